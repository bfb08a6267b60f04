import * as z from 'zod';

/** Why one state follows another. */
export type EdgeKind = 'next' | 'choice' | 'default' | 'catch';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

export interface StateNode {
  readonly name: string;
  readonly type: string;
  /** The definition's comment, for people. */
  readonly comment?: string;
}

/** The states of a definition and what leads from one to another, each pair once. */
export interface Graph {
  readonly startAt: string;
  readonly nodes: readonly StateNode[];
  readonly edges: readonly Edge[];
}

const target = z.looseObject({ Next: z.string().optional() });

const definitionSchema = z.looseObject({
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Comment: z.string().optional(),
      Next: z.string().optional(),
      Default: z.string().optional(),
      Choices: z.array(target).default([]),
      Catch: z.array(target).default([]),
    }),
  ),
});

/**
 * Reads the graph from a definition's JSON text.
 * @throws ZodError for what is no definition
 */
export function readGraph(definition: string): Graph {
  const { StartAt, States } = definitionSchema.parse(JSON.parse(definition));
  const edges = new Map<string, Edge>();
  for (const [from, state] of Object.entries(States)) {
    const add = (to: string | undefined, kind: EdgeKind) => {
      if (to !== undefined && !edges.has(`${from} ${to}`)) edges.set(`${from} ${to}`, { from, to, kind });
    };
    add(state.Next, 'next');
    for (const { Next } of state.Choices) add(Next, 'choice');
    add(state.Default, 'default');
    for (const { Next } of state.Catch) add(Next, 'catch');
  }
  const nodes = Object.entries(States).map(([name, { Type: type, Comment: comment }]) => ({
    name,
    type,
    ...(comment === undefined ? {} : { comment }),
  }));
  return { startAt: StartAt, nodes, edges: [...edges.values()] };
}
