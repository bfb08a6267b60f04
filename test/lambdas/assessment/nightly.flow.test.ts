import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentProposal } from '../../../config/county.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { nightly } from '../../../lambdas/reports/nightly.ts';
import { readAnalysis } from '../../../lambdas/shared/analysis/analyse.ts';
import { readBasis } from '../../../lambdas/shared/assessment/basis.ts';
import { yearCount } from '../../../lambdas/shared/assessment/year-count.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { readPublicFigures } from '../../../lambdas/shared/store/public-figures.ts';
import { countYear } from './support/counting.ts';
import { type Office, startOffice } from './support/office.ts';

let office: Office;

beforeAll(async () => {
  office = await startOffice();
  await office.show(await office.dispatched());
});
afterAll(() => office.stop());

/** The night as the schedule has it: reports first, then what is made of them. */
const night = (at: string): Promise<void> =>
  nightly(fromIso(at), { table: office.table, organisation: async () => county.organisation });

describe('the night', () => {
  it('publishes the figures of the report, analyses the month and counts the year', async () => {
    await night('2026-11-25T02:30:00+08:00');
    const figures = await readPublicFigures(office.table);
    expect(figures).toMatchObject({ month: '2026-11', asOf: '2026-11-25T00:00:00.000+08:00' });
    expect(figures?.figures.slice(0, 2)).toMatchObject([
      { name: '承接', numerator: 1 },
      {
        name: '按时办结率',
        formula: '按时 ÷(按时 + 逾期)',
        exclusions: expect.any(String),
        denominator: expect.any(Number),
      },
    ]);
    expect(await readAnalysis(office.table, '2026-11')).toMatchObject({ total: 1 });
    expect(await readAnalysis(office.table, '2026-10')).toBeUndefined();
    expect(await readBasis(office.table, 2026)).toMatchObject({ until: '2026-11-24' });
    expect(await readBasis(office.table, 2025)).toMatchObject({ until: '2025-12-31' });
  });

  it('counts a year again until nothing can come in for it any more', async () => {
    const count = (year: number, at: string) => countYear(office.table, year, fromIso(at));
    expect(await count(2025, '2026-11-26T00:00:00+08:00')).toBeUndefined();
    expect(await count(2026, '2027-01-31T00:00:00+08:00')).toBe(1);
    expect(await count(2026, '2027-02-15T00:00:00+08:00')).toBe(1);
    const counted = await readBasis(office.table, 2026);
    expect(await count(2026, '2027-02-16T00:00:00+08:00')).toBeUndefined();
    expect(await readBasis(office.table, 2026)).toEqual(counted);
    const [item] = assessmentProposal.items;
    const other = { ...assessmentProposal, items: item ? [item] : [] };
    const at = fromIso('2027-02-16T00:00:00+08:00');
    expect(await yearCount(office.table, 2026, { at, proposal: other })).toBeDefined();
  });

  it('shows the month that ended until the next has numbers', async () => {
    await night('2026-12-01T02:30:00+08:00');
    expect(await readPublicFigures(office.table)).toMatchObject({
      month: '2026-11',
      asOf: '2026-12-01T00:00:00.000+08:00',
    });
    expect(await readAnalysis(office.table, '2026-12')).toBeUndefined();
  });

  it('shows the new month once a day of it was counted', async () => {
    await night('2026-12-02T02:30:00+08:00');
    expect(await readPublicFigures(office.table)).toMatchObject({ month: '2026-12' });
    expect(await readAnalysis(office.table, '2026-12')).toMatchObject({ total: 0, totalBefore: 0 });
  });
});
