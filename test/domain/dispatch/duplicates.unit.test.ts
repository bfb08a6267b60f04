import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Compared, candidatesOf, type Neighbour } from '../../../domain/dispatch/duplicates.ts';
import { day } from '../../../domain/time/instant.ts';

const within = 7;
const at = 100 * day;
const matter = { category: 'utilities/heating', town: 'town-yanghe' };
const compared: Compared = { matter, at, itself: 'itself' };

const neighbour: fc.Arbitrary<Neighbour> = fc.record({
  ticketId: fc.constantFrom('itself', 'a', 'b', 'c', 'd', 'e', 'f'),
  filedAt: fc.integer({ min: 80 * day, max: 110 * day }),
  open: fc.boolean(),
  category: fc.constantFrom('utilities/heating', 'market/pricing', undefined),
  town: fc.constantFrom('town-yanghe', 'town-lijun', undefined),
});
const neighbours = fc.uniqueArray(neighbour, { selector: ({ ticketId }) => ticketId });

const one = (ticketId: string, more: Partial<Neighbour> = {}): Neighbour => ({
  ticketId,
  filedAt: at,
  open: true,
  ...matter,
  ...more,
});
const idsOf = (...given: Parameters<typeof candidatesOf>): readonly string[] =>
  candidatesOf(...given).map(({ ticket }) => ticket.ticketId);

describe('tickets that may be the same matter (R32)', () => {
  it('never are the ticket itself, nor stand twice, nor ended long ago', () => {
    fc.assert(
      fc.property(neighbours, neighbours, (callers, nearby) => {
        const found = candidatesOf(callers, nearby, compared, within);
        const ids = found.map(({ ticket }) => ticket.ticketId);
        expect(ids).not.toContain('itself');
        expect(new Set(ids).size).toBe(ids.length);
        for (const { ticket, days } of found) expect(ticket.open || days <= within).toBe(true);
      }),
    );
  });

  it('say truly whether caller and place are the same', () => {
    fc.assert(
      fc.property(neighbours, neighbours, (callers, nearby) => {
        for (const { ticket, sameCaller, samePlace } of candidatesOf(callers, nearby, compared, within)) {
          expect(sameCaller).toBe(callers.some(({ ticketId }) => ticketId === ticket.ticketId));
          expect(samePlace).toBe(ticket.category === matter.category && ticket.town === matter.town);
        }
      }),
    );
  });

  it('come with both signs first, then open ones, then the nearest', () => {
    const both = one('both', { filedAt: at - 6 * day });
    const open = one('open', { filedAt: at - 3 * day });
    const near = one('near', { open: false, filedAt: at - day });
    const far = one('far', { open: false, filedAt: at - 5 * day });
    expect(idsOf([both], [far, near, open], compared, within)).toEqual(['both', 'open', 'near', 'far']);
  });
});
