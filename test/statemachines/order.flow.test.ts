import { beforeEach, describe, expect, it } from '@jest/globals';
import { orderWaitStates } from '../../domain/household/wait.ts';
import definition from '../../statemachines/order.asl.json' with { type: 'json' };
import { failing } from '../local/states/support/function-double.ts';
import { startOfRun } from '../local/states/support/manual-clock.ts';
import { createStatesRun, type StatesRun } from '../local/states/support/states-run.ts';

type Payload = {
  readonly state: string;
  readonly until: string;
  readonly token: string;
  readonly error: string;
  readonly seq: { readonly hop: number; readonly retry: number };
};
const waits = orderWaitStates.filter((state) => state !== 'Closed');
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const filled = JSON.stringify(definition)
  .replaceAll(/\$\{Partition\}/g, 'aws')
  .replaceAll(/\$\{(\w+)Function\}/g, (_, name: string) => functionArn(name));

/** An hour and 400 milliseconds after the run begins: no limit falls on a whole second by itself. */
const until = new Date(startOfRun + 3_600_400).toISOString();
const reply = (goto: string, more: object = {}) => ({ goto, until, commit: 2, idle: 0, error: '', ...more });

let run: StatesRun;
let executionArn: string;
beforeEach(async () => {
  run = await createStatesRun();
  run.functions.on(functionArn('OrderAwait'), () => ({}));
  run.functions.on(functionArn('OrderMilestone'), () => reply('Closed'));
});

const begin = async (state: string) => {
  const machine = await run.create(filled, 'order');
  executionArn = await run.start(machine, { orderId: 'F20261123004217', state, until }, 'F20261123004217-1');
};
const waitsStored = (): readonly Payload[] => run.functions.eventsOf(functionArn('OrderAwait')) as readonly Payload[];
const latest = (): Payload => waitsStored().at(-1) as Payload;
const complete = async (goto: string) => {
  await run.call('SendTaskSuccess', { taskToken: latest().token, output: JSON.stringify(reply(goto)) });
  await run.settle();
};
const entered = async (): Promise<readonly string[]> =>
  (await run.history(executionArn))
    .filter(({ type }) => type.endsWith('StateEntered'))
    .map(({ stateEnteredEventDetails }) => (stateEnteredEventDetails as { name: string }).name);
const status = async () => (await run.describe(executionArn)).status;

/** Every edge: from each wait to each state that it can be sent to. */
const edges = waits.flatMap((wait) => orderWaitStates.map((target) => ({ wait, target })));

