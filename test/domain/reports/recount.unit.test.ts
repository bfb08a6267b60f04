import { describe, expect, it } from '@jest/globals';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { boundsOf, monthAfter } from '../../../domain/reports/period.ts';
import { dateOf } from '../../../domain/time/instant.ts';
import type { RawCommit } from '../../flow/support/month/raw-events.ts';
import { recount } from '../../flow/support/month/recount.ts';
import { atTheEnd } from '../support/lives.ts';

describe('whatever happens to a ticket', () => {
  it('it counts as code that shares nothing with the product counts it from the raw events', () =>
    atTheEnd(({ ticket, commits }) => {
      // The recount tells by instants who had the ticket: two acts at one instant it cannot tell apart.
      if (new Set(commits.map(({ at }) => at)).size < commits.length) return;
      const filed = dateOf(ticket.filedAt).slice(0, 7);
      for (const later of [0, 1]) {
        const period = { ...boundsOf(monthAfter(filed, later)), cutoff: Number.MAX_SAFE_INTEGER };
        const raw = new Map([[ticket.id, JSON.parse(JSON.stringify(commits)) as RawCommit[]]]);
        const found = contributionsOf(commits, period).map(({ figure, unit }) => `${figure} ${unit}`);
        expect(found.toSorted()).toEqual([...recount(raw, period).keys()].toSorted());
      }
    }));
});
