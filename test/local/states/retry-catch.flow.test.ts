import { beforeEach, describe, expect, it } from '@jest/globals';
import { awaiting, calling, machine, single } from './support/definitions.ts';
import { failing } from './support/function-double.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

const attempt = ['TaskScheduled', 'TaskStarted', 'TaskFailed'];

describe('Retry', () => {
  it('repeats the attempt after its interval, as a retry of the platform', async () => {
    run.functions.on('f', failing('Busy'));
    const retrier = { ErrorEquals: ['Busy'], IntervalSeconds: 2, MaxAttempts: 2, BackoffRate: 3 };
    const executionArn = await run.begin(single(calling('f', { Retry: [retrier] })));
    expect(run.timers()).toEqual([{ seconds: 2, retry: true }]);
    await run.advance(2);
    expect(run.timers()).toEqual([{ seconds: 6, retry: true }]);
    run.functions.on('f', () => 'at last');
    await run.advance(6);
    expect(await run.outcome(executionArn)).toBe('at last');
    expect(await run.types(executionArn)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      ...attempt,
      ...attempt,
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect((await run.history(executionArn)).map(({ previousEventId }) => previousEventId)).toEqual([
      0, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('gives a new token and counts in the context', async () => {
    run.functions.on('await', failing('Busy'));
    await run.begin(single(awaiting({ Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }] })));
    await run.advance(1);
    const [first, second] = run.functions.eventsOf('await') as Array<{ token: string; retry: number; entered: string }>;
    expect([first?.retry, second?.retry]).toEqual([0, 1]);
    expect(second?.entered).toBe(first?.entered);
    expect(second?.token).not.toBe(first?.token);
  });

  it('begins the time limit anew', async () => {
    run.functions.hold('slow');
    const retry = {
      TimeoutSeconds: 10,
      Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 1 }],
    };
    const executionArn = await run.begin(single(calling('slow', retry)));
    await run.advance(15);
    expect(run.timers()).toEqual([{ seconds: 10, retry: false }]);
    await run.advance(10);
    expect(await run.outcome(executionArn)).toMatchObject({ error: 'States.Timeout' });
    expect(run.functions.eventsOf('slow')).toHaveLength(2);
  });

  it('does not hear a callback between two attempts', async () => {
    run.functions.on('await', failing('Busy'));
    await run.begin(single(awaiting({ Retry: [{ ErrorEquals: ['States.ALL'] }] })));
    const { token: taskToken } = run.functions.eventsOf('await')[0] as { token: string };
    await expect(run.call('SendTaskSuccess', { taskToken, output: '1' })).rejects.toMatchObject({
      type: 'TaskTimedOut',
    });
  });

  it('also repeats a task whose arguments or output fail', async () => {
    run.functions.on('f', () => ({}));
    const retry = { Retry: [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }] };
    const output = await run.begin(single(calling('f', { ...retry, Output: '{% $states.result.Payload.x %}' })));
    const given = { FunctionName: '{% $states.input.name %}' };
    const asked = await run.begin(single({ ...calling('f', retry), Arguments: given }));
    await run.advance(1);
    expect(run.functions.calls).toHaveLength(2);
    const succeeded = ['TaskScheduled', 'TaskStarted', 'TaskSucceeded', 'EvaluationFailed'];
    expect(await run.types(output)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      ...succeeded,
      ...succeeded,
      'ExecutionFailed',
    ]);
    expect(await run.types(asked)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'EvaluationFailed',
      'EvaluationFailed',
      'ExecutionFailed',
    ]);
  });
});

describe('Catch', () => {
  const caught = (catcher: object, states: Record<string, object> = {}) =>
    machine({
      T: calling('f', { End: true, Assign: { own: 1 }, Catch: [{ Next: 'Caught', ...catcher }] }),
      Caught: { Type: 'Pass', End: true },
      ...states,
    });

  it('goes on with the error output', async () => {
    run.functions.on('f', failing('Gone', 'away'));
    const executionArn = await run.begin(caught({ ErrorEquals: ['Gone'] }));
    const cause = '{"errorType":"Gone","errorMessage":"away","trace":["at test"]}';
    expect(await run.outcome(executionArn)).toEqual({ Error: 'Gone', Cause: cause });
    expect(await run.types(executionArn)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      ...attempt,
      'TaskStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it("has Output and Assign of its own; the state's Assign does not run", async () => {
    run.functions.on('f', failing('Gone', 'away'));
    const catcher = {
      ErrorEquals: ['States.ALL'],
      Assign: { error: '{% $states.errorOutput.Error %}' },
      Output: "{% $states.input.a & ' ' & $parse($states.errorOutput.Cause).errorMessage %}",
    };
    const after = {
      Caught: { Type: 'Pass', Output: ['{% $states.input %}', '{% $error %}', '{% $exists($own) %}'], End: true },
    };
    const executionArn = await run.begin(caught(catcher, after), { a: 'far' });
    expect(await run.outcome(executionArn)).toEqual(['far away', 'Gone', false]);
  });

  it('comes after the retries, in order of the catchers', async () => {
    run.functions.on('f', failing('Busy'));
    const states = {
      T: calling('f', {
        End: true,
        Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }],
        Catch: [
          { ErrorEquals: ['Other'], Next: 'A' },
          { ErrorEquals: ['Busy'], Next: 'B' },
          { ErrorEquals: ['States.ALL'], Next: 'A' },
        ],
      }),
      A: { Type: 'Pass', Output: 'A', End: true },
      B: { Type: 'Pass', Output: 'B', End: true },
    };
    const executionArn = await run.begin(machine(states));
    await run.advance(1);
    expect(await run.outcome(executionArn)).toBe('B');
  });

  it('catches a failing Output of the state, but not its own', async () => {
    run.functions.on('f', () => ({}));
    const states = (output: object) => ({
      T: calling('f', {
        Output: '{% $nothing %}',
        End: true,
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'C', ...output }],
      }),
      C: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
    });
    expect(await run.outcome(await run.begin(machine(states({}))))).toBe('States.QueryEvaluationError');
    const failed = await run.begin(machine(states({ Output: { v: '{% $none %}' } })));
    expect(await run.outcome(failed)).toMatchObject({
      status: 'FAILED',
      cause: expect.stringContaining("specified for the field 'Catch[0]/Output/v' returned nothing (undefined)."),
    });
  });
});
