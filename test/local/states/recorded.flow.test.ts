import { beforeEach, describe, expect, it } from '@jest/globals';
import { awaiting, callback, calling, invoke, machine, path, single } from './support/definitions.ts';
import { failing } from './support/function-double.ts';
import { createStatesRun, type StatesRun, type WireEvent } from './support/states-run.ts';

/** An event in short: its type, the event it follows, and its details. */
type Short = [type: string, previousEventId: number, details?: Record<string, unknown>];

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

const unshown = new Set(['inputDetails', 'outputDetails', 'assignedVariablesDetails', 'roleArn']);

/** A history in short, without the fields that say nothing. */
function short(events: WireEvent[]): Short[] {
  return events.map(({ type, previousEventId, ...event }, index) => {
    expect(event.id).toBe(index + 1);
    const details = Object.entries(event).find(([name]) => name.endsWith('EventDetails'))?.[1];
    const shown = Object.entries(details ?? {}).filter(([name]) => !unshown.has(name));
    return details === undefined ? [type, previousEventId] : [type, previousEventId, Object.fromEntries(shown)];
  });
}

/** Begins a machine, does what is told, and answers the history in short. */
async function recorded(
  definition: object,
  input: unknown = {},
  drive: () => Promise<unknown> = async () => undefined,
) {
  const executionArn = await run.begin(definition, input);
  await drive();
  return short(await run.history(executionArn));
}

const started: Short[] = [['ExecutionStarted', 0, { input: '{}' }]];
const invokeTask = { resource: 'invoke', resourceType: 'lambda' };
const callbackTask = { resource: 'invoke.waitForTaskToken', resourceType: 'lambda' };
const evaluationError = (state: string, entered: number, expression: string, location: string) => {
  const error = 'States.QueryEvaluationError';
  const cause =
    `An error occurred while executing the state '${state}' (entered at the event id #${entered}). The JSONata ` +
    `expression '${expression}' specified for the field '${location}' returned nothing (undefined).`;
  return { event: { state, location, error, cause }, failure: { error, cause } };
};

