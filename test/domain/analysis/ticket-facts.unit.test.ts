import { describe, expect, it } from '@jest/globals';
import { factsOf } from '../../../domain/analysis/ticket-facts.ts';
import { boundsOf } from '../../../domain/reports/period.ts';
import { concluded, dispatched, supervisor } from '../cases/given.ts';
import { at } from '../cases/play.ts';

const factsIn = (ticket: ReturnType<typeof dispatched>, month: string, cutoff?: string) => {
  const bounds = boundsOf(month);
  return factsOf(ticket.commits(), { ...bounds, cutoff: cutoff ? at(cutoff) : bounds.until });
};

describe('the facts of a ticket', () => {
  it('say where it is, and nothing that a person said', () => {
    const facts = factsIn(dispatched('2026-11-23 09:00'), '2026-11');
    expect(facts).toMatchObject({ unit: 'dept-housing', signs: [] });
    expect(Object.keys(facts ?? {}).toSorted()).toEqual(
      ['caller', 'category', 'filedAt', 'signs', 'ticketId', 'town', 'unit'].filter((key) => key in (facts ?? {})),
    );
  });

  it('have a sign for a limit that passed in the period, whether the ticket is open or not', () => {
    const ticket = dispatched('2026-11-26 09:00').until('2026-12-01 09:00');
    expect(factsIn(ticket, '2026-11')?.signs).toEqual(['overdue']);
    expect(factsIn(ticket, '2026-12')?.signs).toEqual([]);
  });

  it('have signs for dissatisfaction and rework, in the month in which they came', () => {
    const ticket = concluded('2026-11-23 09:00', '2026-11-23 15:00').act(
      '2026-11-24 10:00',
      'record-callback',
      { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
      supervisor,
    );
    expect(factsIn(ticket, '2026-11')?.signs.toSorted()).toEqual(['dissatisfied', 'reworked']);
    expect(factsIn(ticket, '2026-11', '2026-11-24 09:00')?.signs).toEqual([]);
  });

  it('are none before it was filed', () => {
    expect(factsIn(dispatched('2026-11-23 09:00'), '2026-10')).toBeUndefined();
  });
});
