import { drawGraph } from '../console/drawing.ts';
import { type Course, courseOf, type Place, pathOf } from './lines.ts';
import { picturedRows, regulationGraph, unitFrame, unitWaits } from './regulation-graph.ts';

/** What each wait is called on its box, in a few characters. */
const captions: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  AwaitDispatch: ['待派 · 当日24时前转办', 'dispatched the same day'],
  AwaitDayOne: ['简单、普通 · 一个工作日', 'within one working day'],
  AwaitDayTwo: ['复杂疑难 · 二个工作日', 'within two working days'],
  AwaitExtended: ['延时 · 至多五个工作日', 'extended, five at most'],
  AwaitOverdue: ['超期 · 每个工作日催办', 'past the limit'],
  AwaitReturnReview: ['退回审核 · 二级平台', 'return under review'],
  AwaitExtensionReview: ['延时审核 · 上级平台', 'extension under review'],
  AwaitClosureReview: ['申请办结审核 · 二级平台', 'closure under review'],
  AwaitSignature: ['待签字 · 签字后上报', 'to be signed'],
  AwaitUpstream: ['待一级办结 · 银川市', 'with level 1'],
  AwaitCallback: ['待回访 · 逐件回访', 'to be called back'],
  Archive: ['归档 · 数据归集', 'archived'],
};

/** Written in the frame round the four waits of a unit. */
export const frameCaption = '办理中 · 单位办理(改派、重派、延时在此换等待)· with the unit';

/** Rows stand further apart than in the console: most lines run between them. */
const rowHeight = 118;
const boxHeight = 60;
const top = 30;

export type PicturedBox = Place & {
  readonly name: string;
  /** The definition's comment, in both languages. */
  readonly comment: string;
  readonly chinese: string;
  readonly english: string;
};

type PicturedLine = {
  readonly from: string;
  readonly to: string;
  readonly way: Course['way'];
  /** Data of an SVG path. */
  readonly path: string;
};

/** The workflow as the regulation reads it, placed and ready to be drawn. A line's end may be the frame. */
export type RegulationDrawing = {
  readonly width: number;
  readonly height: number;
  readonly frame: Place;
  readonly boxes: readonly PicturedBox[];
  readonly lines: readonly PicturedLine[];
};

const frameAround = (places: readonly Place[]): Place => {
  const x = Math.min(...places.map((place) => place.x)) - 12;
  const y = Math.min(...places.map((place) => place.y)) - 26;
  const right = Math.max(...places.map((place) => place.x + place.width)) + 12;
  const bottom = Math.max(...places.map((place) => place.y + place.height)) + 12;
  return { x, y, width: right - x, height: bottom - y };
};

/** Places the workflow's waits and lines, from the definition's JSON text. @throws Error for a line without a course */
export const drawRegulation = (definition: string): RegulationDrawing => {
  const graph = regulationGraph(definition);
  const { width, boxes } = drawGraph({ ...graph, edges: [] }, picturedRows);
  const rowOf = (name: string): number => picturedRows.findIndex((row) => row.some((state) => state === name));
  const places = new Map<string, Place>();
  for (const { name, x, width: wide } of boxes)
    places.set(name, { x, y: top + rowOf(name) * rowHeight, width: wide, height: boxHeight });
  const frame = frameAround(unitWaits.flatMap((name) => places.get(name) ?? []));
  places.set(unitFrame, frame);
  const lines = graph.edges.flatMap((edge) => {
    const [course, from, to] = [courseOf(edge), places.get(edge.from), places.get(edge.to)];
    if (!course || !from || !to) return [];
    return [{ from: edge.from, to: edge.to, way: course.way, path: pathOf(course, from, to) }];
  });
  const pictured = graph.nodes.map(({ name, comment = '' }) => {
    const [chinese, english] = captions[name] ?? [name, ''];
    return { name, comment, chinese, english, ...(places.get(name) ?? frame) };
  });
  return { width: width + 60, height: top + picturedRows.length * rowHeight, frame, boxes: pictured, lines };
};
