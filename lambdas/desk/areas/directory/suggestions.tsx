import type { PropsWithChildren } from 'hono/jsx';
import { stageNames } from '../../../../domain/tickets/act.ts';
import { classNames, classNamesEnglish } from '../../../shared/views/words.ts';
import type { DeskContext } from '../../area.ts';
import type { Suggested } from './suggestions-for.ts';
import { directoryWords, filled } from './words/words.ts';

type Props = { readonly suggested: Suggested; readonly context: DeskContext };

const wordsOf = ({ var: { language } }: DeskContext) => directoryWords(language).suggestions;

/** A ticket's number as a link to its page at the desk. */
export const TicketLink = ({ ticketId }: { readonly ticketId: string }) => (
  <a href={`/desk/tickets/${ticketId}`}>{ticketId}</a>
);

/** A heading with a table below it, which scrolls by itself where the page is narrow. */
export const Listing = ({
  heading,
  columns,
  children,
}: PropsWithChildren<{ heading: string; columns: readonly string[] }>) => (
  <div class="scroll">
    <table>
      <caption>{heading}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

const Routes = ({ suggested: { routes }, context }: Props) => {
  const words = wordsOf(context);
  if (routes.length === 0) return null;
  return (
    <div class="notice" role="note">
      <h3>{words.routes}</h3>
      <ul>
        {routes.map(({ name, english, emergency, phone, route, words: found }) => (
          <li>
            <strong>{context.var.language === 'en' ? english : name}</strong>{' '}
            {emergency && phone !== undefined ? <strong>{filled(words.emergency, { phone })}</strong> : route}{' '}
            <span class="soft">{filled(words.found, { words: found.join('、') })}</span>
          </li>
        ))}
      </ul>
      <p>{words.routesHint}</p>
    </div>
  );
};

const MassEvent = ({ suggested: { massEvent }, context }: Props) => {
  const words = wordsOf(context);
  if (!massEvent) return null;
  const { tickets, hours, first } = massEvent;
  return (
    <p class="notice" role="note">
      {filled(words.massEvent, { tickets, hours })}{' '}
      <a href={`/desk/directory/merge?into=${first}`}>{words.massMerge}</a>
    </p>
  );
};

const Units = ({ suggested: { units }, context }: Props) => {
  const words = wordsOf(context);
  if (units.length === 0) return <p>{words.noUnits}</p>;
  const classes = context.var.language === 'en' ? classNamesEnglish : classNames;
  return (
    <Listing heading={words.units} columns={[words.unit, words.class, words.rule]}>
      {units.map(({ unit, unitName, urgent, reason, note, class: ticketClass }) => (
        <tr>
          <th scope="row">
            {context.var.language === 'en' ? context.var.county.organisation.get(unit)?.english : unitName}
          </th>
          <td>
            {classes[ticketClass]}
            {urgent ? ` · ${words.urgent}` : ''}
          </td>
          <td>
            {reason}
            <br />
            <span class="soft">{note}</span>
          </td>
        </tr>
      ))}
    </Listing>
  );
};

type Row = NonNullable<Suggested['callerHistory']>[number] & { readonly reason?: string };

const Tickets = ({ rows, heading, context }: { rows: readonly Row[]; heading: string; context: DeskContext }) => {
  const words = wordsOf(context);
  const reasoned = rows.some(({ reason }) => reason !== undefined);
  const columns = [words.number, words.subject, words.stage, words.unit, words.filed, ...(reasoned ? [words.why] : [])];
  return (
    <Listing heading={heading} columns={columns}>
      {rows.map(({ ticketId, subject, stage, unitName, filedAt, reason }) => (
        <tr>
          <th scope="row">
            <TicketLink ticketId={ticketId} />
          </th>
          <td>{subject ?? words.withheld}</td>
          <td>{context.var.language === 'en' ? stage : stageNames[stage]}</td>
          <td>{unitName ?? ''}</td>
          <td>{filedAt.slice(0, 16).replace('T', ' ')}</td>
          {reasoned ? <td>{reason}</td> : null}
        </tr>
      ))}
    </Listing>
  );
};

const History = ({ suggested: { callerHistory, moreHistory }, context }: Props) => {
  const words = wordsOf(context);
  if (!callerHistory) return null;
  if (callerHistory.length === 0)
    return (
      <p>
        {words.history}: {words.noHistory}
      </p>
    );
  return (
    <>
      <Tickets rows={callerHistory} heading={words.history} context={context} />
      {moreHistory ? <p class="soft">{words.more}</p> : null}
    </>
  );
};

/**
 * What the dispatch directory says of a matter, to stand in the page of a ticket or beside the form of an intake: other routes
 * first, then units with the rule that names them, duplicates, and the caller's history. It sends nothing.
 */
export const Suggestions = ({ suggested, context }: Props) => {
  const words = wordsOf(context);
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{words.heading}</h2>
      <p class="soft">{words.hint}</p>
      <Routes suggested={suggested} context={context} />
      <MassEvent suggested={suggested} context={context} />
      <Units suggested={suggested} context={context} />
      {suggested.duplicates.length === 0 ? (
        <p>{words.noDuplicates}</p>
      ) : (
        <Tickets rows={suggested.duplicates} heading={words.duplicates} context={context} />
      )}
      <History suggested={suggested} context={context} />
    </section>
  );
};
