import { beforeEach, describe, expect, it } from '@jest/globals';
import { awaiting, machine, single } from './support/definitions.ts';
import { failing } from './support/function-double.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
  run.functions.on('await', () => 'stored');
});

/** The token the function was given, the last time or the n-th. */
const token = (place = -1) => (run.functions.eventsOf('await').at(place) as { token: string }).token;
const succeed = (output: unknown, taskToken = token()) =>
  run.call('SendTaskSuccess', { taskToken, output: JSON.stringify(output) });

describe('A task that waits for its token', () => {
  it('goes on with the output of the callback, not with what the function returned', async () => {
    const executionArn = await run.begin(single(awaiting()));
    expect((await run.describe(executionArn)).status).toBe('RUNNING');
    await succeed({ event: 'signed' });
    expect(await run.outcome(executionArn)).toEqual({ event: 'signed' });
    expect(await run.types(executionArn)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('takes the callback before the function has returned', async () => {
    run.functions.hold('await');
    const executionArn = await run.begin(single(awaiting()));
    await succeed(1);
    run.functions.calls[0]?.answer({ ok: false, error: { errorType: 'Late', errorMessage: '' } });
    await run.settle();
    expect(await run.outcome(executionArn)).toBe(1);
    expect(await run.types(executionArn)).not.toContain('TaskSubmitted');
  });

  it('has the token in its context, other tasks have not', async () => {
    const executionArn = await run.begin(single(awaiting({ Output: '{% $states.context.Task.Token %}' })));
    const given = token();
    await succeed(1);
    expect(await run.outcome(executionArn)).toBe(given);
    const plain = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'await', Payload: '{% $exists($states.context.Task) %}' },
    };
    await run.begin(single(plain));
    expect(run.functions.eventsOf('await').at(-1)).toBe(false);
  });

  it('fails when the function fails', async () => {
    run.functions.on('await', failing('Conflict'));
    const executionArn = await run.begin(single(awaiting()));
    expect(await run.outcome(executionArn)).toMatchObject({ status: 'FAILED', error: 'Conflict' });
    await expect(succeed(1)).rejects.toMatchObject({ type: 'TaskTimedOut' });
  });

  it('fails with what SendTaskFailure says', async () => {
    const executionArn = await run.begin(single(awaiting()));
    await run.call('SendTaskFailure', { taskToken: token(), error: 'Refused', cause: 'no reason given' });
    expect(await run.outcome(executionArn)).toEqual({ status: 'FAILED', error: 'Refused', cause: 'no reason given' });
  });

  it('can be left and entered again, each time with a new token', async () => {
    const states = {
      Await: awaiting({ Next: 'Which', Output: '{% $states.result %}' }),
      Which: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.again %}', Next: 'Await' }], Default: 'End' },
      End: { Type: 'Succeed' },
    };
    const executionArn = await run.begin(machine(states));
    await succeed({ again: true });
    await run.settle();
    expect(token(1)).not.toBe(token(0));
    await expect(succeed({ again: false }, token(0))).rejects.toMatchObject({ type: 'TaskTimedOut' });
    await succeed({ again: false }, token(1));
    expect(await run.outcome(executionArn)).toEqual({ again: false });
  });
});

describe('A callback', () => {
  it.each([
    ['no token', 'nonsense', 'InvalidToken'],
    ['a token of an execution nobody knows', Buffer.from('["arn:x","y"]').toString('base64url'), 'TaskDoesNotExist'],
    ['an empty token', '', 'InvalidToken'],
    ['JSON that is no token', Buffer.from('{}').toString('base64url'), 'InvalidToken'],
  ])('with %s is refused', async (_title, taskToken, type) => {
    await expect(succeed(1, taskToken)).rejects.toMatchObject({ type, status: 400 });
  });

  it('that comes twice or after the end is benign: TaskTimedOut', async () => {
    await run.begin(single(awaiting()));
    await succeed(1);
    await expect(succeed(1)).rejects.toMatchObject({
      type: 'TaskTimedOut',
      message: "Task Timed Out: 'Provided task does not exist anymore'",
    });
    await expect(run.call('SendTaskHeartbeat', { taskToken: token() })).rejects.toMatchObject({ type: 'TaskTimedOut' });
  });

  it('with output that is no JSON, or too long, changes nothing', async () => {
    const executionArn = await run.begin(single(awaiting()));
    const taskToken = token();
    await expect(run.call('SendTaskSuccess', { taskToken, output: '{' })).rejects.toMatchObject({
      type: 'InvalidOutput',
    });
    await expect(succeed('x'.repeat(262_144))).rejects.toMatchObject({ type: 'InvalidOutput' });
    await expect(run.call('SendTaskSuccess', { taskToken })).rejects.toMatchObject({ type: 'ValidationException' });
    expect((await run.describe(executionArn)).status).toBe('RUNNING');
  });

  it('at the same time as another one is taken once', async () => {
    const executionArn = await run.begin(single(awaiting()));
    const results = await Promise.allSettled([succeed('first'), succeed('second')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await run.outcome(executionArn)).toBe('first');
  });
});

describe('Limits of a callback task', () => {
  it('time out at TimeoutSeconds, whatever the heartbeats', async () => {
    const executionArn = await run.begin(single(awaiting({ TimeoutSeconds: 60, HeartbeatSeconds: 20 })));
    for (let beat = 0; beat < 3; beat += 1) {
      await run.advance(19);
      await run.call('SendTaskHeartbeat', { taskToken: token() });
    }
    await run.advance(2.999);
    expect((await run.describe(executionArn)).status).toBe('RUNNING');
    await run.advance(0.001);
    expect(await run.outcome(executionArn)).toMatchObject({ error: 'States.Timeout' });
    expect(run.timers()).toEqual([]);
  });

  it.each([['States.HeartbeatTimeout'], ['States.Timeout'], ['States.ALL']])(
    'a missed heartbeat is caught as %s',
    async (name) => {
      const states = {
        T: awaiting({ HeartbeatSeconds: 20, End: true, Catch: [{ ErrorEquals: [name], Next: 'Caught' }] }),
        Caught: { Type: 'Succeed' },
      };
      const executionArn = await run.begin(machine(states));
      await run.advance(20);
      expect(await run.outcome(executionArn)).toEqual({ Error: 'States.Timeout', Cause: '' });
    },
  );
});
