/** A bar: its name, its length now and before. */
export type Bar = { readonly name: string; readonly count: number; readonly before: number };

/** Sizes of the pictures in their own units. */
const width = 640;
const labelWidth = 170;
const rowHeight = 34;
const barHeight = 11;

const shortened = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

type BarsProps = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
};

/** Bars drawn by the server, present above before; the same numbers stand in a table beside. */
export const Bars = ({ id, title, description, bars }: BarsProps) => {
  const most = Math.max(1, ...bars.flatMap(({ count, before }) => [count, before]));
  const length = (value: number): number => Math.round(((width - labelWidth - 50) * value) / most);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${bars.length * rowHeight + 6}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {bars.map(({ name, count, before }, index) => {
        const y = index * rowHeight + 4;
        return (
          <g>
            <text x={labelWidth - 8} y={y + 11} text-anchor="end" font-size="13" fill="#1b2733">
              {shortened(name)}
            </text>
            <rect x={labelWidth} y={y} width={length(count)} height={barHeight} fill="#0b57a4" />
            <rect x={labelWidth} y={y + barHeight + 2} width={length(before)} height={barHeight - 3} fill="#9fb3c6" />
            <text x={labelWidth + length(count) + 6} y={y + 10} font-size="12" fill="#1b2733">
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

export type Week = { readonly week: number; readonly count: number; readonly before: number };

type LineProps = Omit<BarsProps, 'bars'> & { readonly weeks: readonly Week[] };

const height = 190;
const edge = 34;

/** Tickets a week as two lines: now drawn through, before dashed. */
export const WeekLine = ({ id, title, description, weeks }: LineProps) => {
  const most = Math.max(1, ...weeks.flatMap(({ count, before }) => [count, before]));
  const x = (index: number): number => edge + (index * (width - 2 * edge)) / Math.max(1, weeks.length - 1);
  const y = (value: number): number => Math.round(height - edge - ((height - 2 * edge) * value) / most);
  const points = (value: (week: Week) => number): string =>
    weeks.map((week, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value(week))}`).join('');
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-description`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <path d={`M${edge} ${height - edge}H${width - edge}`} stroke="#6b7a88" />
      <path d={points(({ before }) => before)} fill="none" stroke="#6b7a88" stroke-dasharray="6 4" stroke-width="2" />
      <path d={points(({ count }) => count)} fill="none" stroke="#0b57a4" stroke-width="3" />
      {weeks.map(({ week, count }, index) => (
        <g>
          <text x={x(index)} y={y(count) - 8} text-anchor="middle" font-size="13" fill="#1b2733">
            {count}
          </text>
          <text x={x(index)} y={height - 10} text-anchor="middle" font-size="13" fill="#4d5b68">
            {week}
          </text>
        </g>
      ))}
    </svg>
  );
};
