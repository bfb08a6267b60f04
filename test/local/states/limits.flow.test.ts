import { describe, expect, it } from '@jest/globals';
import { machine, single } from './support/definitions.ts';
import { createStatesRun } from './support/states-run.ts';

describe('Service limits', () => {
  it('an execution fails at 25,000 events, the last being its failure', async () => {
    const run = await createStatesRun();
    const loop = { Type: 'Choice', Choices: [{ Condition: false, Next: 'End' }], Default: 'Loop' };
    const executionArn = await run.begin(machine({ Loop: loop, End: { Type: 'Succeed' } }));
    expect(await run.outcome(executionArn)).toEqual({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: expect.stringContaining('The execution reached the maximum number of history events (25000).'),
    });
    const { events } = await run.call('GetExecutionHistory', { executionArn, reverseOrder: true, maxResults: 1 });
    expect(events).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }]);
  });

  it('an output may have 256 KiB of UTF-8 and not a byte more', async () => {
    const run = await createStatesRun();
    const definition = single({ Type: 'Pass', Output: "{% $pad('', $states.input, 'x') %}" });
    // Two bytes are the quotation marks.
    expect(await run.outcome(await run.begin(definition, 262_142))).toHaveLength(262_142);
    expect(await run.outcome(await run.begin(definition, 262_143))).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
  });

  it('a thousand executions wait side by side and go on together', async () => {
    const run = await createStatesRun();
    const stateMachineArn = await run.create(
      single({ Type: 'Wait', Seconds: 10, Output: '{% $states.input.n * 2 %}' }),
    );
    const starts = Array.from({ length: 1000 }, (_none, n) =>
      run.call('StartExecution', { stateMachineArn, name: `n-${n}`, input: JSON.stringify({ n }) }),
    );
    await Promise.all(starts);
    await run.advance(10);
    const running = await run.call('ListExecutions', { stateMachineArn, statusFilter: 'RUNNING' });
    expect(running.executions).toEqual([]);
    const last = await run.call('ListExecutions', { stateMachineArn, maxResults: 1 });
    const [{ executionArn = '' } = {}] = last.executions as Array<{ executionArn?: string }>;
    expect(await run.outcome(executionArn)).toBe(1998);
  });
});
