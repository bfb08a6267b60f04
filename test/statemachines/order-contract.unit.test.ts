import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { orderWaitStates } from '../../domain/household/wait.ts';
import { acceptsOrder, orderGeneration } from '../../lambdas/shared/orders/generation.ts';
import definition from '../../statemachines/order.asl.json' with { type: 'json' };

type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, unknown>> };
  readonly Assign?: Readonly<Record<string, unknown>>;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[] }[];
};

const states = definition.States as unknown as Readonly<Record<string, State>>;

/** What definition and functions must agree on: what a task is handed, what of its answer is used, where it may send. */
const contract = {
  generation: orderGeneration,
  tasks: Object.fromEntries(
    Object.entries(states)
      .filter(([, { Type }]) => Type === 'Task')
      .map(([name, { Resource, Arguments, Assign, Catch }]) => [
        name,
        {
          resource: Resource,
          function: Arguments?.FunctionName,
          payload: Arguments?.Payload,
          answer: Object.values(Assign ?? {}).filter((value) => String(value).includes('$states.result')),
          errors: (Catch ?? []).flatMap(({ ErrorEquals }) => ErrorEquals),
        },
      ]),
  ),
  goto: (states.Route?.Choices ?? []).map(({ Next }) => Next),
};

/** The contract as it was when the generation was made. Never changed: it is what running executions go by. */
const frozen = (of: number): unknown =>
  JSON.parse(readFileSync(new URL(`./contracts/order-${of}.json`, import.meta.url), 'utf8'));

describe('the contract between the order workflow’s definition and its functions', () => {
  /**
   * If this fails, raise `orderGeneration` in lambdas/shared/orders/generation.ts and in the definition, have the functions
   * take both, and add the contract as `contracts/order-<generation>.json`; leave the older files alone.
   */
  it('is that of its generation: whoever changes it raises the generation', () => {
    expect(contract).toEqual(frozen(orderGeneration));
  });

  it('is named by every task, so that a function knows by what it is called', () => {
    for (const [name, { Arguments }] of Object.entries(states))
      if (Arguments) expect([name, Arguments.Payload.generation]).toEqual([name, orderGeneration]);
  });

  it('sends an execution only where each accepted generation has a state', () => {
    for (let of = 1; of <= orderGeneration; of += 1)
      if (acceptsOrder(of))
        expect((frozen(of) as { goto: readonly string[] }).goto).toEqual(expect.arrayContaining([...orderWaitStates]));
  });

  it('is kept with the generation before, and with no other', () => {
    const accepted = [0, 1, orderGeneration - 1, orderGeneration, orderGeneration + 1].filter(acceptsOrder);
    expect([...new Set(accepted)]).toEqual([orderGeneration - 1, orderGeneration].filter((of) => of > 0));
  });
});
