import { BarChart, LineChart } from './charts.tsx';
import { rateText } from './rate-text.ts';
import { ratesAt } from './report-view.ts';
import type { ShownReport } from './shown-report.ts';

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
    <p>没有可比的按时办结率。No on-time rate to compare.</p>
  ) : (
    <figure>
      <figcaption>按时办结率 on-time rate</figcaption>
      <BarChart
        id="on-time"
        title="三级平台按时办结率 On-time rate of level 3"
        description={`共${bars.length}个平台,最低:${worst?.label} ${worst?.text}。全部数字见下表。All numbers stand in the table.`}
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
      <figcaption>每日受理 received per day</figcaption>
      <LineChart
        id="per-day"
        title="每日受理件数 Tickets received per day"
        description={`本月共受理${total}件,最多的一天是${most.label},${most.count}件。${total} in all, most on ${most.label}.`}
        points={points}
      />
      <details>
        <summary>数字 numbers</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">日期 date</th>
              <th scope="col">受理 received</th>
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
