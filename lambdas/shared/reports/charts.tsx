/** A bar of a chart: `share` from 0 to 1, or none where there is nothing to tell. */
export type Bar = { readonly label: string; readonly share: number | undefined; readonly text: string };

type ChartProps = { readonly id: string; readonly title: string; readonly description: string };

const row = 22;
const labelWidth = 180;
const barWidth = 340;

/** Bars, one under the other, each with its words: whoever does not see them has title, description and the table beside. */
export const BarChart = ({ id, title, description, bars }: ChartProps & { readonly bars: readonly Bar[] }) => (
  <svg
    class="chart"
    role="img"
    aria-labelledby={`${id}-title ${id}-desc`}
    viewBox={`0 0 ${labelWidth + barWidth + 130} ${bars.length * row + 8}`}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{description}</desc>
    {bars.map(({ label, share = 0, text }, index) => (
      <g>
        <text x={labelWidth - 8} y={index * row + 18} text-anchor="end" font-size="12" fill="#1a1a1a">
          {label}
        </text>
        <rect x={labelWidth} y={index * row + 6} width={barWidth} height={row - 8} fill="#e3e8ee" />
        <rect x={labelWidth} y={index * row + 6} width={Math.round(barWidth * share)} height={row - 8} fill="#0b3d74" />
        <text x={labelWidth + barWidth + 8} y={index * row + 18} font-size="12" fill="#1a1a1a">
          {text}
        </text>
      </g>
    ))}
  </svg>
);

/** A point of a line: its label and a number from 0 on. */
export type Point = { readonly label: string; readonly count: number };

const width = 640;
const height = 160;
const margin = 34;

/** A line over the days of a month, with the highest value and every fifth day written to it. */
export const LineChart = ({ id, title, description, points }: ChartProps & { readonly points: readonly Point[] }) => {
  const highest = Math.max(...points.map(({ count }) => count), 1);
  const x = (index: number): number => margin + (index * (width - 2 * margin)) / Math.max(points.length - 1, 1);
  const y = (count: number): number => height - margin - (count * (height - 2 * margin)) / highest;
  const line = points.map(({ count }, index) => `${x(index).toFixed(1)},${y(count).toFixed(1)}`).join(' ');
  return (
    <svg class="chart" role="img" aria-labelledby={`${id}-title ${id}-desc`} viewBox={`0 0 ${width} ${height}`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <line x1={margin} y1={y(0)} x2={width - margin} y2={y(0)} stroke="#5a6673" />
      <line x1={margin} y1={y(highest)} x2={width - margin} y2={y(highest)} stroke="#c9d1da" />
      <text x={margin - 6} y={y(highest) + 4} text-anchor="end" font-size="11" fill="#1a1a1a">
        {highest}
      </text>
      <text x={margin - 6} y={y(0) + 4} text-anchor="end" font-size="11" fill="#1a1a1a">
        0
      </text>
      <polyline points={line} fill="none" stroke="#0b3d74" stroke-width="2" />
      {points.map(({ label }, index) =>
        index % 5 === 0 ? (
          <text x={x(index)} y={height - 12} text-anchor="middle" font-size="11" fill="#1a1a1a">
            {label}
          </text>
        ) : (
          ''
        ),
      )}
    </svg>
  );
};
