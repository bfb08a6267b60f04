import type { EdgeKind, Graph, StateNode } from './graph.ts';
import { layerStates } from './layers.ts';

/** A state's box: its upper left corner and size in the drawing's units. */
export interface Box extends StateNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** Data of an SVG path. */
  readonly path: string;
}

/** A state machine's picture, ready to be drawn. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

const box = { width: 170, height: 44 };
const gap = { x: 26, y: 46 };
const margin = 14;
/** Room beside the boxes for lines that lead back up. */
const lane = 12;

/** Places a state machine's states and lines. */
export function drawGraph(graph: Graph): Drawing {
  const { rows, back } = layerStates(graph);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const inner = widest * box.width + (widest - 1) * gap.x;
  const boxes = new Map<string, Box>();
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]));
  for (const [rowIndex, row] of rows.entries()) {
    const start = margin + (inner - row.length * box.width - (row.length - 1) * gap.x) / 2;
    for (const [index, name] of row.entries()) {
      const x = start + index * (box.width + gap.x);
      const y = margin + rowIndex * (box.height + gap.y);
      boxes.set(name, { ...(nodes.get(name) as StateNode), ...box, x, y });
    }
  }
  const edge = margin + inner;
  const lines = graph.edges.map((one, index) => {
    const from = boxes.get(one.from);
    const to = boxes.get(one.to);
    if (from === undefined || to === undefined) return { ...one, path: '' };
    const side = edge + lane * (1 + ([...back].indexOf(one) % 8));
    return { ...one, path: back.has(one) || to.y <= from.y ? upward(from, to, side) : downward(from, to, index) };
  });
  return {
    width: edge + margin + lane * Math.min(8, back.size + 1),
    height: 2 * margin + rows.length * (box.height + gap.y) - gap.y,
    boxes: [...boxes.values()],
    lines: lines.filter(({ path }) => path !== ''),
  };
}

/** From the middle of one box's lower side to the upper side of another, spread a little so that lines can be told apart. */
function downward(from: Box, to: Box, index: number): string {
  const spread = ((index % 5) - 2) * 10;
  const [x1, y1] = [from.x + from.width / 2 + spread, from.y + from.height];
  const [x2, y2] = [to.x + to.width / 2 + spread / 2, to.y];
  const bend = (y2 - y1) / 2;
  return `M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

/** Out on the right, up beside all boxes, and back in. */
function upward(from: Box, to: Box, side: number): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2 + 6];
  const [x2, y2] = [to.x + to.width, to.y + to.height / 2 - 6];
  return `M${x1} ${y1} C${side} ${y1} ${side} ${y1} ${side} ${(y1 + y2) / 2} C${side} ${y2} ${side} ${y2} ${x2} ${y2}`;
}
