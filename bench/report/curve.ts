import type { Curve } from '../measure.ts';
import { marksOf } from './axis.ts';
import { readable } from './numbers.ts';

type Point = readonly [number, number];

const width = 640;
const height = 280;
const plot = { left: 76, right: 610, top: 52, bottom: 228 };
const colours = ['#1d5fa8', '#b3541e', '#2f7d4f', '#7a3e9d'];
/** More points than this are a line without dots. */
const mostDots = 40;

const colourAt = (index: number): string => colours[index % colours.length] ?? '#333';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

/** Places of the values of an axis. */
const scale = (marks: readonly number[], from: number, to: number) => (value: number) =>
  Number((from + ((to - from) * value) / (marks.at(-1) ?? 1)).toFixed(1));

type Scale = ReturnType<typeof scale>;

const grid = (marks: readonly [readonly number[], readonly number[]], across: Scale, up: Scale): readonly string[] => [
  ...marks[0].map((mark) => text(across(mark), plot.bottom + 18, readable(mark), 'text-anchor="middle"')),
  ...marks[1].map(
    (mark) =>
      `<path d="M${plot.left} ${up(mark)}H${plot.right}" stroke="#d9dde2"/>` +
      text(plot.left - 8, up(mark) + 4, readable(mark), 'text-anchor="end"'),
  ),
];

/** About as wide as letters of this size are; no font can be asked. */
const letter = 7;

/** Names of the lines, side by side. */
const legend = (names: readonly string[]): readonly string[] => {
  let x = plot.left;
  return names.map((name, index) => {
    const at = x;
    x += (name.length + 5) * letter;
    return text(at, plot.top - 8, `— ${name}`, `fill="${colourAt(index)}"`);
  });
};

const drawLine = (points: readonly Point[], colour: string, across: Scale, up: Scale): string => {
  const places = points.map(([x, y]) => [across(x), up(y)]);
  const dots =
    points.length > mostDots ? [] : places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`);
  return `<path d="M${places.map((place) => place.join(' ')).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
};

/** The curve as SVG; both axes begin at 0, so that nothing looks steeper than it is. */
export const drawCurve = ({ title, x, y, series }: Curve): string => {
  const all = series.flatMap(({ points }) => points);
  const marksX = marksOf(Math.max(...all.map(([at]) => at)));
  const marksY = marksOf(Math.max(...all.map(([, value]) => value)));
  const across = scale(marksX, plot.left, plot.right);
  const up = scale(marksY, plot.bottom, plot.top);
  const middle = (plot.top + plot.bottom) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(plot.left, 22, title, 'font-size="15" font-weight="bold"'),
    ...grid([marksX, marksY], across, up),
    ...series.map(({ points }, index) => drawLine(points, colourAt(index), across, up)),
    ...legend(series.map(({ name }) => name)),
    text((plot.left + plot.right) / 2, height - 12, x, 'text-anchor="middle"'),
    text(16, middle, y, `text-anchor="middle" transform="rotate(-90 16 ${middle})"`),
    '</svg>\n',
  ].join('\n');
};