describe('Histories as Step Functions records them', () => {
  it('variables and outputs', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { n: 1, text: 'x', list: [1] }, Next: 'B' },
      B: { Type: 'Succeed', Output: '{% $n + 1 %}' },
    };
    expect(await recorded(machine(states))).toEqual([
      ...started,
      ['PassStateEntered', 0, { name: 'A', input: '{}' }],
      ['PassStateExited', 2, { name: 'A', output: '{}', assignedVariables: { n: '1', text: '"x"', list: '[1]' } }],
      ['SucceedStateEntered', 3, { name: 'B', input: '{}' }],
      ['SucceedStateExited', 4, { name: 'B', output: '2' }],
      ['ExecutionSucceeded', 5, { output: '2' }],
    ]);
  });

  it('a failing expression follows what was before its state', async () => {
    const states = { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Output: { a: ['{% $none %}'] }, End: true } };
    const { event, failure } = evaluationError('B', 4, '$none', 'Output/a[0]');
    expect((await recorded(machine(states))).slice(2)).toEqual([
      ['PassStateExited', 2, { name: 'A', output: '{}' }],
      ['PassStateEntered', 3, { name: 'B', input: '{}' }],
      ['EvaluationFailed', 3, event],
      ['ExecutionFailed', 5, failure],
    ]);
  });

  it('a Fail state without error, and one with a cause only', async () => {
    expect((await recorded(path({ F: { Type: 'Fail' } }))).slice(1)).toEqual([
      ['FailStateEntered', 0, { name: 'F', input: '{}' }],
      ['ExecutionFailed', 2, {}],
    ]);
    expect((await recorded(machine({ F: { Type: 'Fail', Cause: 'c' } }))).at(-1)).toEqual([
      'ExecutionFailed',
      2,
      { cause: 'c' },
    ]);
  });

  it('a function invoked and retried', async () => {
    run.functions.on('f', (event) => ((event as { retry: number }).retry === 0 ? failing('Busy', 'later')() : 'ok'));
    const given = { FunctionName: 'f', Payload: { retry: '{% $states.context.State.RetryCount %}' } };
    const task = {
      Type: 'Task',
      Resource: invoke,
      Arguments: given,
      Retry: [{ ErrorEquals: ['Busy'] }],
      TimeoutSeconds: 9,
    };
    const result = '{"ExecutedVersion":"$LATEST","Payload":"ok","StatusCode":200}';
    const scheduled = (retry: number) => ({
      ...invokeTask,
      region: 'us-east-1',
      parameters: `{"FunctionName":"f","Payload":{"retry":${retry}}}`,
      timeoutInSeconds: 9,
    });
    const cause = '{"errorType":"Busy","errorMessage":"later","trace":["at test"]}';
    expect(await recorded(single(task), {}, () => run.advance(1))).toEqual([
      ...started,
      ['TaskStateEntered', 0, { name: 'Only', input: '{}' }],
      ['TaskScheduled', 2, scheduled(0)],
      ['TaskStarted', 3, invokeTask],
      ['TaskFailed', 4, { ...invokeTask, error: 'Busy', cause }],
      ['TaskScheduled', 5, scheduled(1)],
      ['TaskStarted', 6, invokeTask],
      ['TaskSucceeded', 7, { ...invokeTask, output: result }],
      ['TaskStateExited', 8, { name: 'Only', output: result }],
      ['ExecutionSucceeded', 9, { output: result }],
    ]);
  });

  it('a function called by its own ARN, in the events of that family', async () => {
    const resource = 'arn:aws:lambda:us-east-1:000000000000:function:f';
    run.functions.on(resource, () => [1]);
    const task = { Type: 'Task', Resource: resource, Arguments: { a: 1 }, HeartbeatSeconds: 5, TimeoutSeconds: 9 };
    expect((await recorded(single(task))).slice(2)).toEqual([
      ['LambdaFunctionScheduled', 2, { resource, input: '{"a":1}', timeoutInSeconds: 9, heartbeatInSeconds: 5 }],
      ['LambdaFunctionStarted', 3],
      ['LambdaFunctionSucceeded', 4, { output: '[1]' }],
      ['TaskStateExited', 5, { name: 'Only', output: '[1]' }],
      ['ExecutionSucceeded', 6, { output: '[1]' }],
    ]);
    run.functions.hold(resource);
    expect((await recorded(single(task), {}, () => run.advance(9))).slice(4)).toEqual([
      ['LambdaFunctionTimedOut', 4, { error: 'States.Timeout' }],
      ['ExecutionFailed', 5, { error: 'States.Timeout' }],
    ]);
  });

  it('a callback task that times out and is caught', async () => {
    run.functions.on('await', () => 'stored');
    const states = {
      Wait: {
        Type: 'Task',
        Resource: callback,
        Arguments: { FunctionName: 'await', Payload: 1 },
        TimeoutSeconds: 5,
        Catch: [{ ErrorEquals: ['States.Timeout'], Assign: { e: '{% $states.errorOutput.Error %}' }, Next: 'End' }],
        End: true,
      },
      End: { Type: 'Succeed' },
    };
    const output = '{"Error":"States.Timeout","Cause":""}';
    const submitted = '{"ExecutedVersion":"$LATEST","Payload":"stored","StatusCode":200}';
    const parameters = '{"FunctionName":"await","Payload":1}';
    expect((await recorded(machine(states), {}, () => run.advance(5))).slice(2, 8)).toEqual([
      ['TaskScheduled', 2, { ...callbackTask, region: 'us-east-1', parameters, timeoutInSeconds: 5 }],
      ['TaskStarted', 3, callbackTask],
      ['TaskSubmitted', 4, { ...callbackTask, output: submitted }],
      ['TaskTimedOut', 5, { ...callbackTask, error: 'States.Timeout' }],
      ['TaskStateExited', 6, { name: 'Wait', output, assignedVariables: { e: '"States.Timeout"' } }],
      ['SucceedStateEntered', 7, { name: 'End', input: output }],
    ]);
  });

  it('a callback that reports a failure', async () => {
    run.functions.on('await', () => 'stored');
    const refuse = async () => {
      const { token: taskToken } = run.functions.eventsOf('await')[0] as { token: string };
      await run.call('SendTaskFailure', { taskToken, error: 'Refused', cause: 'why' });
    };
    expect((await recorded(single(awaiting()), {}, refuse)).slice(5)).toEqual([
      ['TaskFailed', 5, { ...callbackTask, error: 'Refused', cause: 'why' }],
      ['ExecutionFailed', 6, { error: 'Refused', cause: 'why' }],
    ]);
  });

  it('arguments that cannot be evaluated: nothing is scheduled', async () => {
    const { event, failure } = evaluationError('Only', 2, '$none', 'Arguments/FunctionName');
    const task = { ...calling('f'), Arguments: { FunctionName: '{% $none %}' } };
    expect((await recorded(single(task))).slice(2)).toEqual([
      ['EvaluationFailed', 0, event],
      ['ExecutionFailed', 3, failure],
    ]);
  });

  it('an execution that is stopped while it waits', async () => {
    const definition = single({ Type: 'Wait', Seconds: 9 });
    const stop = async () => {
      const [execution] = run.states().inspection.executions();
      await run.call('StopExecution', { executionArn: execution?.executionArn });
    };
    expect((await recorded(definition, {}, stop)).slice(1)).toEqual([
      ['WaitStateEntered', 0, { name: 'Only', input: '{}' }],
      ['ExecutionAborted', 0, {}],
    ]);
  });
});
