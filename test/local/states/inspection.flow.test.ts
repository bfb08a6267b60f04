import { beforeEach, describe, expect, it } from '@jest/globals';
import { awaiting, machine, single } from './support/definitions.ts';
import { startOfRun } from './support/manual-clock.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
  run.functions.on('await', () => 'stored');
});

describe('The console', () => {
  it('sees the state an execution is in, until when, and by which definition', async () => {
    const definition = machine({
      Begin: { Type: 'Pass', Assign: { dueAt: 'soon' }, Next: 'AwaitDispatch' },
      AwaitDispatch: awaiting({ TimeoutSeconds: 60, End: true }),
    });
    const executionArn = await run.begin(definition, { ticketId: '1' });
    const { inspection } = run.states();
    expect(inspection.executions()).toMatchObject([{ executionArn, status: 'RUNNING', state: 'AwaitDispatch' }]);
    const view = await inspection.execution(executionArn);
    expect(view).toMatchObject({
      state: 'AwaitDispatch',
      definition: JSON.stringify(definition),
      input: '{"ticketId":"1"}',
      variables: { dueAt: 'soon' },
      waiting: { state: 'AwaitDispatch', enteredAt: startOfRun, until: startOfRun + 60_000, retryCount: 0 },
      eventCount: 7,
    });
    expect(JSON.stringify(view)).not.toContain((run.functions.eventsOf('await')[0] as { token: string }).token);
    expect(await inspection.history(executionArn)).toEqual(await run.history(executionArn));
  });

  it('lists machines, and executions of one or all by status', async () => {
    const pass = await run.create(single({ Type: 'Pass' }), 'pass');
    const wait = await run.create(single({ Type: 'Wait', Seconds: 9 }), 'wait');
    await run.start(pass);
    await run.start(wait);
    const { inspection } = run.states();
    expect((await inspection.machines()).map(({ name }) => name)).toEqual(['pass', 'wait']);
    const statuses = (filter?: Parameters<typeof inspection.executions>[0]) =>
      inspection.executions(filter).map(({ status }) => status);
    expect(statuses().sort()).toEqual(['RUNNING', 'SUCCEEDED']);
    expect(statuses({ status: 'RUNNING' })).toEqual(['RUNNING']);
    expect(statuses({ stateMachineArn: pass })).toEqual(['SUCCEEDED']);
    expect(statuses({ limit: 1 })).toHaveLength(1);
    expect(await inspection.execution('arn:x')).toBeUndefined();
  });

  it('is told of starts and ends, and of nothing twice after a restart', async () => {
    const executionArn = await run.begin(single({ Type: 'Wait', Seconds: 9 }));
    await run.restart();
    await run.advance(9);
    expect(run.changes).toMatchObject([
      { executionArn, status: 'RUNNING' },
      { executionArn, status: 'SUCCEEDED', stoppedAt: startOfRun + 9000 },
    ]);
  });
});

describe('A stopped run', () => {
  it('has no effects any more and refuses callbacks', async () => {
    await run.begin(single(awaiting({ TimeoutSeconds: 60 })));
    const { token: taskToken } = run.functions.eventsOf('await')[0] as { token: string };
    await run.states().stop();
    expect(run.timers()).toEqual([]);
    const sent = run.call('SendTaskSuccess', { taskToken, output: '1' });
    await expect(sent).rejects.toMatchObject({ type: 'ServiceUnavailable', status: 503 });
  });
});
