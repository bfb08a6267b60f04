import { beforeEach, describe, expect, it } from '@jest/globals';
import { calling, machine, single } from '../support/definitions.ts';
import { createStatesRun, type StatesRun, type WireEvent } from '../support/states-run.ts';

let run: StatesRun;
let waiting: string;
beforeEach(async () => {
  run = await createStatesRun();
  waiting = await run.create(single({ Type: 'Wait', Seconds: 60 }), 'waiting');
});

const start = (more: object = {}) => run.call('StartExecution', { stateMachineArn: waiting, ...more });
const names = (answer: Record<string, unknown>) =>
  (answer.executions as Array<{ name: string }>).map(({ name }) => name);

describe('StartExecution', () => {
  it('answers the same again for the same name and input while the execution runs', async () => {
    const first = await start({ name: 'a-1', input: '{"x":1}' });
    await run.advance(5);
    expect(await start({ name: 'a-1', input: '{"x":1}' })).toEqual(first);
    expect(names(await run.call('ListExecutions', { stateMachineArn: waiting }))).toEqual(['a-1']);
  });

  it('starts one execution however many ask at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => start({ name: 'a-1', input: '{}' })));
    expect(new Set(answers.map(({ executionArn }) => executionArn)).size).toBe(1);
    await run.settle();
    expect(run.timers()).toHaveLength(1);
  });

  it('refuses the name with another input, and once the execution has ended', async () => {
    await start({ name: 'a-1', input: '{"x":1}' });
    const already = { type: 'ExecutionAlreadyExists', status: 400 };
    await expect(start({ name: 'a-1', input: '{"x":2}' })).rejects.toMatchObject(already);
    await run.advance(60);
    await expect(start({ name: 'a-1', input: '{"x":1}' })).rejects.toMatchObject(already);
  });

  it.each([
    ['input that is no JSON', { input: 'no' }, 'InvalidExecutionInput'],
    ['empty input', { input: '' }, 'InvalidExecutionInput'],
    ['input that is too long', { input: JSON.stringify('x'.repeat(262_144)) }, 'InvalidExecutionInput'],
    ['a bad name', { name: 'a/b' }, 'InvalidName'],
    [
      'an unknown machine',
      { stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:x' },
      'StateMachineDoesNotExist',
    ],
    ['no ARN', { stateMachineArn: 'x' }, 'InvalidArn'],
  ])('refuses %s', async (_title, more, type) => {
    await expect(start(more)).rejects.toMatchObject({ type });
  });

  it.each(['0', '"text"', 'null', '[1]', ' {"a": 1.0} '])('takes %s as input and keeps its text', async (input) => {
    const { executionArn } = await start({ input });
    expect((await run.describe(String(executionArn))).input).toBe(input);
  });
});

describe('DescribeExecution', () => {
  it('tells a running and an ended execution', async () => {
    const { executionArn } = await start({ name: 'a-1' });
    const running = {
      executionArn,
      stateMachineArn: waiting,
      name: 'a-1',
      status: 'RUNNING',
      startDate: 1_795_395_600,
      input: '{}',
      inputDetails: { included: true },
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
    };
    expect(await run.call('DescribeExecution', { executionArn })).toEqual(running);
    await run.advance(60);
    expect(await run.call('DescribeExecution', { executionArn })).toEqual({
      ...running,
      status: 'SUCCEEDED',
      stopDate: 1_795_395_660,
      output: '{}',
      outputDetails: { included: true },
    });
  });

  it('refuses an unknown execution', async () => {
    const executionArn = waiting.replace('stateMachine', 'execution').concat(':x');
    for (const operation of [
      'DescribeExecution',
      'StopExecution',
      'GetExecutionHistory',
      'DescribeStateMachineForExecution',
    ]) {
      await expect(run.call(operation, { executionArn })).rejects.toMatchObject({ type: 'ExecutionDoesNotExist' });
    }
  });
});

describe('StopExecution', () => {
  it('aborts a running execution at once and takes its timers', async () => {
    const { executionArn } = await start();
    await run.advance(10);
    const stopping = { executionArn, error: 'Superseded', cause: 'by run 2' };
    expect(await run.call('StopExecution', stopping)).toEqual({ stopDate: 1_795_395_610 });
    expect(await run.outcome(String(executionArn))).toEqual({
      status: 'ABORTED',
      error: 'Superseded',
      cause: 'by run 2',
    });
    expect((await run.history(String(executionArn))).at(-1)).toMatchObject({
      type: 'ExecutionAborted',
      previousEventId: 0,
      executionAbortedEventDetails: { error: 'Superseded', cause: 'by run 2' },
    });
    expect(run.timers()).toEqual([]);
  });

  it('of an ended execution is fine and changes nothing', async () => {
    const { executionArn } = await start();
    await run.advance(100);
    expect(await run.call('StopExecution', { executionArn })).toEqual({ stopDate: 1_795_395_660 });
    expect((await run.describe(String(executionArn))).status).toBe('SUCCEEDED');
  });
});

describe('ListExecutions', () => {
  it('lists the latest first, by status, page by page', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await start({ name });
      await run.advance(20);
    }
    const list = (more: object) => run.call('ListExecutions', { stateMachineArn: waiting, ...more });
    expect(names(await list({}))).toEqual(['d', 'c', 'b', 'a']);
    expect(names(await list({ statusFilter: 'RUNNING' }))).toEqual(['d', 'c']);
    expect(names(await list({ statusFilter: 'SUCCEEDED' }))).toEqual(['b', 'a']);
    const first = await list({ maxResults: 3 });
    expect(names(first)).toEqual(['d', 'c', 'b']);
    await start({ name: 'e' });
    const second = await list({ maxResults: 3, nextToken: first.nextToken });
    expect([names(second), second.nextToken]).toEqual([['a'], undefined]);
    await expect(list({ nextToken: '?' })).rejects.toMatchObject({ type: 'InvalidToken' });
    await expect(list({ maxResults: 1001 })).rejects.toMatchObject({ type: 'ValidationException' });
  });
});

describe('GetExecutionHistory', () => {
  it('pages in both directions', async () => {
    const executionArn = await run.begin(machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } }));
    const ids: unknown[][] = [];
    for (const reverseOrder of [false, true]) {
      let nextToken: unknown;
      do {
        const page = await run.call('GetExecutionHistory', {
          executionArn,
          reverseOrder,
          maxResults: 4,
          ...(nextToken ? { nextToken } : {}),
        });
        ids.push((page.events as WireEvent[]).map(({ id }) => id));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
    }
    expect(ids).toEqual([
      [1, 2, 3, 4],
      [5, 6],
      [6, 5, 4, 3],
      [2, 1],
    ]);
  });

  it('leaves the data out if asked', async () => {
    run.functions.on('f', () => 'secret');
    const executionArn = await run.begin(single(calling('f')), { secret: true });
    const { events } = await run.call('GetExecutionHistory', { executionArn, includeExecutionData: false });
    expect(JSON.stringify(events).match(/"(input|output)/)).toBeNull();
    expect((events as WireEvent[])[5]).toMatchObject({
      type: 'TaskStateExited',
      stateExitedEventDetails: { name: 'Only' },
    });
  });
});
