import { dateOf } from '../../../../../domain/time/instant.ts';
import { reportMakers } from '../../../../shared/reports/rights.ts';
import { filled } from '../../../../shared/reports/words.ts';
import type { ReportHead } from '../../../../shared/store/report-heads.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { reportsWords } from '../words/words.ts';

/** Whether the person may have a report made. */
export const mayMake = ({ var: { actor } }: DeskContext): boolean =>
  actor.roles.some((role) => reportMakers.includes(role));

/** `2026年11月月报` */
export const monthTitle = ({ var: { language } }: DeskContext, month: string): string =>
  filled(reportsWords(language).of, { month, year: month.slice(0, 4), n: Number(month.slice(5)) });

const MakeForm = ({ context }: { readonly context: DeskContext }) => {
  const words = reportsWords(context.var.language);
  const present = dateOf(context.var.at).slice(0, 7);
  return (
    <form method="post" action="/desk/reports" class="report-make">
      <label for="month">{words.month}</label>
      <input id="month" name="month" type="month" required max={present} value={present} pattern="20\d\d-\d\d" />
      <button type="submit">{words.make}</button>
      <p class="soft">{words.makeHint}</p>
    </form>
  );
};

type MonthsProps = {
  readonly context: DeskContext;
  readonly months: readonly ReportHead[];
  readonly error?: string | undefined;
};

/** The months that have a report, the latest first. */
export const MonthsPage = ({ context, months, error }: MonthsProps) => {
  const words = reportsWords(context.var.language);
  return (
    <Frame context={context} title={words.heading}>
      {error === undefined ? (
        ''
      ) : (
        <p role="alert" class="error">
          {error}
        </p>
      )}
      {mayMake(context) ? <MakeForm context={context} /> : ''}
      {months.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <div class="scroll">
          <table>
            <caption>{words.months}</caption>
            <thead>
              <tr>
                {[words.month, words.state, words.version, words.cutoff, words.madeAt, words.corrections].map(
                  (name) => (
                    <th scope="col">{name}</th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, state, version, cutoff, at, corrections }) => (
                <tr>
                  <th scope="row">
                    <a href={`/desk/reports/${month}`}>{monthTitle(context, month)}</a>
                  </th>
                  <td>{words.states[state]}</td>
                  <td>{version === 0 ? '' : version}</td>
                  <td>{datedIn(context.var.language, cutoff)}</td>
                  <td>{datedIn(context.var.language, at)}</td>
                  <td>{corrections}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Frame>
  );
};
