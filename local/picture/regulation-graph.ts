import { type Edge, type Graph, readGraph, type StateNode } from '../console/graph.ts';

/** A wait with what comes after it: `AfterDayOne` is the choice that follows `AwaitDayOne`. */
const choiceOf = (state: string): string => state.replace(/^Await/, 'After');

/** How the waits stand in the picture: the way of an undisturbed ticket down the right side, the detours on the left. */
export const picturedRows = [
  [undefined, undefined, undefined, 'AwaitDispatch'],
  ['AwaitDayOne', 'AwaitDayTwo', 'AwaitExtended', 'AwaitOverdue'],
  ['AwaitReturnReview', 'AwaitExtensionReview', 'AwaitClosureReview', 'AwaitSignature'],
  [undefined, undefined, 'AwaitUpstream', 'AwaitCallback'],
  [undefined, undefined, undefined, 'Archive'],
] as const;

/** The four waits in which a unit holds the ticket: framed together, so that a line to one may be drawn to all. */
export const unitWaits: readonly string[] = picturedRows[1];

/** States without a place of their own in the picture: every wait leads to and from them in the same way. */
export const machinery = ['Begin', 'Milestone', 'Reroute', 'AwaitOperator', 'Superseded', 'WorkflowFailed'] as const;

/** Stands for all the waits of a unit. */
export const unitFrame = 'unit';

const placeOf = (state: string): string => (unitWaits.includes(state) ? unitFrame : state);

/** The definition as the regulation reads it: waits only, each choice's lines drawn from the wait before it. */
export const regulationGraph = (definition: string): Graph & { readonly states: readonly StateNode[] } => {
  const { startAt, nodes, edges } = readGraph(definition);
  const pictured = new Set<string>(picturedRows.flat().filter((state) => state !== undefined));
  const drawn = new Map<string, Edge>();
  for (const state of pictured)
    for (const { to } of edges.filter(({ from, kind }) => from === choiceOf(state) && kind === 'choice')) {
      const [from, target] = [placeOf(state), placeOf(to)];
      if (from !== target && pictured.has(to)) drawn.set(`${from} ${target}`, { from, to: target, kind: 'choice' });
    }
  const boxed = nodes.filter(({ name }) => pictured.has(name));
  return { startAt, nodes: boxed, edges: [...drawn.values()], states: nodes };
};
