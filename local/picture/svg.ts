import { drawRegulation, frameCaption, type PicturedBox } from './regulation-drawing.ts';

const notes = [
  '未画出:不予受理、并单、撤回直接归档;未派过单位的退回待派;签字退回时回到原审核。',
  'Not drawn: declined, merged and withdrawn tickets go to Archive; what no unit had goes back to dispatch.',
  '每个等待到点:Milestone 记录到期事实,Reroute 转到工单此刻该等的状态;异常转 AwaitOperator。',
  'When the time of a wait comes, Milestone records what is due and Reroute goes on; faults go to AwaitOperator.',
];

const style = `text{font:14px 'Noto Sans SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif;fill:#1c2733;text-anchor:middle}
.name{font-weight:600}.small{font-size:12px;fill:#51606e}.note{font-size:12px;fill:#51606e;text-anchor:start}
rect{fill:#fff;stroke:#7b8a97}.frame{fill:#eef4fa;stroke:#9db4c8;stroke-dasharray:6 4}.late{fill:#fdeceb;stroke:#c0392b}
.end{fill:#e9f5ec;stroke:#3c8d56}path{fill:none;stroke:#35506b;stroke-width:1.6}.back{stroke:#b3541e;stroke-dasharray:6 4}
.head{fill:#35506b;stroke:none}.backhead{fill:#b3541e;stroke:none}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const marker = (id: string, look: string): string =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="${look}" d="M0 0 L8 4 L0 8 Z"/></marker>`;

const boxText = ({ name, comment, chinese, english, x, y, width, height }: PicturedBox): string => {
  const look = name === 'AwaitOverdue' ? ' class="late"' : name === 'Archive' ? ' class="end"' : '';
  const middle = x + width / 2;
  return [
    `<g><title>${escaped(comment)}</title><rect${look} x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    `<text class="name" x="${middle}" y="${y + 19}">${escaped(chinese)}</text>`,
    `<text class="small" x="${middle}" y="${y + 36}">${name}</text>`,
    `<text class="small" x="${middle}" y="${y + 51}">${escaped(english)}</text></g>`,
  ].join('\n');
};

/** The workflow's picture as SVG, from the definition's JSON text. @throws Error for a line that has no course */
export const workflowSvg = (definition: string): string => {
  const { width, height: bottom, frame, boxes, lines } = drawRegulation(definition);
  const paths = lines.map(({ way, path }) => {
    const look = way === 'back' ? 'class="back" marker-end="url(#back)"' : 'marker-end="url(#on)"';
    return `<path ${look} d="${path}"/>`;
  });
  const height = bottom + notes.length * 19 + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="工单流程 · the workflow of a ticket">`,
    `<style>${style}</style><defs>${marker('on', 'head')}${marker('back', 'backhead')}</defs>`,
    `<rect x="0" y="0" width="${width}" height="${height}" style="stroke:none"/>`,
    `<rect class="frame" x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" rx="10"/>`,
    `<text class="small" style="text-anchor:start" x="${frame.x + 12}" y="${frame.y + 18}">${frameCaption}</text>`,
    ...paths,
    ...boxes.map(boxText),
    ...notes.map((note, index) => `<text class="note" x="32" y="${bottom + index * 19}">${escaped(note)}</text>`),
    '</svg>',
    '',
  ].join('\n');
};
