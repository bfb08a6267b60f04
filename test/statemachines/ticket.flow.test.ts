import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitStates } from '../../domain/tickets/wait.ts';
import definition from '../../statemachines/ticket.asl.json' with { type: 'json' };
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
type Edge = { readonly Next: string };
type State = {
  readonly Type: string;
  readonly Next?: string;
  readonly Choices?: readonly Edge[];
  readonly Default?: string;
};

const states = definition.States as unknown as Readonly<Record<string, State>>;
const waits = waitStates.filter((state) => state !== 'Archive');
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
  run.functions.on(functionArn('Await'), () => ({}));
  run.functions.on(functionArn('Milestone'), () => reply('Archive'));
  run.functions.on(functionArn('Archive'), () => ({ stage: 'archived' }));
});

const begin = async (state: string) => {
  const machine = await run.create(filled, 'ticket');
  executionArn = await run.start(machine, { ticketId: '20261123004217', state, until }, '20261123004217-1');
};
const waitsStored = (): readonly Payload[] => run.functions.eventsOf(functionArn('Await')) as readonly Payload[];
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

/** Every edge that a wait's Choice draws, its Default included. */
const edges = waits.flatMap((wait) => {
  const choice = states[wait]?.Next ?? '';
  const drawn = (states[choice]?.Choices ?? []).map(({ Next }) => Next);
  return [...new Set([...drawn, 'AwaitDispatch', 'Archive'])].map((target) => ({ wait, choice, target }));
});

describe('the ticket workflow, run on a virtual clock', () => {
  it.each([...waitStates])('starts at %s when the ticket stands there', async (state) => {
    await begin(state);
    expect(await entered()).toEqual(['Begin', state]);
  });

  it('calls an operator when it is started in a state it does not know', async () => {
    await begin('AwaitNothing');
    expect(await entered()).toEqual(['Begin', 'AwaitOperator']);
    expect(latest().error).toBe('UnknownState');
  });

  it.each(edges)('goes from $wait by $choice to $target when it is told to', async ({ wait, choice, target }) => {
    await begin(wait);
    await complete(target);
    const path = await entered();
    expect(path.slice(0, 3)).toEqual(['Begin', wait, choice]);
    const direct = states[choice]?.Choices?.some(({ Next }) => Next === target);
    expect(path.slice(3)).toEqual(direct ? [target] : ['Reroute', target]);
    if (target !== 'Archive') expect(latest()).toMatchObject({ state: target, until, seq: { hop: 2 } });
  });

  it.each(waits)(
    'lets %s wait until its instant and not a millisecond less, then records the milestone once',
    async (wait) => {
      await begin(wait);
      await run.moveTo(startOfRun + 3_600_399);
      expect(await entered()).toEqual(['Begin', wait]);
      await run.moveTo(startOfRun + 7_200_000);
      expect(await entered()).toEqual(['Begin', wait, 'Milestone', 'Reroute', 'Archive']);
      const [milestone] = run.functions.eventsOf(functionArn('Milestone')) as readonly { enteredAt: string }[];
      expect(Date.parse(milestone?.enteredAt ?? '')).toBeGreaterThanOrEqual(startOfRun + 3_600_400);
      expect(await status()).toBe('SUCCEEDED');
    },
  );

  it.each(waits)('ends without noise when a newer run has taken over %s', async (wait) => {
    run.functions.on(functionArn('Await'), failing('Superseded'));
    await begin(wait);
    expect((await entered()).at(-1)).toBe('Superseded');
    expect(await status()).toBe('SUCCEEDED');
  });

  it.each(waits.filter((wait) => wait !== 'AwaitOperator'))(
    'hands a fault in %s to an operator for a day',
    async (wait) => {
      run.functions.on(functionArn('Await'), (event) => {
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
    run.functions.on(functionArn('Await'), failing('StoreBroken'));
    await begin('AwaitDayOne');
    expect(await entered()).toEqual(['Begin', 'AwaitDayOne', 'AwaitOperator', 'WorkflowFailed']);
    expect(await run.describe(executionArn)).toMatchObject({ status: 'FAILED', error: 'WorkflowFailed' });
  });

  it.each(['Milestone', 'Archive'])('hands a fault of %s to an operator', async (task) => {
    run.functions.on(functionArn(task), failing('Broken'));
    await begin('AwaitDayOne');
    if (task === 'Archive') await complete('Archive');
    else await run.moveTo(startOfRun + 3_700_000);
    expect((await entered()).slice(-2)).toEqual([task, 'AwaitOperator']);
    expect(latest().error).toBe('Broken');
  });

  it.each(['Milestone', 'Archive'])('ends when a newer run has taken over before %s', async (task) => {
    run.functions.on(functionArn(task), failing('Superseded'));
    await begin('AwaitDayOne');
    if (task === 'Archive') await complete('Archive');
    else await run.moveTo(startOfRun + 3_700_000);
    expect((await entered()).slice(-2)).toEqual([task, 'Superseded']);
  });

  it('tries again when Lambda itself is at fault, with a new token and the same hop', async () => {
    let failures = 2;
    run.functions.on(functionArn('Await'), () => {
      failures -= 1;
      if (failures >= 0) failing('Lambda.ServiceException')();
      return {};
    });
    await begin('AwaitDayOne');
    await run.advance(60);
    expect(await entered()).toEqual(['Begin', 'AwaitDayOne']);
    const attempts = waitsStored();
    expect(attempts.map(({ seq }) => [seq.hop, seq.retry])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(new Set(attempts.map(({ token }) => token)).size).toBe(3);
  });

  it('follows a milestone to every state a ticket can wait in', async () => {
    const targets = [...waits];
    run.functions.on(functionArn('Milestone'), () =>
      reply(targets.shift() ?? 'Archive', { until: new Date(run.clock.now() + 1000).toISOString() }),
    );
    await begin('AwaitDispatch');
    await run.advance(7200);
    const path = await entered();
    for (const wait of waits) expect(path.join(' ')).toContain(`Milestone Reroute ${wait}`);
    expect(await status()).toBe('SUCCEEDED');
  });

  it('calls an operator when it is told to go where no state is', async () => {
    await begin('AwaitDayOne');
    await complete('Nowhere');
    expect((await entered()).slice(-2)).toEqual(['Reroute', 'AwaitOperator']);
  });
});
