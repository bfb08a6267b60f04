import { beforeEach, describe, expect, it } from '@jest/globals';
import { calling, invoke, machine, single } from './support/definitions.ts';
import { failing } from './support/function-double.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

const outcome = async (definition: object, input: unknown = {}) => run.outcome(await run.begin(definition, input));
const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:f';

describe('A task that invokes a function', () => {
  it('gives the payload and gets the result of the integration', async () => {
    run.functions.on('f', () => ({ answer: 42 }));
    const task = {
      Type: 'Task',
      Resource: invoke,
      Arguments: { FunctionName: 'f', Payload: { q: '{% $states.input.q %}' } },
    };
    expect(await outcome(single(task), { q: 'why' })).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { answer: 42 },
      StatusCode: 200,
    });
    expect(run.functions.eventsOf('f')).toEqual([{ q: 'why' }]);
  });

  it.each([
    [{ FunctionName: 'f' }, 'f', {}],
    [{ FunctionName: 'f', Payload: null }, 'f', null],
    [{ FunctionName: functionArn, Qualifier: 'live', Payload: 1 }, `${functionArn}:live`, 1],
  ])('calls %j', async (given, name, payload) => {
    run.functions.on(name, (event) => event);
    expect(await outcome(single({ Type: 'Task', Resource: invoke, Arguments: given }))).toMatchObject({
      Payload: payload,
    });
  });

  it('takes the input as arguments if there are none', async () => {
    run.functions.on('f', (event) => event);
    const input = { FunctionName: 'f', Payload: 7 };
    expect(await outcome(single({ Type: 'Task', Resource: invoke }), input)).toMatchObject({ Payload: 7 });
  });

  it.each([
    [{ Payload: 1 }, "[The field 'FunctionName' is required but was missing]"],
    [{ FunctionName: 'f', LogType: 'Tail' }, "[The field 'LogType' is not supported by Step Functions]"],
  ])('fails for good on unusable arguments %j', async (input, message) => {
    const task = single({ Type: 'Task', Resource: invoke, Retry: [{ ErrorEquals: ['States.ALL'] }] });
    expect(await outcome(task, input)).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining(message),
    });
  });

  it('sees the result in Output and Assign', async () => {
    run.functions.on('f', () => ({ n: 1 }));
    const states = {
      T: {
        ...calling('f'),
        Assign: { n: '{% $states.result.Payload.n %}' },
        Output: '{% $states.result.StatusCode %}',
        Next: 'P',
      },
      P: { Type: 'Pass', Output: ['{% $n %}', '{% $states.input %}'], End: true },
    };
    expect(await outcome(machine(states))).toEqual([1, 200]);
  });

  it('calls a function by its ARN with its own result', async () => {
    run.functions.on(functionArn, (event) => [event]);
    const task = { Type: 'Task', Resource: functionArn, Arguments: { a: '{% $states.input.a %}' } };
    expect(await outcome(single(task), { a: 1 })).toEqual([{ a: 1 }]);
  });
});

describe('A function that fails', () => {
  it('fails the task with its error and the whole of it as cause', async () => {
    run.functions.on('f', failing('TicketNotFound', 'no such ticket'));
    expect(await outcome(single(calling('f')))).toEqual({
      status: 'FAILED',
      error: 'TicketNotFound',
      cause: '{"errorType":"TicketNotFound","errorMessage":"no such ticket","trace":["at test"]}',
    });
  });

  it.each<[string, () => never, string]>([
    ['an error without a type', failing('', 'x'), 'Lambda.Unknown'],
    [
      'a crash of the host',
      () => {
        throw new Error('worker died');
      },
      'Lambda.Unknown',
    ],
  ])('%s is %s', async (_title, handle, error) => {
    run.functions.on('f', handle);
    expect(await outcome(single(calling('f')))).toMatchObject({ status: 'FAILED', error });
  });

  it('that does not exist fails as Lambda answers', async () => {
    expect(await outcome(single(calling('f')))).toMatchObject({
      error: 'Lambda.ResourceNotFoundException',
      cause: expect.stringMatching(
        /^Function not found: f \(Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; /,
      ),
    });
  });

  it('that returns too much fails with DataLimitExceeded', async () => {
    run.functions.on('f', () => '永'.repeat(100_000));
    expect(await outcome(single(calling('f')))).toEqual({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
      cause:
        "The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.",
    });
  });
});

describe('A task with a time limit', () => {
  it('times out on the clock, and a late result means nothing', async () => {
    run.functions.hold('slow');
    const executionArn = await run.begin(single(calling('slow', { TimeoutSeconds: 5 })));
    await run.advance(5);
    run.functions.calls[0]?.answer({ ok: true, payload: 1 });
    await run.settle();
    expect(await run.outcome(executionArn)).toEqual({ status: 'FAILED', error: 'States.Timeout', cause: undefined });
    expect(await run.types(executionArn)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskTimedOut',
      'ExecutionFailed',
    ]);
  });

  it('whose limit is an expression of the entry is due at that very instant', async () => {
    run.functions.hold('slow');
    const limit =
      '{% $max([1,$ceil(($toMillis($states.input.until)-$toMillis($states.context.State.EnteredTime))/1000)]) %}';
    await run.begin(single(calling('slow', { TimeoutSeconds: limit })), { until: '2026-11-24T18:00:00+08:00' });
    expect(run.timers()).toEqual([{ seconds: 33 * 3600, retry: false }]);
  });

  it.each([
    ['{% $nothing %}', 'returned nothing (undefined).'],
    ["{% '5' %}", "Expected 'number', but was 'string'"],
    ['{% 0 %}', 'TimeoutSeconds must be between 1 and 99999999 but was: 0'],
    ['{% 1.5 %}', 'The TimeoutSeconds field cannot be parsed as an integer: 1.5'],
  ])('fails on %s', async (limit, message) => {
    expect(await outcome(single(calling('f', { TimeoutSeconds: limit })))).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining(message),
    });
    expect(run.functions.calls).toEqual([]);
  });
});
