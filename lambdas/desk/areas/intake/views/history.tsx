import { fromIso } from '../../../../../domain/time/instant.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { categoryIn, stageIn, typeIn, unitIn } from '../../../../shared/web/names.ts';
import type { IntakeScene } from '../scene.ts';

/** What this caller reported within a year, the latest first: so that nobody tells a matter twice. */
export const History = ({ scene: { history, text, context } }: { readonly scene: IntakeScene }) => {
  if (!history) return null;
  const { language, county, at } = context.var;
  const { number, subject, stage, unit, filedAt } = text.historyHeads;
  return (
    <section class="scroll" aria-label={text.history}>
      <h2>{text.history}</h2>
      {history.items.length === 0 ? (
        <p class="soft">{text.historyNone}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {[number, subject, stage, unit, filedAt].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.items.map((item) => (
              <tr>
                <td>
                  <a href={`/desk/tickets/${item.ticketId}`} target="_blank" rel="noreferrer">
                    {item.ticketId}
                  </a>
                </td>
                <td>
                  {item.subject ?? `${categoryIn(language, item.category, county)} ${typeIn(language, item.type)}`}
                </td>
                <td>{stageIn(language, item.stage)}</td>
                <td>{item.unit === undefined ? '' : unitIn(language, item.unit, county)}</td>
                <td>{momentIn(language, fromIso(item.filedAt), at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {history.more ? <p class="soft">{text.another}</p> : ''}
    </section>
  );
};
