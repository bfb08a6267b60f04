import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { machines } from './support/machines.ts';

/** What definition and functions must agree on: what a task is handed, what of its answer is used, where it may send. */
const contractOf = ({ generation, tasks, states, routes }: (typeof machines)[number]) => ({
  generation,
  tasks: Object.fromEntries(
    tasks.map(([name, { Resource, Arguments, Assign, Catch }]) => [
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
  goto: (states[routes]?.Choices ?? []).map(({ Next }) => Next),
});

describe.each(machines)('the contract between the $of workflow’s definition and its functions', (machine) => {
  const { states, generation, accepts, waitStates, contracts } = machine;

  /** The contract as it was when the generation was made. Never changed: it is what running executions go by. */
  const frozen = (of: number): unknown =>
    JSON.parse(readFileSync(new URL(`./contracts/${contracts}${of}.json`, import.meta.url), 'utf8'));

  /**
   * If this fails, raise its generation, in `generation.ts` and in the definition, have the functions
   * take both, and add the contract as `contracts/<its prefix><generation>.json`; leave the older files alone.
   */
  it('is that of its generation: whoever changes it raises the generation', () => {
    expect(contractOf(machine)).toEqual(frozen(generation));
  });

  it('is named by every task, so that a function knows by what it is called', () => {
    for (const [name, { Arguments }] of Object.entries(states))
      if (Arguments) expect([name, Arguments.Payload.generation]).toEqual([name, generation]);
  });

  it('sends an execution only where each accepted generation has a state', () => {
    for (let of = 1; of <= generation; of += 1)
      if (accepts(of))
        expect((frozen(of) as { goto: readonly string[] }).goto).toEqual(expect.arrayContaining([...waitStates]));
  });

  it('is kept with the generation before, and with no other', () => {
    const accepted = [0, 1, generation - 1, generation, generation + 1].filter(accepts);
    expect([...new Set(accepted)]).toEqual([generation - 1, generation].filter((of) => of > 0));
  });
});
