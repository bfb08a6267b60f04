import { limitIn } from '../../../../shared/web/moments.ts';
import { categoryIn, typeIn, unitIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { lightOf } from '../../../table/light.ts';
import { ticketWords } from '../../tickets/words/words.ts';
import { mostListed, type OpenPart, type OpenRow } from '../open-work.ts';
import { handoverWords } from '../words/words.ts';

const Row = ({ row: { item, due, note }, context }: { readonly row: OpenRow; readonly context: DeskContext }) => {
  const { language, county, at } = context.var;
  const light = lightOf(item, due, at, county.rules);
  return (
    <tr>
      <td>
        <a href={`/desk/tickets/${item.ticketId}`}>{item.ticketId}</a>
      </td>
      <td>{item.subject ?? `${categoryIn(language, item.category, county)} ${typeIn(language, item.type)}`}</td>
      <td>{item.unit === undefined ? '' : unitIn(language, item.unit, county)}</td>
      <td>
        {due === undefined ? (
          ''
        ) : (
          <>
            <b class={`light ${light}`}>{ticketWords(language).light[light]}</b> {limitIn(language, due, at)}
          </>
        )}
      </td>
      <td>{note ?? ''}</td>
    </tr>
  );
};

/** What stands open of one kind. */
const Part = ({ open: { part, rows, more }, context }: { readonly open: OpenPart; readonly context: DeskContext }) => {
  const text = handoverWords(context.var.language);
  const { number, subject, unit, due, note } = text.heads;
  return (
    <section class="scroll" aria-label={text.parts[part]}>
      <h2>
        {text.parts[part]}{' '}
        <small class="soft">
          {rows.length}
          {more ? '+' : ''}
        </small>
      </h2>
      <table>
        <thead>
          <tr>
            {[number, subject, unit, due, note].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} context={context} />
          ))}
        </tbody>
      </table>
      {more ? <p class="soft">{filled(text.more, { count: mostListed })}</p> : ''}
    </section>
  );
};

/** What stands open for the next shift; of what there is nothing of, one line. */
export const OpenParts = ({
  parts,
  context,
}: {
  readonly parts: readonly OpenPart[];
  readonly context: DeskContext;
}) => {
  const { parts: names, none } = handoverWords(context.var.language);
  const empty = parts.filter(({ rows }) => rows.length === 0);
  return (
    <>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map((open) => (
          <Part open={open} context={context} />
        ))}
      {empty.length === 0 ? (
        ''
      ) : (
        <section>
          <p class="soft">{filled(none, { parts: empty.map(({ part }) => names[part]).join('; ') })}</p>
        </section>
      )}
    </>
  );
};
