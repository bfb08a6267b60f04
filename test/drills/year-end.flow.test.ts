import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Drill } from './support/drill.ts';
import { finish, give, resting, type Step, ticketOf } from './support/stages.ts';
import type { Version } from './support/version.ts';

/** A notice as nobody expects it: the Monday after New Year off, made up for on the Saturday. */
const notice = {
  year: 2027,
  notice: '国办发明电〔2026〕号(演练)',
  source: 'a drill',
  off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
  on: ['2027-01-09'],
  names: { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦', '2027-01-04': '元旦' },
};
const published: Version = {
  code: { 'config/calendar/published.json': (text) => JSON.stringify([...JSON.parse(text), notice]) },
};

let drill: Drill;
const tickets = new Map<string, string>();
const idOf = (what: string): string => tickets.get(what) ?? '';
const open = async (what: string, stage: string, ...more: readonly Step[]): Promise<void> => {
  tickets.set(what, await resting(drill.hotline, stage));
  for (const step of more) await give(drill.hotline, idOf(what), step);
};

type View = {
  readonly dueAt?: string;
  readonly provisional: boolean;
  readonly breaches: readonly { readonly limit: string }[];
  readonly timeline: readonly { readonly event: string; readonly at: string; readonly text: string }[];
};
const view = async (what: string): Promise<View> => (await ticketOf(drill.hotline, idOf(what))) as unknown as View;
const limitOf = async (what: string) => {
  const { dueAt, provisional } = await view(what);
  return [dueAt?.slice(0, 16), provisional];
};
const breachesOf = async (what: string) => (await view(what)).breaches.map(({ limit }) => limit.slice(0, 16));
const eventsOf = async (what: string, event: string) =>
  (await view(what)).timeline.filter((line) => line.event === event).map(({ at }) => at.slice(0, 16));
const everything = async () => {
  const lives: unknown[] = [];
  for (const what of tickets.keys()) lives.push([await view(what), await drill.hotline.messages(idOf(what))]);
  return lives;
};
const sweepNow = async () => {
  const { now } = await drill.hotline.clock({ advance: 'PT1S' });
  const answer = await drill.wire.invoke('sweep', { time: now });
  await drill.hotline.settled();
  return answer;
};

beforeAll(async () => {
  drill = await Drill.open('2026-12-29T10:00:00+08:00');
  await open('late already', 'day one');
  await drill.hotline.clock({ to: '2026-12-30T10:00:00+08:00' });
  await open('ordinary', 'day one');
  await open('complex', 'day two');
  await open(
    'to the last day',
    'day two',
    ['request-extension', { reason: '施工', workingDays: 5 }, 'handler@dept-housing'],
    ['decide-extension', { approve: true, reason: '属实' }, 'centre-head@centre'],
  );
  await open('closed', 'callback');
  await finish(drill.hotline, idOf('closed'));
  await drill.hotline.clock({ to: '2026-12-31T15:00:00+08:00' });
  await open('asking for time', 'extension-review');
  await open('closure after the callback', 'closure-review after the callback');
  await open('concluded', 'callback');
}, 120_000);
afterAll(() => drill.close());

describe('the year-end without the notice', () => {
  it('marks every limit from 28 December on as provisional', async () => {
    expect(await limitOf('ordinary')).toEqual(['2026-12-31T18:00', true]);
    expect(await limitOf('complex')).toEqual(['2027-01-04T18:00', true]);
    expect(await limitOf('to the last day')).toEqual(['2027-01-07T18:00', true]);
    expect(await limitOf('asking for time')).toEqual(['2027-01-05T18:00', true]);
    expect(await limitOf('concluded')).toEqual(['2027-01-04T18:00', true]);
  });

  it('lets them pass at their instants all the same', async () => {
    await drill.hotline.clock({ to: '2026-12-31T20:00:00+08:00' });
    expect(await breachesOf('ordinary')).toEqual(['2026-12-31T18:00']);
    expect(await breachesOf('late already')).toEqual(['2026-12-30T18:00']);
  });
});

describe('the notice, deployed on New Year’s Eve and swept in at once', () => {
  it('moves nothing by itself', async () => {
    const before = await everything();
    await drill.deploy(published);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('restates the open limits in one batch, and tells nobody; what is overdue is noticed by the new calendar too', async () => {
    const told = (await everything()).map((life) => (life as [unknown, unknown])[1]);
    expect(await sweepNow()).toEqual({ found: 7, failed: 0, orphans: 0 });
    expect((await everything()).map((life) => (life as [unknown, unknown])[1])).toEqual(told);
    expect(await limitOf('complex')).toEqual(['2027-01-05T18:00', false]);
    expect(await limitOf('to the last day')).toEqual(['2027-01-08T18:00', false]);
    expect(await limitOf('asking for time')).toEqual(['2027-01-06T18:00', false]);
    expect(await limitOf('concluded')).toEqual(['2027-01-05T18:00', false]);
    for (const what of ['asking for time', 'closure after the callback'])
      expect(await eventsOf(what, 'ReviewRestated')).toHaveLength(1);
  });

  it('leaves what is closed and what has passed as it was', async () => {
    expect(await limitOf('ordinary')).toEqual(['2026-12-31T18:00', true]);
    for (const what of ['ordinary', 'late already', 'closed'])
      expect(await eventsOf(what, 'LimitRestated')).toEqual([]);
  });

  it('explains itself in the ledger, with the days that do not count', async () => {
    const { body } = await drill.hotline.get(`/tickets/${idOf('complex')}/deadline`, 'supervisor@centre');
    const { lines } = body as unknown as { lines: readonly { kind: string; text: string; provisional: boolean }[] };
    expect(lines.at(-1)).toMatchObject({ kind: 'restatement', provisional: false });
    expect(lines.at(-1)?.text).toContain('按放假通知核定,第2个工作日为1月5日(周二)18:00;跳过:1月1日元旦、1月2日元旦');
    expect(lines.at(-1)?.text).toContain('由系统作出');
  });

  it('finds nothing the second time', async () => {
    expect(await sweepNow()).toEqual({ found: 0, failed: 0, orphans: 0 });
  });
});

describe('the first days of the year', () => {
  beforeAll(async () => {
    await drill.hotline.clock({ to: '2027-01-08T18:00:05+08:00' });
  }, 120_000);

  it('see each limit pass at its restated instant, and none at the provisional one', async () => {
    expect(await breachesOf('complex')).toEqual(['2027-01-05T18:00']);
    expect(await breachesOf('to the last day')).toEqual(['2027-01-08T18:00']);
    expect(await breachesOf('concluded')).toEqual(['2027-01-05T18:00']);
    expect(await breachesOf('closed')).toEqual([]);
  });

  it('call the reviewer late by the published calendar, and hold the mark by it', async () => {
    expect((await eventsOf('asking for time', 'ReviewLate')).slice(0, 2)).toEqual([
      '2027-01-05T18:00',
      '2027-01-06T18:00',
    ]);
    expect((await eventsOf('closure after the callback', 'ReviewLate'))[0]).toBe('2027-01-05T18:00');
    expect(await breachesOf('asking for time')).toEqual([]);
  });

  it('remind nobody on the days off: the overdue are noticed on working mornings only', async () => {
    expect(await eventsOf('late already', 'OverdueNoticeDue')).toEqual([
      '2026-12-31T08:30',
      '2027-01-05T08:30',
      '2027-01-06T08:30',
      '2027-01-07T08:30',
      '2027-01-08T08:30',
    ]);
  });
});
