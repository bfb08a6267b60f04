import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operatorAt } from '../flow/support/aws.ts';
import { statesEntered } from '../flow/support/history.ts';
import { type Running, startRunning } from './support/running.ts';

let running: Running;
let operator: ReturnType<typeof operatorAt>;
let token: string;
let stuck: readonly [string, string];
let well: string;

const dispatched = (unit: string) => running.dispatched(unit);
const stateOf = async (id: string, run: number) => (await statesEntered(running.run.awsUrl, `${id}-${run}`)).at(-1);

beforeAll(async () => {
  running = await startRunning('2026-11-23T10:00:00+08:00');
  operator = operatorAt(running.run.awsUrl);
  const asked = await fetch(`${running.run.apiUrl}/local/token?role=admin`);
  token = ((await asked.json()) as { token: string }).token;
  stuck = [await dispatched('dept-housing'), await dispatched('dept-water')];
  well = await dispatched('dept-housing');
  for (const id of stuck) await operator.fail(id, 'Broken');
  await running.hotline.settled();
}, 60_000);
afterAll(async () => {
  operator.close();
  await running.stop();
});

const api = () => ['--api-url', running.run.apiUrl];

describe('tickets whose workflow waits for an operator', () => {
  it('are listed with their run, since when and by what error; no other ticket is, and no token', async () => {
    const { code, said } = await running.tool('stuck', []);
    expect(code).toBe(0);
    const lines = said.trim().split('\n');
    expect(lines.slice(0, 2).sort()).toEqual(
      [...stuck].sort().map((id) => `${id} run 1 since 2026-11-23T10:00:00.000+08:00: Broken`),
    );
    expect(lines.slice(2)).toEqual(['2 of 3 open tickets wait for an operator']);
    expect(said).not.toContain(well);
  }, 60_000);

  it('are left as they are unless the operator says yes', async () => {
    const { code, said } = await running.tool('stuck', ['resume', '--all']);
    expect([code, said]).toEqual([0, expect.stringContaining('would resume 2 tickets; --yes does it')]);
    expect(await stateOf(stuck[0], 1)).toBe('AwaitOperator');
  }, 60_000);

  it('go on once they are resumed; one that is restarted begins its next run', async () => {
    const resumed = await running.tool('stuck', ['resume', stuck[0], ...api(), '--yes'], { token });
    expect([resumed.code, resumed.said]).toEqual([0, expect.stringContaining('1 of 1 done, 0 left')]);
    const restarted = await running.tool('stuck', ['restart', '--all', ...api(), '--yes'], { token });
    expect([restarted.code, restarted.said]).toEqual([0, expect.stringContaining(`1 of 1: ${stuck[1]} restart`)]);
    await running.hotline.settled();
    expect(await stateOf(stuck[0], 1)).toBe('AwaitDayTwo');
    expect(await stateOf(stuck[1], 2)).toBe('AwaitDayTwo');
    expect((await running.tool('stuck', ['list'])).said).toBe('0 of 3 open tickets wait for an operator\n');
  }, 60_000);

  it('are refused by the code of the refusal when there is nothing to resume', async () => {
    const { code, said } = await running.tool('stuck', ['resume', well, ...api(), '--yes'], { token });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`1 of 1: ${well} refused: 409 [a-z-]+\n0 of 1 done, 1 left`));
  }, 60_000);

  it('are not touched without a token, an address, names or a command that is known', async () => {
    const orders = [
      [['resume', well, '--api-url', running.run.apiUrl, '--yes'], 'HOTLINE_TOKEN'],
      [['resume', well, '--yes'], '--api-url'],
      [['resume'], 'name tickets'],
      [['resume', 'x'], 'no number of tickets: x'],
      [['resume', well, '--all'], 'not both'],
      [['revive', well], '"revive" is neither list'],
    ] as const;
    for (const [words, complaint] of orders) {
      const { code, complained } = await running.tool('stuck', words);
      expect([code, complained]).toEqual([2, expect.stringContaining(complaint)]);
    }
  }, 60_000);

  it('are counted for the alarm when they come to a standstill, and once more each day', async () => {
    await operator.fail(well, 'Broken');
    await running.hotline.settled();
    await running.hotline.clock({ to: '2026-11-24T09:00:30+08:00' });
    const { code, said } = await running.tool('stuck', []);
    expect([code, said]).toEqual([0, expect.stringContaining(`${well} run 1 since`)]);
    expect(await running.counted('WorkflowStuck')).toBe(4);
  }, 60_000);
});

describe('what Publish counts', () => {
  it('is every SMS that a phone got, and every commit of every ticket', async () => {
    const tickets = [...stuck, well];
    const told = (await (await fetch(`${running.run.apiUrl}/local/messages`)).json()) as readonly unknown[];
    expect(told.length).toBeGreaterThan(tickets.length);
    expect(await running.counted('SmsSent')).toBe(told.length);
    const shown = await Promise.all(tickets.map((id) => running.hotline.get(`/tickets/${id}`, 'supervisor@centre')));
    const commits = await running.counted('CommitsPublished');
    expect(commits).toBeGreaterThanOrEqual(3 * tickets.length);
    expect(commits).toBeLessThanOrEqual(shown.flatMap(({ body }) => body.timeline).length);
    expect(await running.counted('SmsFailed')).toBe(0);
  });
});

describe('the sweep', () => {
  it('counts the executions it sees running, and what it finds', async () => {
    const { now } = await running.hotline.clock({ advance: 'PT1S' });
    const before = await running.counted('ExecutionsRunning');
    await running.tool('sweep', ['--now', now, '--yes']);
    expect((await running.counted('ExecutionsRunning')) - before).toBe(3);
  }, 60_000);

  it('is only shown unless the operator says yes, then tells what it found', async () => {
    const at = ['--now', '2026-11-24T09:00:30+08:00'];
    const shown = await running.tool('sweep', at);
    expect([shown.code, shown.said]).toEqual([
      0,
      expect.stringMatching(/would start Hotline-Sweep\w+ with \{"time":"2026-11-24T09:00:30\.000\+08:00"\}/),
    ]);
    const { code, said } = await running.tool('sweep', [...at, '--yes']);
    expect(said).toContain('set right: 0; not mended: 0; executions of no ticket stopped: 0');
    expect(code).toBe(0);
    const all = await running.tool('sweep', [...at, '--restart-all', '--yes']);
    expect([all.code, all.said]).toEqual([0, expect.stringContaining('set right: 3;')]);
  }, 60_000);

  it('takes no names', async () => {
    expect(await running.tool('sweep', [well])).toMatchObject({ code: 2 });
  }, 60_000);
});
