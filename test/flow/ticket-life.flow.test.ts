import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { statesEntered } from './support/history.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;

/** Mon 2026-11-23, 400 milliseconds past nine: no limit falls on a whole second of an execution by itself. */
const start = '2026-11-23T09:00:00.400+08:00';

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'ticket-life-'));
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now: Date.parse(start) });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const filed = async (body: object = heating): Promise<string> => {
  const { status, body: ticket } = await hotline.post('/tickets', body, 'intake@centre');
  expect(status).toBe(201);
  return ticket.ticketId;
};
const act = async (ticketId: string, command: string, body: object, as: string) => {
  const answer = await hotline.post(`/tickets/${ticketId}/${command}`, body, as);
  expect([command, answer.status, answer.body.code]).toEqual([command, 200, undefined]);
  await hotline.settled();
  return answer.body;
};
const entered = (name: string): Promise<readonly string[]> => statesEntered(run.awsUrl, name);
const dispatchTo = (ticketId: string, unit = 'dept-housing', more: object = {}) =>
  act(ticketId, 'dispatch', { unit, class: 'ordinary', ...more }, 'intake@centre');
const solved = async (ticketId: string, unit = 'dept-housing') => {
  await act(ticketId, 'submit-result', { summary: '已修复阀门', outcome: 'solved' }, `handler@${unit}`);
  return act(ticketId, 'sign-result', { approve: true }, `signatory@${unit}`);
};
const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };

describe('a ticket’s life over HTTP, by the template that deploys', () => {
  it('goes from intake to archive in ten transitions', async () => {
    const id = await filed();
    expect((await dispatchTo(id)).dueAt).toBe('2026-11-24T18:00:00.000+08:00');
    expect((await solved(id)).stage).toBe('callback');
    expect((await act(id, 'record-callback', satisfied, 'supervisor@centre')).stage).toBe('archived');
    expect((await hotline.execution(`${id}-1`)).status).toBe('SUCCEEDED');
    const path = await entered(`${id}-1`);
    expect(path).toHaveLength(10);
    expect(path).toEqual([
      'Begin',
      'AwaitDispatch',
      'AfterDispatch',
      'AwaitDayOne',
      'AfterDayOne',
      'AwaitSignature',
      'AfterSignature',
      'AwaitCallback',
      'AfterCallback',
      'Archive',
    ]);
  }, 60_000);

  it('is not woken by what leaves its wait as it was', async () => {
    const id = await filed();
    await dispatchTo(id);
    const before = await entered(`${id}-1`);
    await act(id, 'acknowledge', {}, 'handler@dept-housing');
    await act(id, 'add-information', { text: '五楼' }, 'intake@centre');
    await act(id, 'contact-citizen', { medium: 'phone', note: '已联系' }, 'handler@dept-housing');
    expect(await entered(`${id}-1`)).toEqual(before);
  }, 60_000);

  it('restarted in any wait it goes on with the original limit, and the old run is stopped', async () => {
    const id = await filed();
    const { dueAt } = await dispatchTo(id);
    expect(await act(id, 'restart', {}, 'admin')).toMatchObject({ run: 2, dueAt });
    expect((await hotline.execution(`${id}-1`)).status).toBe('ABORTED');
    expect(await entered(`${id}-2`)).toEqual(['Begin', 'AwaitDayOne']);
    await act(id, 'withdraw', { reason: '已恢复' }, 'supervisor@centre');
    expect((await hotline.execution(`${id}-2`)).status).toBe('SUCCEEDED');
  }, 60_000);

  it('an audit that fails starts round 2 with the class’s own limit', async () => {
    const id = await filed();
    await dispatchTo(id);
    await solved(id);
    const failed = { ...satisfied, satisfaction: 'dissatisfied', solved: 'no', audit: 'fail' };
    const again = await act(id, 'record-callback', failed, 'supervisor@centre');
    expect(again).toMatchObject({ stage: 'dispatched', round: 2, dueAt: '2026-11-24T18:00:00.000+08:00' });
    expect((await entered(`${id}-1`)).slice(-3)).toEqual(['AwaitCallback', 'AfterCallback', 'AwaitDayOne']);
  }, 60_000);

  it('a limit crossed at …00.400 fires once, is dated at its own instant and told to everyone at once', async () => {
    const late = await filed();
    const undispatched = await filed({ ...heating, subject: '水管漏水' });
    await dispatchTo(late, 'dept-water');
    await hotline.clock({ to: '2026-11-24T18:00:00.399+08:00' });
    expect((await hotline.get(`/tickets/${late}`, 'supervisor@centre')).body.overdue).toBe(false);
    await hotline.clock({ to: '2026-11-24T18:00:02.000+08:00' });
    const { body } = await hotline.get(`/tickets/${late}`, 'supervisor@centre');
    expect(body.breaches).toMatchObject([{ kind: 'handling', limit: '2026-11-24T18:00:00.000+08:00' }]);
    expect(body.timeline.filter(({ event }) => event === 'LimitPassed')).toHaveLength(1);
    const told = (await hotline.messages(late)).filter(({ template }) => template.endsWith('-late'));
    expect(told.map(({ template }) => template).toSorted()).toEqual(
      ['centre-unit-late', 'citizen-late', 'unit-late', 'unit-late'].toSorted(),
    );
    expect((await entered(`${late}-1`)).at(-1)).toBe('AwaitOverdue');
    const centre = (await hotline.get(`/tickets/${undispatched}`, 'supervisor@centre')).body.breaches;
    expect(centre).toMatchObject([{ kind: 'dispatch', limit: '2026-11-24T00:00:00.000+08:00' }]);
  }, 120_000);

  it('overdue it is noticed once each working day at the start of business, until it is concluded', async () => {
    const id = await filed();
    await dispatchTo(id, 'dept-transport');
    await hotline.clock({ to: '2026-11-30T12:00:00.000+08:00' });
    const notices = (await hotline.messages(id)).filter(({ template }) => template === 'unit-overdue');
    const handlers = new Set(notices.map(({ to }) => to));
    expect(handlers.size).toBe(2);
    expect([...new Set(notices.map(({ at }) => at.slice(0, 16)))]).toEqual([
      '2026-11-26T08:30',
      '2026-11-27T08:30',
      '2026-11-30T08:30',
    ]);
    await solved(id, 'dept-transport');
    expect((await entered(`${id}-1`)).slice(-3)).toEqual(['AwaitSignature', 'AfterSignature', 'AwaitCallback']);
  }, 120_000);
});
