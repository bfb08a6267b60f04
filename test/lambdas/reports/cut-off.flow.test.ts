import '../support/quiet.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeReport } from '../../../lambdas/reports/make-report.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { enterRun, type ReportRun } from '../../../lambdas/shared/store/report-runs.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { brokenOffAt } from '../erase/support/registry.ts';
import { type Bureau, first, november, startBureau } from './support/bureau.ts';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await startBureau();
  for (let count = 0; count < 12; count += 1) await bureau.archived();
});
afterEach(() => bureau.stop());

describe('a report’s run that is cut off', () => {
  const cutAt = async (calls: number): Promise<boolean> => {
    const { client, name } = bureau.api.table;
    const broken: Table = { client: brokenOffAt(client, { left: calls }), name };
    return bureau.night(first, broken).then(
      () => false,
      () => true,
    );
  };

  it('goes on where it was, however often and wherever it is cut off, and comes to the same', async () => {
    let cuts = 0;
    for (let calls = 12; await cutAt(calls); calls += 12) cuts += 1;
    expect(cuts).toBeGreaterThan(3);
    const [version, ...others] = await bureau.versions();
    expect(others).toEqual([]);
    expect(await bureau.figures(version)).toMatchObject({ received: 12, handled: 12, 'on-time': 12, satisfied: 12 });
    expect(await bureau.run()).toMatchObject({ state: 'done', shards: [0, 1, 2, 3, 4, 5, 6, 7] });
  });

  it('leaves its place to nobody before an hour is over, and to the next one then', async () => {
    expect(await cutAt(30)).toBe(true);
    const soon = await bureau.ask('2026-12-01T03:00:00+08:00');
    expect(soon).toMatchObject({ id: `nightly-${Date.parse(first)}`, state: 'running' });
    const later = await bureau.ask('2026-12-01T04:00:00+08:00');
    expect(later).toMatchObject({ state: 'done', by: 'general-1', outcome: { result: 'frozen' } });
    await bureau.night(first);
    expect(await bureau.versions()).toHaveLength(1);
  });

  it('leaves the report to the run that took its place', async () => {
    const run: ReportRun = {
      ...{ id: 'slow', month: november, state: 'asked', at: Date.parse(first), by: 'schedule' },
      ...{ cutoff: Date.parse(first), seen: 0, done: 0, shards: [] },
    };
    const { table } = bureau.api;
    expect(await enterRun(table, run)).toBe(true);
    const taken = await bureau.ask('2026-12-01T04:00:00+08:00');
    expect(taken).toMatchObject({ state: 'done', outcome: { result: 'frozen' } });
    await makeReport(run, { table, organisation: async () => county.organisation });
    expect(await bureau.versions()).toMatchObject([{ by: 'general-1' }]);
    expect(await bureau.run()).toEqual(taken);
  });
});
