import { describe, expect, it } from '@jest/globals';
import { assessmentProposal as proposal } from '../../../config/county.ts';
import { assessmentOf } from '../../../domain/assessment/register.ts';
import { scoresOf } from '../../../lambdas/shared/assessment/scores.ts';
import { reorganised } from '../../domain/support/county.ts';

const { organisation } = reorganised('2026-06-01', { 'dept-housing': 'dept-natural-resources' });
const scored = (...units: readonly string[]): readonly string[] =>
  scoresOf(
    assessmentOf([]),
    {
      asOf: '2026-12-01T00:00:00.000+08:00',
      until: '2026-11-30',
      scheme: proposal.version,
      contributions: units.map((unit) => ({ unit, figure: 'overdue', ticketId: '20260523000010' })),
    },
    { year: 2026, proposal, organisation },
  ).map(({ unit }) => unit);

describe('who is scored', () => {
  it('not a unit that was merged and had nothing to do in the year: it would stand first with full marks', () => {
    expect(scored()).not.toContain('dept-housing');
    expect(scored()).toContain('dept-natural-resources');
  });

  it('a unit that was merged within the year, for what it did until then', () => {
    expect(scored('dept-housing')).toContain('dept-housing');
  });
});
