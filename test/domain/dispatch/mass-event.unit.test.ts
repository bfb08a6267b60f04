import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directory } from '../../../config/county.ts';
import { massEventOf, type Nearby } from '../../../domain/dispatch/mass-event.ts';
import { hour } from '../../../domain/time/instant.ts';

const { settings } = directory;
const { value: enough } = settings.massEventTickets;
const { value: hours } = settings.massEventHours;

const nearby: fc.Arbitrary<readonly Nearby[]> = fc
  .array(fc.integer({ min: 0, max: 100 * hour }), { maxLength: 30 })
  .map((instants) => instants.map((filedAt, n) => ({ ticketId: String(n), filedAt })));

describe('a mass event (R32, R72)', () => {
  it('is so many tickets within so many hours, and only that', () => {
    fc.assert(
      fc.property(nearby, (tickets) => {
        const most = Math.max(
          0,
          ...tickets.map(
            ({ filedAt }) =>
              tickets.filter((other) => other.filedAt >= filedAt && other.filedAt - filedAt < hours * hour).length,
          ),
        );
        expect(massEventOf(tickets, settings)?.tickets).toBe(most >= enough ? most : undefined);
      }),
    );
  });

  it('begins with its earliest ticket', () => {
    const tickets = Array.from({ length: enough }, (_, n) => ({ ticketId: `t${n}`, filedAt: (enough - n) * hour }));
    expect(massEventOf(tickets, settings)).toEqual({ tickets: enough, hours, first: `t${enough - 1}` });
  });
});
