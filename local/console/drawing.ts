import type { EdgeKind, Graph, StateNode } from './graph.ts';
import { layerStates } from './layers.ts';

/** A state's box: its upper left corner and size in the drawing's units. */
interface Box extends StateNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
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

type Rows = ReadonlyArray<ReadonlyArray<string | undefined>>;

const box = { width: 184, height: 50 };
const gap = { x: 34, y: 34 };
const margin = 44;

/**
 * Places a state machine's states and lines.
 * @param rows where the states stand, row by row; computed unless given
 */
export function drawGraph(graph: Graph, rows: Rows = layerStates(graph)): Drawing {
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const inner = widest * box.width + (widest - 1) * gap.x;
  const boxes = placeBoxes(graph, rows, inner);
  const lines = graph.edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ ...edge, path: curve(from, to) }];
  });
  return {
    width: inner + 2 * margin,
    height: 2 * margin + rows.length * (box.height + gap.y) - gap.y,
    boxes: [...boxes.values()],
    lines,
  };
}

function placeBoxes(graph: Graph, rows: Rows, inner: number) {
  const nodes = new Map(graph.nodes.map((node) => [node.name, node]));
  const boxes = new Map<string, Box>();
  for (const [rowIndex, row] of rows.entries()) {
    const start = margin + (inner - row.length * box.width - (row.length - 1) * gap.x) / 2;
    for (const [index, name] of row.entries()) {
      const node = name === undefined ? undefined : nodes.get(name);
      if (node === undefined) continue;
      const x = start + index * (box.width + gap.x);
      boxes.set(node.name, { ...node, ...box, x, y: margin + rowIndex * (box.height + gap.y) });
    }
  }
  return boxes;
}

/** Downwards from lower to upper side; otherwise out on one side and back in, around what lies between. */
function curve(from: Box, to: Box): string {
  if (to.y > from.y) {
    const [x1, y1] = [from.x + from.width / 2, from.y + from.height];
    const [x2, y2] = [to.x + to.width / 2, to.y];
    const bend = Math.max(14, (y2 - y1) / 2);
    return `M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
  }
  const right = to.x >= from.x;
  const [x1, x2] = right ? [from.x + from.width, to.x + to.width] : [from.x, to.x];
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  const outward = right ? 40 : -40;
  return `M${x1} ${y1} C${x1 + outward} ${y1} ${x2 + outward} ${y2} ${x2} ${y2}`;
}
