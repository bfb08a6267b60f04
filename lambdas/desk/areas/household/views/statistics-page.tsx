import type { Market } from '../../../../../domain/household/market.ts';
import type { OrderStatistics } from '../../../../shared/orders/statistics.ts';
import type { Cell } from '../../../../shared/reports/sheets.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { statisticsSheet } from '../sheets.ts';
import { householdWords } from '../words/words.ts';
import { Tabs } from './tabs.tsx';

type Props = { readonly context: DeskContext; readonly market: Market; readonly statistics: OrderStatistics };

const shown = (cell: Cell): string => {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return String(cell.count);
    case 'points':
      return cell.points.toFixed(2);
    case 'share':
    case 'instant':
    case 'empty':
      return '';
  }
};

const Table = ({ context, market, statistics }: Props) => {
  const { language } = context.var;
  const { header, rows } = statisticsSheet(statistics, market, language);
  const title = filled(householdWords(language).statisticsOf, { month: statistics.month });
  return (
    <section class="scroll household-figures" aria-label={title} tabindex={0}>
      <table>
        <thead>
          <tr>
            {header.map((head, column) => (
              <th scope="col" {...(column > 1 ? { class: 'number' } : {})}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, column) =>
                column === 1 ? (
                  <th scope="row">{shown(cell)}</th>
                ) : (
                  <td {...(column > 1 ? { class: 'number' } : {})}>{shown(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The figures of a month's orders, apart from the tickets' (R27), and as files. */
export const StatisticsPage = ({ context, market, statistics }: Props) => {
  const words = householdWords(context.var.language);
  const { month } = statistics;
  const file = (format: string): string => `/desk/household/statistics/file?month=${month}&format=${format}`;
  return (
    <Frame context={context} title={filled(words.statisticsOf, { month })}>
      <Tabs context={context} here="statistics" />
      <form method="get" action="/desk/household/statistics" class="household-find">
        <label for="month">{words.month}</label>
        <input id="month" name="month" type="month" required value={month} pattern="20\d\d-\d\d" />
        <button type="submit">{words.show}</button>
      </form>
      <p class="soft">{words.statisticsHint}</p>
      <Table context={context} market={market} statistics={statistics} />
      <p>
        {words.files}: <a href={file('xlsx')}>{words.xlsx}</a> <a href={file('csv')}>{words.csv}</a>
      </p>
    </Frame>
  );
};
