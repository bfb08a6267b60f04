import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'succession-'));
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

type View = {
  readonly unit: string;
  readonly unitName: string;
  readonly timeline: readonly { readonly text: string }[];
};

const dispatched = async (): Promise<string> => {
  const { body } = await hotline.post('/tickets', heating, 'intake@centre');
  const dispatch = { unit: 'dept-housing', class: 'complex' };
  await hotline.post(`/tickets/${body.ticketId}/dispatch`, dispatch, 'intake@centre');
  return body.ticketId;
};
const view = async (ticketId: string, as: string) =>
  (await hotline.get(`/tickets/${ticketId}`, as)).body as unknown as View & { readonly dueAt: string };

describe('a merger in the running hotline', () => {
  it('hands open tickets to the successor before the day begins, with their limit and without touching their workflow', async () => {
    const ticketId = await dispatched();
    const before = await view(ticketId, 'intake@centre');
    const heir = {
      unit: 'dept-natural-resources',
      name: '永宁县自然资源和住房局',
      shortName: '资源住房局',
      english: 'Resources and Housing Bureau',
    };
    const when = { effectiveFrom: '2026-11-24' };
    expect((await hotline.post('/units/rename', { ...heir, ...when }, 'general@centre')).status).toBe(200);
    const merger = { units: ['dept-housing'], into: heir.unit, ...when };
    expect((await hotline.post('/units/merge', merger, 'general@centre')).status).toBe(200);
    await hotline.clock({ to: '2026-11-23T23:00:00+08:00' });
    expect((await view(ticketId, 'handler@dept-housing')).unit).toBe('dept-housing');

    await hotline.clock({ to: '2026-11-24T08:00:00+08:00' });
    const after = await view(ticketId, `handler@${heir.unit}`);
    expect(after).toMatchObject({ unit: heir.unit, unitName: heir.name, dueAt: before.dueAt });
    expect(after.timeline.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('派单至永宁县住房和城乡建设局'),
        '机构调整:永宁县住房和城乡建设局的工单由永宁县自然资源和住房局承接,时限不变',
      ]),
    );
    const told = (await hotline.messages(ticketId)).filter(({ template }) => template === 'unit-dispatched');
    expect(told.map(({ at, to }) => [at.slice(0, 16), to])).toEqual([
      ['2026-11-23T10:00', '+8610000001143'],
      ['2026-11-24T07:00', '+8610000001123'],
    ]);
    expect(await hotline.execution(`${ticketId}-1`)).toMatchObject({ status: 'RUNNING' });
  }, 120_000);

  it('lets whoever was of the old unit go on for the new one, and takes no ticket for the old one', async () => {
    const { body } = await hotline.post('/tickets', heating, 'intake@centre');
    const refused = await hotline.post(
      `/tickets/${body.ticketId}/dispatch`,
      { unit: 'dept-housing', class: 'ordinary' },
      'intake@centre',
    );
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([422, 'former-unit']);
    const sent = await hotline.post(
      `/tickets/${body.ticketId}/dispatch`,
      { unit: 'dept-natural-resources', class: 'ordinary' },
      'intake@centre',
    );
    expect(sent.status).toBe(200);
    const signed = await hotline.post(`/tickets/${body.ticketId}/acknowledge`, {}, 'handler@dept-housing');
    expect(signed.status).toBe(200);
  }, 120_000);
});
