import { describe, expect, it } from '@jest/globals';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { boundsOf, type Month } from '../../../domain/reports/period.ts';
import { dispatched, handler, supervisor } from '../cases/given.ts';
import type { Play } from '../cases/play.ts';

const reason = '不属本县职权';

const ofCentre = (ticket: Play, month: Month): readonly string[] =>
  contributionsOf(ticket.commits(), { ...boundsOf(month), cutoff: Number.MAX_SAFE_INTEGER })
    .flatMap(({ unit, figure }) => (unit === 'centre' ? [figure] : []))
    .toSorted();

describe('what the centre settles itself after a unit had it', () => {
  it('declined in the month after it was dispatched: handled in that month as well', () => {
    const ticket = dispatched('2026-11-30 09:00')
      .act('2026-11-30 10:00', 'request-return', { reason, suggestedUnit: 'outside' }, handler)
      .act(
        '2026-12-01 09:00',
        'decide-return',
        { approve: true, reason, outside: 'declined', route: '请拨12348' },
        supervisor,
      );
    expect(ofCentre(ticket, '2026-11')).toEqual(['handled', 'on-time', 'received']);
    expect(ofCentre(ticket, '2026-12')).toEqual(['declined', 'handled', 'returned']);
  });
});