describe('the order workflow, run on a virtual clock', () => {
  it.each([...orderWaitStates])('starts at %s when the order stands there', async (state) => {
    await begin(state);
    expect(await entered()).toEqual(['Begin', state]);
  });

  it('calls an operator when it is started in a state it does not know', async () => {
    await begin('AwaitNothing');
    expect(await entered()).toEqual(['Begin', 'AwaitOperator']);
    expect(latest().error).toBe('UnknownState');
  });

  it.each(edges)('goes from $wait to $target when it is told to', async ({ wait, target }) => {
    await begin(wait);
    await complete(target);
    expect(await entered()).toEqual(['Begin', wait, 'Route', target]);
    if (target === 'Closed') expect(await status()).toBe('SUCCEEDED');
    else expect(latest()).toMatchObject({ state: target, until, seq: { hop: 2 } });
  });

  it.each(waits)(
    'lets %s wait until its instant and not a millisecond less, then records the milestone once',
    async (wait) => {
      await begin(wait);
      await run.moveTo(startOfRun + 3_600_399);
      expect(await entered()).toEqual(['Begin', wait]);
      await run.moveTo(startOfRun + 7_200_000);
      expect(await entered()).toEqual(['Begin', wait, 'Milestone', 'Route', 'Closed']);
      const [milestone] = run.functions.eventsOf(functionArn('OrderMilestone')) as readonly { enteredAt: string }[];
      expect(Date.parse(milestone?.enteredAt ?? '')).toBeGreaterThanOrEqual(startOfRun + 3_600_400);
      expect(await status()).toBe('SUCCEEDED');
    },
  );

  it.each(waits)('ends without noise when a newer run has taken over %s', async (wait) => {
    run.functions.on(functionArn('OrderAwait'), failing('Superseded'));
    await begin(wait);
    expect((await entered()).at(-1)).toBe('Superseded');
    expect(await status()).toBe('SUCCEEDED');
  });

  it.each(waits.filter((wait) => wait !== 'AwaitOperator'))(
    'hands a fault in %s to an operator for a day',
    async (wait) => {
      run.functions.on(functionArn('OrderAwait'), (event) => {
        if ((event as Payload).state === wait) failing('StoreBroken')();
        return {};
      });
      await begin(wait);
      expect(await entered()).toEqual(['Begin', wait, 'AwaitOperator']);
      expect(latest()).toMatchObject({ state: 'AwaitOperator', error: 'StoreBroken' });
      expect(Date.parse(latest().until)).toBe(startOfRun + 86_400_000);
    },
  );

  it('fails when it cannot even wait for an operator', async () => {
    run.functions.on(functionArn('OrderAwait'), failing('StoreBroken'));
    await begin('AwaitContact');
    expect(await entered()).toEqual(['Begin', 'AwaitContact', 'AwaitOperator', 'WorkflowFailed']);
    expect(await run.describe(executionArn)).toMatchObject({ status: 'FAILED', error: 'WorkflowFailed' });
  });

  it('hands a fault of the milestone to an operator', async () => {
    run.functions.on(functionArn('OrderMilestone'), failing('Broken'));
    await begin('AwaitContact');
    await run.moveTo(startOfRun + 3_700_000);
    expect((await entered()).slice(-2)).toEqual(['Milestone', 'AwaitOperator']);
    expect(latest().error).toBe('Broken');
  });

  it('ends when a newer run has taken over before a milestone', async () => {
    run.functions.on(functionArn('OrderMilestone'), failing('Superseded'));
    await begin('AwaitContact');
    await run.moveTo(startOfRun + 3_700_000);
    expect((await entered()).slice(-2)).toEqual(['Milestone', 'Superseded']);
  });

  it('takes ten transitions for an order that goes as it should: contact, agreement, completion, evaluation', async () => {
    await begin('AwaitContact');
    for (const next of ['AwaitAgreement', 'AwaitCompletion', 'AwaitEvaluation', 'Closed']) await complete(next);
    expect(await entered()).toHaveLength(10);
    expect(await status()).toBe('SUCCEEDED');
  });

  it('takes three more for a reminder: milestone, choice, wait', async () => {
    run.functions.on(functionArn('OrderMilestone'), () =>
      reply('AwaitCompletion', { until: new Date(run.clock.now() + 3_600_000).toISOString() }),
    );
    await begin('AwaitCompletion');
    await run.moveTo(startOfRun + 3_700_000);
    expect(await entered()).toEqual(['Begin', 'AwaitCompletion', 'Milestone', 'Route', 'AwaitCompletion']);
  });

  it('tries again when Lambda itself is at fault, with a new token and the same hop', async () => {
    let failures = 2;
    run.functions.on(functionArn('OrderAwait'), () => {
      failures -= 1;
      if (failures >= 0) failing('Lambda.ServiceException')();
      return {};
    });
    await begin('AwaitContact');
    await run.advance(60);
    expect(await entered()).toEqual(['Begin', 'AwaitContact']);
    const attempts = waitsStored();
    expect(attempts.map(({ seq }) => [seq.hop, seq.retry])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(new Set(attempts.map(({ token }) => token)).size).toBe(3);
  });

  it('follows a milestone to every state an order can wait in', async () => {
    const targets = [...waits];
    run.functions.on(functionArn('OrderMilestone'), () =>
      reply(targets.shift() ?? 'Closed', { until: new Date(run.clock.now() + 1000).toISOString() }),
    );
    await begin('AwaitContact');
    await run.advance(7200);
    const path = await entered();
    for (const wait of waits) expect(path.join(' ')).toContain(`Milestone Route ${wait}`);
    expect(await status()).toBe('SUCCEEDED');
  });

  it('calls an operator when it is told to go where no state is', async () => {
    await begin('AwaitContact');
    await complete('Nowhere');
    expect((await entered()).slice(-2)).toEqual(['Route', 'AwaitOperator']);
  });
});
