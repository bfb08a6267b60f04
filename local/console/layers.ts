import type { Edge, Graph } from './graph.ts';

/** More blocks side by side than this continue in a further row. */
const widestRow = 5;

/**
 * Puts states in rows from the start downwards, each as near to the start as its shortest way from there, in the order
 * of the definition: its author's order reads better than any that is computed. A state that only one other leads to
 * stands right below that one, so that a task and the choice after it stay together.
 * @returns rows of columns; a place that a column does not reach is undefined
 */
export function layerStates(graph: Graph): Array<Array<string | undefined>> {
  const blocks = chainStates(graph);
  const distances = distancesFrom(graph);
  const ranked = Map.groupBy(blocks, ([first = '']) => distances.get(first) ?? distances.size);
  const rows: Array<Array<string | undefined>> = [];
  for (const rank of [...ranked.keys()].sort((one, other) => one - other)) {
    for (const group of wrap(ranked.get(rank) ?? [])) {
      const height = Math.max(...group.map((block) => block.length));
      for (let index = 0; index < height; index += 1) rows.push(group.map((block) => block[index]));
    }
  }
  return rows;
}

/** Columns of states that lead only to one another, longest possible, in the order of the definition. */
function chainStates({ startAt, nodes, edges }: Graph): string[][] {
  const incoming = Map.groupBy(edges, ({ to }) => to);
  const below = new Map<string, string>();
  const hanging = new Set<string>();
  for (const { name } of nodes) {
    const [only, ...others] = incoming.get(name) ?? [];
    const alone = only !== undefined && others.length === 0 && only.from !== name;
    if (!alone || only.from === startAt || name === startAt || below.has(only.from)) continue;
    below.set(only.from, name);
    hanging.add(name);
  }
  return nodes.filter(({ name }) => !hanging.has(name)).map(({ name }) => chainFrom(name, below));
}

function chainFrom(first: string, below: ReadonlyMap<string, string>): string[] {
  const chain = [first];
  for (let next = below.get(first); next !== undefined; next = below.get(next)) chain.push(next);
  return chain;
}

/** Steps of the shortest way from the start to each state. */
function distancesFrom({ startAt, edges }: Graph): Map<string, number> {
  const outgoing = Map.groupBy(edges, ({ from }: Edge) => from);
  const distances = new Map([[startAt, 0]]);
  for (const [name, distance] of distances) {
    for (const { to } of outgoing.get(name) ?? []) if (!distances.has(to)) distances.set(to, distance + 1);
  }
  return distances;
}

/** As few rows as hold all, filled evenly. */
function wrap(row: readonly string[][]): string[][][] {
  const count = Math.ceil(row.length / widestRow);
  const width = Math.ceil(row.length / count);
  return Array.from({ length: count }, (_, index) => row.slice(index * width, (index + 1) * width));
}
