import { describe, expect, it } from '@jest/globals';
import { directory } from '../../../config/county.ts';
import type { DirectoryEntry } from '../../../domain/dispatch/changes.ts';
import { proposalsOf, type ReturnedTicket } from '../../../domain/dispatch/proposals.ts';
import { county } from '../support/county.ts';

const { organisation } = county;
const merged = (from: string, into: string) => {
  const unit = organisation.get(from);
  if (!unit) throw new Error(`no ${from}`);
  return new Map(organisation).set(from, { ...unit, successor: into });
};
const returned: readonly ReturnedTicket[] = [
  {
    ticketId: '20261123000016',
    category: 'utilities/heating',
    town: 'town-yanghe',
    returns: [{ from: 'dept-housing', to: 'dept-finance', at: 1 }],
  },
];
const pairs = (tree: typeof organisation, entries: readonly DirectoryEntry[] = []) =>
  proposalsOf(returned, directory, entries, tree).map(({ from, to, town }) => [town, from, to]);

describe('what granted returns propose after a merger (R10, R35)', () => {
  it('names the units that go on, so that it can be accepted', () => {
    expect(pairs(organisation)).toEqual([['town-yanghe', 'dept-housing', 'dept-finance']]);
    expect(pairs(merged('dept-finance', 'dept-education'))).toEqual([
      ['town-yanghe', 'dept-housing', 'dept-education'],
    ]);
    expect(pairs(merged('town-yanghe', 'town-wangyuan'))).toEqual([['town-wangyuan', 'dept-housing', 'dept-finance']]);
  });

  it('is nothing once the two are one', () => {
    expect(pairs(merged('dept-finance', 'dept-housing'))).toEqual([]);
  });

  it('does not come back by a merger once it was left aside', () => {
    const [proposal] = proposalsOf(returned, directory, [], organisation);
    const dismissed = { proposal: proposal?.id ?? '', tickets: proposal?.tickets ?? [], reason: '个案' };
    const entry: DirectoryEntry = {
      schema: 1,
      n: 1,
      at: 0,
      command: 'dismiss-proposal',
      by: { sub: 'test', roles: [] },
      events: [{ type: 'ProposalDismissed', ...dismissed }],
    };
    expect(pairs(merged('dept-finance', 'dept-education'), [entry])).toEqual([]);
  });
});
