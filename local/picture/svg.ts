import { drawGraph } from '../console/drawing.ts';
import { courseOf, type Place, pathOf } from './lines.ts';
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

const notes = [
  '未画出:不予受理、并单、撤回直接归档;未派过单位的退回待派;签字退回时回到原审核。',
  'Not drawn: declined, merged and withdrawn tickets go to Archive; what no unit had goes back to dispatch.',
  '每个等待到点:Milestone 记录到期事实,Reroute 转到工单此刻该等的状态;异常转 AwaitOperator。',
  'When the time of a wait comes, Milestone records what is due and Reroute goes on; faults go to AwaitOperator.',
];

/** Rows stand further apart than in the console: most lines run between them. */
const rowHeight = 118;
const top = 30;

const style = `text{font:14px 'Noto Sans SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif;fill:#1c2733;text-anchor:middle}
.name{font-weight:600}.small{font-size:12px;fill:#51606e}.note{font-size:12px;fill:#51606e;text-anchor:start}
rect{fill:#fff;stroke:#7b8a97}.frame{fill:#eef4fa;stroke:#9db4c8;stroke-dasharray:6 4}.late{fill:#fdeceb;stroke:#c0392b}
.end{fill:#e9f5ec;stroke:#3c8d56}path{fill:none;stroke:#35506b;stroke-width:1.6}.back{stroke:#b3541e;stroke-dasharray:6 4}
.head{fill:#35506b;stroke:none}.backhead{fill:#b3541e;stroke:none}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const marker = (id: string, look: string): string =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="${look}" d="M0 0 L8 4 L0 8 Z"/></marker>`;

const boxText = (name: string, comment: string, { x, y, width, height }: Place): string => {
  const [chinese, english] = captions[name] ?? [name, ''];
  const look = name === 'AwaitOverdue' ? ' class="late"' : name === 'Archive' ? ' class="end"' : '';
  const middle = x + width / 2;
  return [
    `<g><title>${escaped(comment)}</title><rect${look} x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    `<text class="name" x="${middle}" y="${y + 19}">${escaped(chinese)}</text>`,
    `<text class="small" x="${middle}" y="${y + 36}">${name}</text>`,
    `<text class="small" x="${middle}" y="${y + 51}">${escaped(english)}</text></g>`,
  ].join('\n');
};

const frameAround = (places: readonly Place[]): Place => {
  const x = Math.min(...places.map((place) => place.x)) - 12;
  const y = Math.min(...places.map((place) => place.y)) - 26;
  const right = Math.max(...places.map((place) => place.x + place.width)) + 12;
  const bottom = Math.max(...places.map((place) => place.y + place.height)) + 12;
  return { x, y, width: right - x, height: bottom - y };
};

/** The workflow's picture as SVG, from the definition's JSON text. @throws Error for a line that has no course */
export const workflowSvg = (definition: string): string => {
  const graph = regulationGraph(definition);
  const { width, boxes } = drawGraph({ ...graph, edges: [] }, picturedRows);
  const rowOf = (name: string): number => picturedRows.findIndex((row) => row.some((state) => state === name));
  const places = new Map<string, Place>();
  for (const { name, x, width: wide } of boxes)
    places.set(name, { x, y: top + rowOf(name) * rowHeight, width: wide, height: 60 });
  const frame = frameAround(unitWaits.flatMap((name) => places.get(name) ?? []));
  places.set(unitFrame, frame);
  const lines = graph.edges.flatMap((edge) => {
    const [course, from, to] = [courseOf(edge), places.get(edge.from), places.get(edge.to)];
    if (!course || !from || !to) return [];
    const look = course.way === 'back' ? 'class="back" marker-end="url(#back)"' : 'marker-end="url(#on)"';
    return [`<path ${look} d="${pathOf(course, from, to)}"/>`];
  });
  const bottom = top + picturedRows.length * rowHeight;
  const height = bottom + notes.length * 19 + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 60} ${height}" role="img" aria-label="工单流程 · the workflow of a ticket">`,
    `<style>${style}</style><defs>${marker('on', 'head')}${marker('back', 'backhead')}</defs>`,
    `<rect x="0" y="0" width="${width + 60}" height="${height}" style="stroke:none"/>`,
    `<rect class="frame" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" rx="10"/>`,
    `<text class="small" style="text-anchor:start" x="${frame.x + 12}" y="${frame.y + 18}">办理中 · 单位办理(改派、重派、延时在此换等待)· with the unit</text>`,
    ...lines,
    ...graph.nodes.map(({ name, comment }) => boxText(name, comment ?? '', places.get(name) ?? frame)),
    ...notes.map((note, index) => `<text class="note" x="32" y="${bottom + index * 19}">${escaped(note)}</text>`),
    '</svg>',
    '',
  ].join('\n');
};
