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
  dataFolder = await mkdtemp(join(tmpdir(), 'mass-event-'));
  const now = Date.parse('2026-11-23T09:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const phoneOf = (n: number): string => `1390000010${n}`;

const filed = async (n: number): Promise<string> => {
  const told = { citizen: { name: `来电人${n}`, phone: phoneOf(n) }, location: { town: 'town-wangyuan' } };
  const { status, body } = await hotline.post('/tickets', { ...heating, ...told }, 'intake@centre');
  expect(status).toBe(201);
  await hotline.clock({ advance: 'PT1M' });
  return body.ticketId;
};
const act = async (ticketId: string, command: string, body: object, as: string) => {
  const answer = await hotline.post(`/tickets/${ticketId}/${command}`, body, as);
  expect([command, answer.status, answer.body.code]).toEqual([command, 200, undefined]);
  await hotline.settled();
  return answer.body as typeof answer.body & { followers?: readonly string[]; mergedInto?: string; answer?: object };
};
const ticketOf = async (ticketId: string) =>
  (await hotline.get(`/tickets/${ticketId}`, 'supervisor@centre')).body as Awaited<ReturnType<typeof act>>;

type Sent = { readonly template: string; readonly to: string; readonly text: string; readonly link?: string };
const sentFor = async (ticketId: string): Promise<readonly Sent[]> =>
  (await hotline.messages(ticketId)) as readonly Sent[];

/** The page behind the latest survey that a phone was sent, as its browser shows it. */
const surveyPage = async (ticketId: string): Promise<string> => {
  const survey = (await sentFor(ticketId)).findLast(({ template }) => template === 'citizen-survey');
  const code = new URL(survey?.link ?? 'none:').pathname;
  return (await fetch(`${run.apiUrl}${code}`)).text();
};

const summary = '换热站循环泵已更换,来电人家中(13900000100)室温恢复至二十度。';

describe('a mass event: one master, one answer, every caller called back (R32, R42, R72)', () => {
  const tickets: string[] = [];

  it('is found by the suggestions, and the followers are merged into its first ticket', async () => {
    for (const n of [0, 1, 2, 3, 4]) tickets.push(await filed(n));
    const [master = '', ...followers] = tickets;
    const { body } = await hotline.get(`/tickets/${followers.at(-1)}/suggestions`, 'intake@centre');
    expect(body).toMatchObject({ massEvent: { tickets: 5, hours: 24, first: master } });
    await act(master, 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
    for (const ticketId of followers) {
      const merged = await act(ticketId, 'merge', { into: master }, 'supervisor@centre');
      expect(merged).toMatchObject({ stage: 'merged', mergedInto: master });
    }
    expect([...((await ticketOf(master)).followers ?? [])].sort()).toEqual([...followers].sort());
  }, 120_000);

  it('is answered once: each caller is sent the survey under the own number, and reads the same answer', async () => {
    const [master = '', ...followers] = tickets;
    await act(master, 'submit-result', { summary, outcome: 'solved' }, 'handler@dept-housing');
    for (const ticketId of followers)
      expect(await sentFor(ticketId)).not.toContainEqual(expect.objectContaining({ template: 'citizen-survey' }));
    await act(master, 'sign-result', { approve: true }, 'signatory@dept-housing');
    for (const [n, ticketId] of tickets.entries()) {
      const surveys = (await sentFor(ticketId)).filter(({ template }) => template === 'citizen-survey');
      expect(surveys.map(({ to }) => to)).toEqual([`+86${phoneOf(n)}`]);
      expect(surveys[0]?.text).toContain(ticketId);
      expect(await surveyPage(ticketId)).toContain('换热站循环泵已更换');
    }
    for (const ticketId of followers) {
      const page = await surveyPage(ticketId);
      expect(page).toContain('室温恢复至二十度');
      expect(page).not.toContain('13900000100');
      expect(page).not.toContain('来电人0');
    }
  }, 120_000);

  it('has every caller called back, each with the own satisfaction; the audit is the master’s', async () => {
    const [master = '', first = '', second = '', third = '', fourth = ''] = tickets;
    const callback = (solved: string, satisfaction: string) => ({
      medium: 'phone',
      reached: true,
      solved,
      satisfaction,
    });
    await act(first, 'record-callback', callback('yes', 'satisfied'), 'supervisor@centre');
    await act(second, 'record-callback', callback('partly', 'basically-satisfied'), 'supervisor@centre');
    await act(third, 'record-callback', callback('no', 'dissatisfied'), 'supervisor@centre');
    const audited = { ...callback('yes', 'satisfied'), audit: 'pass' };
    expect((await act(master, 'record-callback', audited, 'supervisor@centre')).stage).toBe('archived');
    await act(fourth, 'record-callback', callback('yes', 'basically-satisfied'), 'supervisor@centre');
    const answers = await Promise.all([first, second, third, fourth].map(async (id) => (await ticketOf(id)).answer));
    expect(answers).toEqual([
      expect.objectContaining({ solved: 'yes', satisfaction: 'satisfied' }),
      expect.objectContaining({ solved: 'partly', satisfaction: 'basically-satisfied' }),
      expect.objectContaining({ solved: 'no', satisfaction: 'dissatisfied' }),
      expect.objectContaining({ solved: 'yes', satisfaction: 'basically-satisfied' }),
    ]);
    for (const ticketId of [first, second, third, fourth]) {
      expect((await ticketOf(ticketId)).stage).toBe('merged');
      expect((await hotline.execution(`${ticketId}-1`)).status).toBe('SUCCEEDED');
    }
  }, 120_000);
});
