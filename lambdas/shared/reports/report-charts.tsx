import { Both } from './both.tsx';
import { BarChart, LineChart } from './charts.tsx';
import { rateText } from './rate-text.ts';
import { ratesAt } from './report-view.ts';
import type { ShownReport } from './shown-report.ts';
import { filled, tableWords, reportWords as words } from './words.ts';

/** In time by unit, the lowest first: where there is nothing to divide by, a unit stands in the table only. */
const OnTimeBars = ({ report }: ShownReport) => {
  const rows = report.levels.find(({ level }) => level === 3)?.rows ?? [];
  const bars = rows
    .flatMap((row) => {
      const value = ratesAt(3, row.figures)['on-time'];
      return value?.rate === undefined ? [] : [{ label: row.name, share: value.rate, text: rateText(value) }];
    })
    .toSorted((one, other) => one.share - other.share);
  const worst = bars[0];
  return bars.length === 0 ? (
    <p>
      <Both {...tableWords.noOnTime} />
    </p>
  ) : (
    <figure>
      <figcaption>
        <Both {...tableWords.onTime} />
      </figcaption>
      <BarChart
        id="on-time"
        title={words.onTimeChart}
        description={filled(words.onTimeDescription, { count: bars.length, label: worst?.label, text: worst?.text })}
        bars={bars}
      />
    </figure>
  );
};

const DayLine = ({ report }: ShownReport) => {
  const points = Object.entries(report.perDay).map(([date, count]) => ({ label: date.slice(5), count }));
  const total = points.reduce((sum, { count }) => sum + count, 0);
  const most = points.reduce((best, point) => (point.count > best.count ? point : best), { label: '', count: 0 });
  return (
    <figure>
      <figcaption>
        <Both {...tableWords.perDay} />
      </figcaption>
      <LineChart
        id="per-day"
        title={words.perDayChart}
        description={filled(words.perDayDescription, { total, most: most.label, highest: most.count })}
        points={points}
      />
      <details>
        <summary>
          <Both {...tableWords.numbers} />
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Both {...tableWords.date} />
              </th>
              <th scope="col">
                <Both {...tableWords.received} />
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, count }) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};

/** The charts of a report, each with its numbers beside it. */
export const ReportCharts = ({ shown }: { readonly shown: ShownReport }) => (
  <>
    {shown.whole ? <DayLine {...shown} /> : ''}
    <OnTimeBars {...shown} />
  </>
);
