import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { operatorAt } from './support/aws.ts';
import { statesEntered } from './support/history.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let operator: ReturnType<typeof operatorAt>;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'operations-'));
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  operator = operatorAt(run.awsUrl);
}, 60_000);
afterAll(async () => {
  operator.close();
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const dispatched = async (unit: string): Promise<string> => {
  const { body } = await hotline.post('/tickets', heating, 'intake@centre');
  await hotline.post(`/tickets/${body.ticketId}/dispatch`, { unit, class: 'complex' }, 'intake@centre');
  await hotline.settled();
  return body.ticketId;
};
const ticketOf = async (id: string) => (await hotline.get(`/tickets/${id}`, 'supervisor@centre')).body;

describe('operating the workflows', () => {
  it('a run that an operator stopped is followed by the next at the daily sweep, under the original limit', async () => {
    const id = await dispatched('dept-housing');
    const { dueAt } = await ticketOf(id);
    await operator.stop(`${id}-1`);
    await hotline.clock({ to: '2026-11-24T06:59:00+08:00' });
    expect((await ticketOf(id)).run).toBe(1);
    await hotline.clock({ to: '2026-11-24T07:00:30+08:00' });
    expect(await ticketOf(id)).toMatchObject({ run: 2, dueAt });
    expect(await statesEntered(run.awsUrl, `${id}-2`)).toEqual(['Begin', 'AwaitDayTwo']);
  }, 120_000);

  it('a fault calls an operator at once and daily, records limits meanwhile, and resumed the wait goes on', async () => {
    const id = await dispatched('dept-water');
    await operator.fail(id, 'Broken');
    await hotline.settled();
    expect((await statesEntered(run.awsUrl, `${id}-1`)).at(-1)).toBe('AwaitOperator');
    await hotline.clock({ to: '2026-11-27T09:00:30+08:00' });
    const stuck = (await hotline.messages(id)).filter(({ template }) => template === 'centre-workflow-stuck');
    expect(stuck.map(({ at }) => at.slice(0, 16))).toEqual([
      '2026-11-24T07:00',
      '2026-11-24T09:00',
      '2026-11-25T09:00',
      '2026-11-26T09:00',
      '2026-11-27T09:00',
    ]);
    const { breaches } = await ticketOf(id);
    expect(breaches).toMatchObject([{ kind: 'handling', limit: '2026-11-26T18:00:00.000+08:00' }]);
    const { status } = await hotline.post(`/tickets/${id}/resume`, {}, 'admin');
    expect(status).toBe(200);
    await hotline.settled();
    expect((await statesEntered(run.awsUrl, `${id}-1`)).at(-1)).toBe('AwaitOverdue');
  }, 120_000);
});
