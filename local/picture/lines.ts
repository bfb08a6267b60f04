import type { EdgeKind } from '../console/graph.ts';

/** A box or the frame, in the picture's units. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Side = 'top' | 'bottom' | 'left' | 'right';
/** A point on a side: 0 is its left or upper end, 1 the other. */
type Port = readonly [side: Side, along: number];
/** From where to where, and how far the line swings out. */
export type Course = { readonly from: Port; readonly to: Port; readonly swing?: number; readonly way: 'on' | 'back' };

const down = (from: number, to = from): Course => ({ from: ['bottom', from], to: ['top', to], way: 'on' });
const up = (from: number, to: number): Course => ({ from: ['top', from], to: ['bottom', to], way: 'back' });

/**
 * How each line runs. `unit` is the frame round the four waits of a unit. A line of the definition that stands neither
 * here nor among the unmarked ones stops the generator: the picture must be looked at again.
 */
const courses: Readonly<Record<string, Course>> = {
  'AwaitDispatch unit': down(0.5, 0.878),
  'AwaitDispatch AwaitCallback': { from: ['right', 0.5], to: ['right', 0.3], swing: 130, way: 'on' },
  'unit AwaitReturnReview': down(0.09, 0.4),
  'AwaitReturnReview unit': up(0.6, 0.134),
  'unit AwaitExtensionReview': down(0.348, 0.4),
  'AwaitExtensionReview unit': up(0.6, 0.39),
  'unit AwaitClosureReview': down(0.61, 0.4),
  'AwaitClosureReview unit': up(0.6, 0.652),
  'unit AwaitSignature': down(0.866, 0.4),
  'AwaitSignature unit': up(0.6, 0.91),
  'AwaitReturnReview AwaitSignature': { from: ['bottom', 0.25], to: ['bottom', 0.3], swing: 66, way: 'on' },
  'AwaitExtensionReview AwaitSignature': { from: ['bottom', 0.4], to: ['bottom', 0.2], swing: 44, way: 'on' },
  'AwaitClosureReview AwaitSignature': { from: ['right', 0.35], to: ['left', 0.35], swing: 10, way: 'on' },
  'AwaitSignature AwaitClosureReview': { from: ['left', 0.7], to: ['right', 0.7], swing: 10, way: 'on' },
  'AwaitReturnReview AwaitUpstream': { from: ['bottom', 0.5], to: ['left', 0.4], swing: 90, way: 'on' },
  'AwaitClosureReview AwaitUpstream': down(0.55),
  'AwaitUpstream unit': { from: ['left', 0.15], to: ['bottom', 0.5], swing: 24, way: 'back' },
  'AwaitSignature AwaitCallback': down(0.6),
  'AwaitCallback unit': { from: ['right', 0.7], to: ['right', 0.6], swing: 70, way: 'back' },
  'AwaitCallback AwaitClosureReview': { from: ['top', 0.12], to: ['bottom', 0.85], swing: 40, way: 'back' },
  'AwaitCallback Archive': down(0.5),
  'AwaitUpstream Archive': { from: ['bottom', 0.6], to: ['left', 0.5], swing: 70, way: 'on' },
};

/** Not drawn, but said under the picture: seldom ways that would cover the others. */
const unmarked: Readonly<Record<string, true>> = {
  'AwaitDispatch Archive': true,
  'unit Archive': true,
  'AwaitReturnReview Archive': true,
  'AwaitSignature Archive': true,
  'AwaitSignature AwaitReturnReview': true,
  'AwaitSignature AwaitExtensionReview': true,
  'AwaitReturnReview AwaitDispatch': true,
  'AwaitUpstream AwaitDispatch': true,
  'AwaitCallback AwaitDispatch': true,
  'AwaitCallback AwaitCallback': true,
};

/**
 * The course of a line; undefined for one that is not drawn.
 * @throws Error for a line the picture does not know
 */
export const courseOf = ({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}): Course | undefined => {
  const key = `${from} ${to}`;
  const course = courses[key];
  if (!course && !unmarked[key]) throw new Error(`the picture of the workflow has no line ${key}`);
  return course;
};

const outward: { readonly [S in Side]: readonly [number, number] } = {
  top: [0, -1],
  bottom: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

const pointOf = ({ x, y, width, height }: Place, [side, along]: Port): readonly [number, number] => {
  if (side === 'top' || side === 'bottom') return [x + along * width, side === 'top' ? y : y + height];
  return [side === 'left' ? x : x + width, y + along * height];
};

/** Data of the SVG path of a course: leaves and arrives at right angles to the sides. */
export const pathOf = (course: Course, from: Place, to: Place): string => {
  const [start, end] = [pointOf(from, course.from), pointOf(to, course.to)];
  const swing = course.swing ?? Math.max(14, Math.abs(end[1] - start[1]) / 2);
  const bend = ([x, y]: readonly [number, number], [side]: Port) =>
    `${Math.round(x + outward[side][0] * swing)} ${Math.round(y + outward[side][1] * swing)}`;
  const [x1, y1, x2, y2] = [...start, ...end].map(Math.round);
  return `M${x1} ${y1} C${bend(start, course.from)} ${bend(end, course.to)} ${x2} ${y2}`;
};
