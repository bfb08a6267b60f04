import { beforeEach, describe, expect, it } from '@jest/globals';
import { calling, machine, single } from './support/definitions.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

const status = async (executionArn: string) => (await run.describe(executionArn)).status;

describe('Wait', () => {
  it.each([
    [{ Seconds: 90 }, 90],
    [{ Seconds: '{% $states.input.s %}' }, 30],
    [{ Timestamp: '2026-11-23T09:00:45+08:00' }, 45],
    [{ Timestamp: '{% $states.input.t %}' }, 60],
    [{ Timestamp: '2026-11-23T01:00:00.5Z' }, 0.5],
    [{ Seconds: 0 }, 1],
    [{ Timestamp: '2016-01-01T00:00:00Z' }, 1],
  ])('waits on the clock of the run: %j', async (field, seconds) => {
    const executionArn = await run.begin(single({ Type: 'Wait', ...field }), { s: 30, t: '2026-11-23T01:01:00Z' });
    expect(run.timers()).toEqual([{ seconds, retry: false }]);
    await run.advance(seconds - 0.001);
    expect(await status(executionArn)).toBe('RUNNING');
    await run.advance(0.001);
    expect(await status(executionArn)).toBe('SUCCEEDED');
  });

  it('leaves with Output and Assign at the instant it ends', async () => {
    const states = {
      W: {
        Type: 'Wait',
        Seconds: 10,
        Assign: { at: '{% $now() %}' },
        Output: '{% $states.context.State.EnteredTime %}',
        Next: 'P',
      },
      P: { Type: 'Pass', Output: ['{% $states.input %}', '{% $at %}'], End: true },
    };
    const executionArn = await run.begin(machine(states));
    await run.advance(60);
    expect(await run.outcome(executionArn)).toEqual(['2026-11-23T01:00:00.000Z', '2026-11-23T01:00:10.000Z']);
  });

  it.each([
    [{ Seconds: '{% 1.5 %}' }, 'Seconds', 'The Seconds field cannot be parsed as an integer: 1.5'],
    [{ Seconds: '{% -1 %}' }, 'Seconds', 'Seconds must be between 0 and 99999999 but was: -1'],
    [{ Seconds: "{% '1' %}" }, 'Seconds', "Expected 'number', but was 'string'"],
    [{ Timestamp: '{% 1 %}' }, 'Timestamp', "Expected 'string', but was 'number'"],
    [{ Timestamp: "{% '2026-11-24' %}" }, 'Timestamp', 'cannot be parsed as an ISO-8601 extended offset date-time'],
    [{ Timestamp: '{% $nothing %}' }, 'Timestamp', 'returned nothing (undefined).'],
  ])('fails on %j', async (field, location, message) => {
    const executionArn = await run.begin(single({ Type: 'Wait', ...field }));
    const cause = expect.stringContaining(message);
    expect(await run.outcome(executionArn)).toEqual({ status: 'FAILED', error: 'States.QueryEvaluationError', cause });
    expect((await run.history(executionArn))[2]).toMatchObject({
      type: 'EvaluationFailed',
      evaluationFailedEventDetails: { location, state: 'Only' },
    });
  });

  it('fires all executions of one instant together', async () => {
    const stateMachineArn = await run.create(single({ Type: 'Wait', Timestamp: '2026-11-24T18:00:00+08:00' }));
    const executions = await Promise.all([1, 2, 3].map(() => run.start(stateMachineArn)));
    await run.moveTo(Date.parse('2026-11-24T10:00:00Z'));
    expect(await Promise.all(executions.map(status))).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  });
});

describe('A machine with a time limit of its own', () => {
  it('ends its executions as timed out, without an error of their own', async () => {
    const executionArn = await run.begin(single({ Type: 'Wait', Seconds: 100 }, { TimeoutSeconds: 10 }));
    await run.advance(10);
    expect(await run.outcome(executionArn)).toEqual({ status: 'TIMED_OUT', error: undefined, cause: undefined });
    expect((await run.history(executionArn)).at(-1)).toMatchObject({
      type: 'ExecutionTimedOut',
      previousEventId: 0,
      executionTimedOutEventDetails: { error: 'States.Timeout' },
    });
    expect(run.timers()).toEqual([]);
  });

  it('takes no notice of a function that returns afterwards', async () => {
    run.functions.hold('slow');
    const executionArn = await run.begin(single(calling('slow'), { TimeoutSeconds: 10 }));
    await run.advance(10);
    run.functions.calls[0]?.answer({ ok: true, payload: 1 });
    await run.settle();
    expect(await status(executionArn)).toBe('TIMED_OUT');
  });
});
