import { beforeEach, describe, expect, it } from '@jest/globals';
import { awaiting, calling, machine, single } from './support/definitions.ts';
import { failing } from './support/function-double.ts';
import type { Death } from './support/life.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

describe('After a restart', () => {
  it('a wait goes on to its own instant', async () => {
    const executionArn = await run.begin(single({ Type: 'Wait', Seconds: 100, Output: '{% $now() %}' }));
    await run.advance(40);
    await run.restart();
    await run.advance(60);
    expect(await run.outcome(executionArn)).toBe('2026-11-23T01:01:40.000Z');
  });

  it('a wait whose instant has passed ends a second later', async () => {
    const executionArn = await run.begin(single({ Type: 'Wait', Seconds: 100 }));
    await run.states().stop();
    await run.advance(200);
    await run.restart();
    await run.advance(1);
    expect((await run.describe(executionArn)).status).toBe('SUCCEEDED');
  });

  it('a call that was in flight is repeated with the same token and payload', async () => {
    run.functions.hold('await');
    const executionArn = await run.begin(single(awaiting()));
    await run.restart();
    const [first, second] = run.functions.eventsOf('await') as Array<{ token: string }>;
    expect(second).toEqual(first);
    await run.call('SendTaskSuccess', { taskToken: first?.token, output: '"x"' });
    expect(await run.outcome(executionArn)).toBe('x');
  });

  it('a call that had returned is not repeated, and its token is still awaited', async () => {
    run.functions.on('await', () => 'stored');
    const executionArn = await run.begin(single(awaiting({ TimeoutSeconds: 60 })));
    await run.advance(20);
    await run.restart();
    expect(run.functions.calls).toHaveLength(1);
    expect(run.timers().some(({ seconds }) => seconds === 40)).toBe(true);
    await run.advance(40);
    expect(await run.outcome(executionArn)).toMatchObject({ error: 'States.Timeout' });
  });

  it('a retry comes when it was due, with its count', async () => {
    run.functions.on('f', failing('Busy'));
    const retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 10, MaxAttempts: 1 }];
    const executionArn = await run.begin(single(calling('f', { Retry: retry })));
    await run.restart();
    await run.advance(10);
    expect(await run.outcome(executionArn)).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(run.functions.calls).toHaveLength(2);
  });

  it('machines, ended executions and their histories are there', async () => {
    const stateMachineArn = await run.create(single({ Type: 'Pass', Output: 'done' }), 'kept');
    const executionArn = await run.start(stateMachineArn, {}, 'one');
    const history = await run.history(executionArn);
    await run.restart();
    expect(await run.history(executionArn)).toEqual(history);
    expect(await run.outcome(executionArn)).toBe('done');
    const { executions } = await run.call('ListExecutions', { stateMachineArn });
    expect(executions).toMatchObject([{ executionArn, status: 'SUCCEEDED' }]);
    await expect(run.start(stateMachineArn, {}, 'one')).rejects.toMatchObject({ type: 'ExecutionAlreadyExists' });
  });

  it('a running execution keeps the definition it began with', async () => {
    const definition = (output: string) => single({ Type: 'Wait', Seconds: 10, Output: output });
    const stateMachineArn = await run.create(definition('old'), 'changing');
    const old = await run.start(stateMachineArn);
    await run.call('UpdateStateMachine', { stateMachineArn, definition: JSON.stringify(definition('new')) });
    const fresh = await run.start(stateMachineArn);
    await run.restart();
    await run.advance(10);
    expect([await run.outcome(old), await run.outcome(fresh)]).toEqual(['old', 'new']);
  });
});

describe('A step that cannot be persisted', () => {
  it('is not acknowledged, and the execution stays where it was', async () => {
    run.functions.on('await', () => 'stored');
    const executionArn = await run.begin(single(awaiting()));
    const { token: taskToken } = run.functions.eventsOf('await')[0] as { token: string };
    run.storage.failWrites(new Error('disk full'));
    await expect(run.call('SendTaskSuccess', { taskToken, output: '1' })).rejects.toThrow('disk full');
    await expect(run.begin(single({ Type: 'Pass' }))).rejects.toThrow('disk full');
    run.storage.failWrites(undefined);
    await run.call('SendTaskSuccess', { taskToken, output: '1' });
    expect(await run.outcome(executionArn)).toBe(1);
  });

  it('costs one write, however many states it passes', async () => {
    const stateMachineArn = await run.create(
      machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'C' }, C: { Type: 'Succeed' } }),
    );
    const before = run.storage.writes();
    await run.start(stateMachineArn);
    expect(run.storage.writes() - before).toBe(1);
  });
});

/** Every kind of waiting there is, one after the other. */
const everything = machine({
  Call: calling('flaky', {
    Arguments: { FunctionName: 'flaky', Payload: '{% $states.context.State.RetryCount %}' },
    Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 3 }],
    Assign: { n: 1 },
    Next: 'Wait',
  }),
  Wait: { Type: 'Wait', Seconds: 7, Next: 'Await' },
  Await: awaiting({ TimeoutSeconds: 60, Assign: { n: '{% $n + $states.result %}' }, Output: {}, Next: 'Limit' }),
  Limit: awaiting({ TimeoutSeconds: 9, Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Done' }], Next: 'Done' }),
  Done: { Type: 'Pass', Output: '{% [$n, $states.input.Error] %}', End: true },
});

/** Plays the machine to its end through every death; answers its outcome and the types of its events. */
async function play(death?: Death) {
  run = await createStatesRun(death);
  run.functions.on('flaky', (retryCount) => (retryCount === 0 ? failing('Busy')() : retryCount));
  run.functions.on('await', () => 'stored');
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    const result = await work().catch(async (error: unknown) => {
      if (!run.dead()) {
        throw error;
      }
      await run.restart();
      return alive(work);
    });
    return result;
  };
  const stateMachineArn = await alive(() => run.create(everything, 'everything'));
  const executionArn = await alive(() => run.start(stateMachineArn, {}, 'one'));
  for (let second = 0; second < 40; second += 1) {
    await run.advance(1);
    if (run.dead()) {
      await run.restart();
    }
    const inspected = await alive(async () => run.states().inspection.execution(executionArn));
    if (inspected?.state === 'Await' && second >= 15) {
      const given = run.functions.eventsOf('await').at(-1) as { token: string };
      const answer = () => run.call('SendTaskSuccess', { taskToken: given.token, output: '41' });
      await alive(() =>
        answer().catch((error: { type?: string }) => (error.type === 'TaskTimedOut' ? {} : Promise.reject(error))),
      );
    }
  }
  return { outcome: await run.outcome(executionArn), types: await run.types(executionArn) };
}

describe('A process that is killed at any of its writes', () => {
  it('loses nothing: the execution goes on as if nothing had happened', async () => {
    const expected = await play();
    const writes = run.storage.writes();
    expect(expected.outcome).toEqual([42, 'States.Timeout']);
    for (const reached of [false, true]) {
      for (let write = 1; write <= writes; write += 1) {
        expect({ write, reached, ...(await play({ write, reached })) }).toEqual({ write, reached, ...expected });
      }
    }
  });
});
