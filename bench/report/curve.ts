import type { Curve } from '../measure.ts';
import { readable } from './numbers.ts';

type Point = readonly [number, number];

const width = 640;
const height = 280;
const plot = { left: 76, right: 616, top: 48, bottom: 228 };
const colours = ['#1d5fa8', '#b3541e', '#2f7d4f', '#7a3e9d'];
const ticks = 4;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The next round number, so that the axis ends on one. */
const roundUp = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
};

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

const grid = (mostX: number, mostY: number): readonly string[] =>
  Array.from({ length: ticks + 1 }, (_, index) => {
    const y = plot.bottom - ((plot.bottom - plot.top) * index) / ticks;
    const x = plot.left + ((plot.right - plot.left) * index) / ticks;
    return [
      `<path d="M${plot.left} ${y}H${plot.right}" stroke="#d9dde2"/>`,
      text(plot.left - 8, y + 4, readable((mostY * index) / ticks), 'text-anchor="end"'),
      text(x, plot.bottom + 18, readable((mostX * index) / ticks), 'text-anchor="middle"'),
    ].join('');
  });

/** The curve as SVG; both axes begin at 0, so that nothing looks steeper than it is. */
export const drawCurve = ({ title, x, y, series }: Curve): string => {
  const all = series.flatMap(({ points }) => points);
  const mostX = Math.max(...all.map(([at]) => at)) || 1;
  const mostY = roundUp(Math.max(...all.map(([, value]) => value)));
  const place = ([at, value]: Point): string =>
    `${(plot.left + ((plot.right - plot.left) * at) / mostX).toFixed(1)} ${(plot.bottom - ((plot.bottom - plot.top) * value) / mostY).toFixed(1)}`;
  const lines = series.map(({ name, points }, index) => {
    const colour = colours[index % colours.length];
    const dots = points.length > 40 ? [] : points.map((point) => place(point).split(' '));
    return [
      `<path d="M${points.map(place).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...dots.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`),
      text(plot.left + 8 + index * 180, plot.top - 8, `— ${name}`, `fill="${colour}"`),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(plot.left, 22, title, 'font-size="15" font-weight="bold"'),
    ...grid(mostX, mostY),
    ...lines,
    text((plot.left + plot.right) / 2, height - 12, x, 'text-anchor="middle"'),
    text(
      16,
      (plot.top + plot.bottom) / 2,
      y,
      `text-anchor="middle" transform="rotate(-90 16 ${(plot.top + plot.bottom) / 2})"`,
    ),
    '</svg>\n',
  ].join('\n');
};
