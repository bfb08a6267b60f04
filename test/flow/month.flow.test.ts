import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import { openHotline } from '../../bench/measures/city/hotline.ts';
import { type LocalRun, startLocalRun } from '../../bench/measures/city/local-run.ts';
import { play } from '../../bench/measures/city/play.ts';
import { contractFaults } from '../lambdas/support/contract.ts';
import { monthPlan } from './support/month/plan.ts';
import { type RawCommit, rawTable } from './support/month/raw-events.ts';
import { recount } from './support/month/recount.ts';
import { type Month, openReports, type Reports } from './support/month/reports.ts';

/** A short month in `npm test`; the county's month of 2,000 tickets in `npm run test:month`. */
const tickets = Number(process.env.MONTH_TICKETS ?? 44);
jest.setTimeout(Math.max(600_000, tickets * 2_000));

const november = { from: Date.parse('2026-11-01T00:00:00+08:00'), until: Date.parse('2026-12-01T00:00:00+08:00') };

let run: LocalRun;
let reports: Reports;
let table: ReturnType<typeof rawTable>;
let commits: ReadonlyMap<string, readonly RawCommit[]>;

beforeAll(async () => {
  run = await startLocalRun(Date.parse('2026-10-31T22:00:00+08:00'));
  const hotline = openHotline(run.apiUrl, (...answered) => {
    const faults = contractFaults(...answered);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  await play(hotline, monthPlan(tickets), async () => {});
  hotline.close();
  reports = await openReports(run.apiUrl);
  table = rawTable(run.awsUrl);
  commits = await table.commits();
});
afterAll(async () => {
  table.close();
  await run.stop();
});

/** `figure unit` → number, of every row of a report. */
const numbersOf = ({ levels }: Month): Readonly<Record<string, number>> =>
  Object.fromEntries(
    levels.flatMap(({ rows }) =>
      rows.flatMap(({ unit, figures }) =>
        Object.entries(figures).map(([figure, count]) => [`${figure} ${unit}`, count] as const),
      ),
    ),
  );
const recounted = (cutoff: number): Readonly<Record<string, number>> =>
  Object.fromEntries([...recount(commits, { ...november, cutoff })].map(([key, found]) => [key, found.size]));
const withoutZeros = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).filter(([, count]) => count > 0));

describe(`a month of ${tickets} tickets through the running hotline`, () => {
  it('was frozen by the schedule in the first hours of the 1st, with the cutoff at the month’s end', async () => {
    expect(commits.size).toBe(tickets);
    const first = await reports.month('?version=1');
    expect(first).toMatchObject({
      state: 'frozen',
      version: 1,
      by: 'schedule',
      cutoff: '2026-12-01T00:00:00.000+08:00',
    });
    expect(first.at).toBe('2026-12-01T02:30:00.000+08:00');
  });

  it('each figure of each platform equals the recount from the raw events, in every version', async () => {
    const { versions } = await reports.month();
    for (const { version, cutoff } of versions) {
      const numbers = numbersOf(await reports.month(`?version=${version}`));
      expect(withoutZeros(numbers)).toEqual(recounted(Date.parse(cutoff)));
    }
  });

  it('leaves no figure out: each is counted of some platform', async () => {
    const shown = Object.keys(withoutZeros(numbersOf(await reports.month()))).map((key) => key.split(' ')[0]);
    const { definitions } = await reports.month();
    expect([...new Set(shown)].toSorted()).toEqual(Object.keys(definitions).toSorted());
  });

  it('the tickets behind a number are those of the recount', async () => {
    const { versions } = await reports.month();
    const found = recount(commits, { ...november, cutoff: Date.parse(versions.at(-1)?.cutoff ?? '') });
    for (const key of ['overdue dept-housing', 'satisfied centre', 'handled dept-transport'] as const) {
      const [figure = '', unit = ''] = key.split(' ');
      expect(await reports.tickets(unit, figure)).toEqual([...(found.get(key) ?? [])].toSorted());
    }
  });

  it('the workbook, opened and read back, holds the same numbers', async () => {
    const month = await reports.month();
    const sheets = await readXlsx(await reports.file('xlsx'));
    for (const { level, rows } of month.levels) {
      const data = sheets.find(
        ({ sheet }) => sheet === ['', '一级平台', '二级平台', '三级平台', '四级平台'][level],
      )?.data;
      const header = data?.[0] ?? [];
      for (const { unit, figures } of rows) {
        const line = data?.find(([id]) => id === unit) ?? [];
        const read = Object.keys(figures).map((_, index) => line[2 + index]);
        expect(read).toEqual(Object.values(reports.inOrder(figures)));
        expect(header).toHaveLength(line.length);
      }
    }
  });

  it('made again with the same cutoff, the frozen report has the same hash', async () => {
    const { hash } = await reports.month('?version=1');
    expect(await reports.make({ reproduce: 1 })).toEqual({ result: 'reproduced', version: 1, hash });
  });

  it('an event that was written late appears as a correction, and the old version stays', async () => {
    const before = await reports.month();
    const [ticketId = '', late] = lateFor(commits);
    await table.append(late);
    const outcome = await reports.make({});
    expect(outcome).toMatchObject({ result: 'corrected', version: before.version + 1 });
    const after = await reports.month();
    const [moved] = after.correctionList.filter(({ figure }) => figure === 'overdue');
    expect(moved).toMatchObject({ added: [ticketId], removed: [] });
    expect((moved?.is ?? 0) - (moved?.was ?? 0)).toBe(1);
    const { run: _, versions: __, ...old } = await reports.month(`?version=${before.version}`);
    const { run: ___, versions: ____, ...was } = before;
    expect(old).toEqual(was);
    commits = await table.commits();
    expect(withoutZeros(numbersOf(after))).toEqual(recounted(Date.parse(after.cutoff)));
  });
});

/** A breach of a ticket that ended in the month as it should: the commit of its milestone arrives weeks later. */
const lateFor = (
  all: ReadonlyMap<string, readonly RawCommit[]>,
): [string, RawCommit & { by: object; command: string }] => {
  for (const [ticketId, own] of all) {
    const last = own.at(-1);
    const events = own.flatMap((commit) => commit.events);
    const given = events.filter(({ type }) => type === 'TicketDispatched');
    const usual = events.every(({ type }) => !/Passed|Rework|Reopen|Return|Extension|Joint|Reassigned/.test(type));
    const ended = events.at(-1)?.type === 'TicketArchived' && given.length === 1 && usual;
    if (!last || !ended || last.at >= november.until) continue;
    const { unit, entry } = given[0] as unknown as { unit: string; entry: { due: number } };
    const at = entry.due;
    if (at >= november.until) continue;
    const passed = { type: 'LimitPassed', at, by: 'workflow', limit: at, kind: 'handling', recordedAt: at, unit };
    const by = { sub: 'workflow', roles: [] };
    const event = { ...passed, attributedTo: 'unit' };
    return [ticketId, { ticketId, n: last.n + 1, at: last.at, command: 'milestone', by, events: [event] }];
  }
  throw new Error('no ticket ended as it should');
};
