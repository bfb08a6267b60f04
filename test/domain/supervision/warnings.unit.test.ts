import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { warningRules } from '../../../config/county.ts';
import { warningsOf } from '../../../domain/supervision/warnings/detectors.ts';
import type { WarningKind, WatchedTicket } from '../../../domain/supervision/warnings/warning.ts';
import { warningKinds } from '../../../domain/supervision/warnings/warning.ts';
import { day, hour } from '../../../domain/time/instant.ts';
import { at } from './support.ts';

const now = at('2026-11-23 14:00');
let numbers = 0;

/** An ordinary ticket that nothing is to be said of. */
const ticket = (more: Partial<WatchedTicket> = {}): WatchedTicket => {
  numbers += 1;
  return {
    ticketId: String(20261123000000 + numbers),
    stage: 'dispatched',
    type: 'help',
    unit: 'dept-housing',
    filedAt: now - 3 * hour,
    dueAt: now + day,
    overdue: false,
    unread: false,
    returns: 0,
    reassignments: 0,
    urgings: 0,
    ...more,
  };
};
const several = (count: number, more: Partial<WatchedTicket>): readonly WatchedTicket[] =>
  Array.from({ length: count }, () => ticket(more));

const kindsOf = (tickets: readonly WatchedTicket[]): readonly WarningKind[] => [
  ...new Set(warningsOf(tickets, now, warningRules).map(({ kind }) => kind)),
];

const heating = { category: 'utilities/heating' };
const lastWeek = { ...heating, filedAt: now - 8 * day };

describe('early warnings (R63, R78)', () => {
  it.each<[WarningKind, readonly WatchedTicket[], readonly WatchedTicket[]]>([
    [
      'ping-pong',
      [ticket({ returns: 2 })],
      [ticket({ returns: 1, reassignments: 1 }), ticket({ returns: 2, stage: 'archived' })],
    ],
    ['ping-pong', [ticket({ reassignments: 2 })], [ticket({ reassignments: 1 })]],
    ['urged', [ticket({ urgings: 2 })], [ticket({ urgings: 1 }), ticket({ urgings: 5, stage: 'withdrawn' })]],
    [
      'same-caller',
      several(3, { caller: 'c' }),
      [...several(2, { caller: 'c' }), ticket({ caller: 'c', filedAt: now - 8 * day })],
    ],
    ['growth-category', several(5, heating), [...several(4, heating), ticket()]],
    [
      'growth-category',
      [...several(6, heating), ...several(9, lastWeek)],
      [...several(6, heating), ...several(10, lastWeek)],
    ],
    ['growth-town', several(5, { town: 'town-yanghe' }), several(4, { town: 'town-yanghe' })],
    [
      'overdue-cluster',
      several(3, { overdue: true }),
      [...several(2, { overdue: true }), ticket({ overdue: true, unit: 'dept-water' })],
    ],
  ])('tells of %s, and not of less', (kind, enough, less) => {
    expect(kindsOf(enough)).toContain(kind);
    expect(kindsOf(less)).not.toContain(kind);
  });

  it('tells of what nobody has read near its limit, one by one and together by unit', () => {
    const soon = several(2, { unread: true, dueAt: now + 4 * hour });
    const warnings = warningsOf(soon, now, warningRules);
    expect(warnings.map(({ kind }) => kind)).toEqual(['unread', 'unread', 'due-soon-unread']);
    expect(warnings[2]).toMatchObject({
      unit: 'dept-housing',
      count: 2,
      tickets: soon.map(({ ticketId }) => ticketId),
    });
    expect(kindsOf([ticket({ unread: true, dueAt: now + 4 * hour + 1 })])).toEqual([]);
    expect(kindsOf([ticket({ unread: true, dueAt: now - hour })])).toEqual(['unread']);
  });

  it('names tickets that it was given, counts them, and never says who the caller is', () => {
    const kinds = fc.record({
      stage: fc.constantFrom('dispatched', 'archived', 'received', 'callback'),
      unit: fc.constantFrom('dept-housing', 'dept-water', undefined),
      town: fc.constantFrom('town-yanghe', undefined),
      caller: fc.constantFrom('hmac-1', 'hmac-2', undefined),
      overdue: fc.boolean(),
      unread: fc.boolean(),
      returns: fc.nat(3),
      urgings: fc.nat(3),
      filedAt: fc.integer({ min: now - 30 * day, max: now }),
      dueAt: fc.integer({ min: now - day, max: now + day }),
    });
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 40 }), (all) => {
        const tickets = all.map((more) => ticket(more as Partial<WatchedTicket>));
        const known = new Set(tickets.map(({ ticketId }) => ticketId));
        for (const warning of warningsOf([...tickets, ...tickets], now, warningRules)) {
          expect(warningKinds).toContain(warning.kind);
          expect(warning.tickets.length).toBeGreaterThan(0);
          expect(warning.tickets.every((ticketId) => known.has(ticketId))).toBe(true);
          expect(new Set(warning.tickets).size).toBe(warning.tickets.length);
          expect(JSON.stringify(warning)).not.toContain('hmac');
        }
      }),
    );
  });
});
