import type { Edge, Graph } from './graph.ts';

/** States in rows from the start downwards, and the edges that lead back up. */
export interface Layers {
  readonly rows: ReadonlyArray<readonly string[]>;
  readonly back: ReadonlySet<Edge>;
}

/** More states side by side than this continue in a further row. */
const widestRow = 5;
const sweeps = 4;

/** Puts each state below every state that leads to it, edges that close a loop left aside. */
export function layerStates(graph: Graph): Layers {
  const back = findBackEdges(graph);
  const forward = graph.edges.filter((edge) => !back.has(edge));
  const ranks = rankStates(graph, forward);
  const rows: string[][] = [];
  for (const [name, rank] of ranks) {
    rows[rank] ??= [];
    rows[rank].push(name);
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) untangle(rows, forward);
  return { rows: rows.flatMap(wrap), back };
}

/** Edges to a state that the walk from the start has not left yet: each closes a loop. */
function findBackEdges({ startAt, nodes, edges }: Graph): Set<Edge> {
  const outgoing = Map.groupBy(edges, ({ from }) => from);
  const entered = new Set<string>();
  const left = new Set<string>();
  const back = new Set<Edge>();
  const visit = (name: string): void => {
    entered.add(name);
    for (const edge of outgoing.get(name) ?? []) {
      if (!entered.has(edge.to)) visit(edge.to);
      else if (!left.has(edge.to)) back.add(edge);
    }
    left.add(name);
  };
  for (const name of [startAt, ...nodes.map((node) => node.name)]) if (!entered.has(name)) visit(name);
  return back;
}

/** The longest way from a state without predecessors. */
function rankStates({ nodes }: Graph, forward: readonly Edge[]): Map<string, number> {
  const incoming = Map.groupBy(forward, ({ to }) => to);
  const ranks = new Map<string, number>();
  const rankOf = (name: string): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    const rank = Math.max(-1, ...(incoming.get(name) ?? []).map(({ from }) => rankOf(from))) + 1;
    ranks.set(name, rank);
    return rank;
  };
  for (const { name } of nodes) rankOf(name);
  return ranks;
}

/** Orders each row by the middle of the neighbours above and below, so that fewer edges cross. */
function untangle(rows: string[][], forward: readonly Edge[]): void {
  const places = new Map(rows.flatMap((row) => row.map((name, index) => [name, index - row.length / 2] as const)));
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of forward) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const middle = (name: string): number => {
    const around = (neighbours.get(name) ?? []).map((neighbour) => places.get(neighbour) ?? 0);
    return around.length === 0 ? 0 : around.reduce((sum, place) => sum + place, 0) / around.length;
  };
  for (const row of rows) row.sort((one, other) => middle(one) - middle(other));
}

function wrap(row: readonly string[]): string[][] {
  const count = Math.ceil(row.length / widestRow);
  const width = Math.ceil(row.length / count);
  return Array.from({ length: count }, (_, index) => row.slice(index * width, (index + 1) * width));
}
