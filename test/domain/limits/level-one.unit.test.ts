import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLateForLevelOne } from '../../../domain/level-one/late.ts';
import { legalDueOf, levelOneStanding } from '../../../domain/limits/level-one.ts';
import { acceptanceEntry, conclusionEntry, receiptEntry } from '../../../domain/limits/limits.ts';
import { extensionEntry, jointEntry, upstreamRefusalEntry } from '../../../domain/limits/requests.ts';
import type { TicketClass } from '../../../domain/rules/rule-set.ts';
import { limitOf } from '../../../domain/tickets/ticket.ts';
import { hour, minute } from '../../../domain/time/instant.ts';
import { limits } from '../support/county.ts';
import { always, runs } from '../support/lives.ts';
import { at } from '../support/story.ts';

const classes = ['simple', 'ordinary', 'complex'] as const satisfies readonly TicketClass[];
const starts = fc.integer({ min: at('2026-02-01 00:00') / minute, max: at('2026-12-20 00:00') / minute });
const offsets = fc.integer({ min: -9 * 24 * 60, max: 20 * 24 * 60 });

/** Every kind of line that begins at an instant, under level 1's limit or none. */
const linesAt = (start: number, levelOneDue: number | undefined, ticketClass: TicketClass) => {
  const facts = { ...limits, levelOneDue };
  const begun = { at: start, by: 'x', unit: 'dept-housing' };
  const received = receiptEntry({ ...begun, kind: 'dispatch', class: ticketClass, returns: 0 }, facts);
  return [
    acceptanceEntry(start, 'x', facts),
    received,
    extensionEntry(received, 4, { by: 'x', at: start + hour }, facts),
    jointEntry(begun, undefined, facts),
    jointEntry(begun, start + 30 * hour, facts),
    upstreamRefusalEntry(begun, 'ordinary', facts),
  ];
};

describe('of the legal limit and level 1’s (R4, §9-G)', () => {
  it('the earlier works, and the legal one stands beside it, whatever started the clock', () => {
    fc.assert(
      fc.property(starts, offsets, fc.constantFrom(...classes), (start, offset, ticketClass) => {
        const levelOneDue = (start + offset) * minute;
        const without = linesAt(start * minute, undefined, ticketClass);
        linesAt(start * minute, levelOneDue, ticketClass).forEach((entry, index) => {
          const legal = without[index]?.due ?? 0;
          expect(entry.levelOne).toEqual({ due: levelOneDue, legalDue: legal });
          expect(entry.due).toBe(levelOneDue <= entry.at ? legal : Math.min(legal, levelOneDue));
          const { due: _, levelOne: __, ...explained } = entry;
          const { due: ___, ...same } = without[index] ?? entry;
          expect(explained).toEqual(same);
        });
      }),
    );
  });

  it('none is the callback’s: level 1 asks for the result', () => {
    const start = at('2026-11-23 10:00');
    expect(conclusionEntry(start, 'x', { ...limits, levelOneDue: start + hour })).toEqual(
      conclusionEntry(start, 'x', limits),
    );
  });

  it.each([
    ['2026-11-24 12:00', 'works', '2026-11-24 12:00'],
    ['2026-11-24 17:59', 'works', '2026-11-24 17:59'],
    ['2026-11-24 18:00', 'later', '2026-11-24 18:00'],
    ['2026-11-30 18:00', 'later', '2026-11-24 18:00'],
    ['2026-11-23 14:01', 'works', '2026-11-23 14:01'],
    ['2026-11-23 14:00', 'past', '2026-11-24 18:00'],
    ['2026-11-20 18:00', 'past', '2026-11-24 18:00'],
  ])('level 1’s of %s %s for an ordinary matter received on Monday at 14:00', (theirs, standing, due) => {
    const start = { kind: 'dispatch', at: at('2026-11-23 14:00'), by: 'x', unit: 'dept-housing' } as const;
    const facts = { ...limits, levelOneDue: at(theirs) };
    const entry = receiptEntry({ ...start, class: 'ordinary', returns: 0 }, facts);
    expect([levelOneStanding(entry), entry.due]).toEqual([standing, at(due)]);
  });
});

describe('whatever happens to a ticket of level 1', () => {
  it('no limit is later than the legal one, and none later than level 1’s unless that had passed at the start', () => {
    always(({ after: { ticket } }) => {
      const { upstreamDueAt } = ticket.filing;
      for (const entry of ticket.ledger) {
        expect(entry.due).toBeLessThanOrEqual(legalDueOf(entry));
        expect(entry.levelOne === undefined).toBe(upstreamDueAt === undefined || entry.kind === 'conclusion');
        if (entry.levelOne && entry.levelOne.due > entry.at) expect(entry.due).toBeLessThanOrEqual(entry.levelOne.due);
      }
      const running = limitOf(ticket)?.entry;
      if (running?.levelOne) expect(running.levelOne.due).toBe(upstreamDueAt);
    });
  });

  it('both limits are met with in random lives, the legal one working and level 1’s', () => {
    const seen = new Set<string>();
    always(({ after: { ticket } }) => {
      for (const entry of ticket.ledger) seen.add(levelOneStanding(entry) ?? 'none');
    });
    if (runs.numRuns >= 100) expect([...seen].toSorted()).toEqual(['later', 'none', 'past', 'works']);
  });

  it('late towards level 1 is what is open when its limit has come, and nothing before it', () => {
    always(({ after, now }) => {
      const late = isLateForLevelOne(after.ticket, now);
      const { upstreamDueAt } = after.ticket.filing;
      expect(late === undefined).toBe(upstreamDueAt === undefined);
      if (late === undefined || upstreamDueAt === undefined) return;
      if (now < upstreamDueAt) expect(late).toBe(false);
      const { phase } = after.ticket;
      if (phase.kind === 'handling' || phase.kind === 'received') expect(late).toBe(now >= upstreamDueAt);
    });
  });
});
