import { fromIso } from '../../../../domain/time/instant.ts';
import { classNames, classNamesEnglish } from '../../../shared/views/words.ts';
import { datedIn } from '../../../shared/web/moments.ts';
import { stageIn, unitIn } from '../../../shared/web/names.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { Suggested } from './suggestions-for.ts';
import { Listing, TicketLink } from './views/listing.tsx';
import { directoryWords } from './words/words.ts';

type Props = { readonly suggested: Suggested; readonly context: DeskContext };

const wordsOf = ({ var: { language } }: DeskContext) => directoryWords(language).suggestions;

const Routes = ({ suggested: { routes }, context }: Props) => {
  const words = wordsOf(context);
  if (routes.length === 0) return null;
  return (
    <div class="attention" role="note">
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
    <p class="attention" role="note">
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
      {units.map(({ unit, urgent, reason, note, class: ticketClass }) => (
        <tr>
          <th scope="row">{unitIn(context.var.language, unit, context.var.county)}</th>
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
          <td>{stageIn(context.var.language, stage)}</td>
          <td>{unitName ?? ''}</td>
          <td>{datedIn(context.var.language, fromIso(filedAt))}</td>
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
    <section class="suggestions" aria-labelledby="suggestions">
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
