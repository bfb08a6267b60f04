import { describe, expect, it } from '@jest/globals';
import { monthlyFigures } from '../../../domain/level-one/monthly.ts';
import type { MonthlyReport } from '../../../domain/reports/report.ts';

const row = (unit: string, received: number) => ({ unit, name: unit, english: unit, figures: { received } });
const report: MonthlyReport = {
  schema: 1,
  month: '2026-11',
  from: '2026-11-01T00:00:00.000+08:00',
  until: '2026-12-01T00:00:00.000+08:00',
  cutoff: '2026-12-01T00:00:00.000+08:00',
  perDay: { '2026-11-01': 3 },
  levels: [
    { level: 2, rows: [row('centre', 12)], totals: { received: 12 } },
    { level: 4, rows: [row('640121100201', 1)], totals: { received: 1 } },
  ],
};

describe('the monthly figures for level 1 (R69)', () => {
  it('name version, hash and each platform above the villages', () => {
    const version = { version: 2, hash: 'a'.repeat(64), at: '2026-12-01T02:00:00.000+08:00' };
    expect(monthlyFigures(report, version)).toEqual({
      type: 'level-one.monthly-figures',
      timestamp: version.at,
      data: {
        month: '2026-11',
        version: 2,
        hash: version.hash,
        cutoff: report.cutoff,
        levels: [
          {
            level: 2,
            totals: { received: 12 },
            platforms: [{ unit: 'centre', name: 'centre', figures: { received: 12 } }],
          },
        ],
      },
    });
  });
});
