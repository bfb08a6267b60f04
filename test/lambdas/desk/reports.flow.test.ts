import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeReport } from '../../../lambdas/reports/make-report.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { enterRun, type ReportRun, readRun } from '../../../lambdas/shared/store/report-runs.ts';
import { centreHead, clerk, handler, reader } from '../support/people.ts';
import { type Desk, startDesk } from './support/desk-acts.ts';

const month = '2026-11';
const at = '2026-12-01T09:00:00+08:00';
let desk: Desk;
let ticketId: string;

/** Makes what was asked for, as the function does. */
const carriedOut = async (): Promise<ReportRun | undefined> => {
  const run = await readRun(desk.table, month);
  if (run) await makeReport(run, { table: desk.table, organisation: async () => county.organisation });
  return readRun(desk.table, month);
};

beforeAll(async () => {
  desk = await startDesk();
  ticketId = await desk.dispatched();
  await desk.show(ticketId);
  const now = Date.parse(at);
  const run: ReportRun = {
    ...{ id: 'first', month, state: 'asked', at: now - 3_600_000, by: 'schedule', cutoff: now },
    ...{ seen: 0, done: 0, shards: [] },
  };
  await enterRun(desk.table, run);
  await carriedOut();
});
afterAll(() => desk.stop());

const open = (who: typeof reader, path: string) => desk.as(who).open(path, { at });

describe('the reports at the desk', () => {
  it('lists the months; only who may have one made is offered it', async () => {
    const all = await open(reader, '/desk/reports');
    expect(all.html).toContain(`href="/desk/reports/${month}"`);
    expect(all.html).not.toContain('立即生成');
    expect((await open(centreHead, '/desk/reports')).html).toContain('立即生成');
    expect((await open(clerk, '/desk/reports')).status).toBe(403);
  });

  it('shows a report with its charts, its numbers leading to tickets, its files and its definitions', async () => {
    const { status, html } = await open(reader, `/desk/reports/${month}`);
    expect(status).toBe(200);
    expect(html).toContain('<svg');
    expect(html).toContain(`/desk/reports/${month}/tickets?unit=dept-housing&amp;figure=received&amp;version=1`);
    expect(html).toContain(`/desk/reports/${month}/file?version=1&amp;format=xlsx`);
    expect(html).toContain('按时 ÷(按时 + 逾期)');
    expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src)/);
  });

  it('leads from a number to its tickets', async () => {
    const { html } = await open(reader, `/desk/reports/${month}/tickets?unit=dept-housing&figure=received`);
    expect(html).toContain(`href="/desk/tickets/${ticketId}">${ticketId}</a> 小区暖气不热`);
    expect((await open(reader, `/desk/reports/${month}/tickets?unit=dept-housing&figure=nonsense`)).status).toBe(404);
  });

  it('shows a unit its own row and tickets only', async () => {
    const { html } = await open(handler, `/desk/reports/${month}`);
    expect(html).toContain('永宁县住房和城乡建设局');
    expect(html).not.toContain('永宁县水务局');
    expect((await open(handler, `/desk/reports/${month}/tickets?unit=centre&figure=received`)).status).toBe(403);
  });

  it('serves the files', async () => {
    const { status, html } = await open(reader, `/desk/reports/${month}/file?format=csv`);
    expect(status).toBe(200);
    expect(html).toContain('dept-housing');
    expect((await open(reader, `/desk/reports/${month}/file?format=pdf`)).status).toBe(404);
  });

  it('has a report made, and tells what it came to', async () => {
    const refused = await desk.as(reader).send('/desk/reports', { month }, { at });
    expect(refused.status).toBe(403);
    const made = await desk.as(centreHead).send('/desk/reports', { month, reproduce: '1' }, { at });
    expect(made).toMatchObject({ status: 303, location: `/desk/reports/${month}?asked=1` });
    expect((await open(centreHead, `/desk/reports/${month}?asked=1`)).html).toContain('等待开始');
    expect((await carriedOut())?.outcome).toMatchObject({ result: 'reproduced' });
    expect((await open(centreHead, `/desk/reports/${month}`)).html).toContain('哈希一致');
  });

  it('refuses a month that has not begun and a version that is none', async () => {
    const send = (fields: Record<string, string>) => desk.as(centreHead).send('/desk/reports', fields, { at });
    expect((await send({ month: '2027-01' })).status).toBe(422);
    expect((await send({ month: "'; drop" })).status).toBe(422);
    expect((await send({ month, reproduce: '8' })).status).toBe(422);
    expect((await open(reader, '/desk/reports/2025-05')).status).toBe(404);
  });
});
