import { type Organisation, presentUnit } from '../organisation/unit.ts';
import type { Instant } from '../time/instant.ts';
import type { DirectoryEntry } from './changes.ts';
import type { Directory, RuleContent } from './directory.ts';
import type { GrantedReturn } from './returns.ts';
import { suggest } from './suggest.ts';

/** A ticket that came back, as its board shows it. */
export type ReturnedTicket = {
  readonly ticketId: string;
  readonly category?: string | undefined;
  readonly town?: string | undefined;
  readonly returns: readonly GrantedReturn[];
};

/** A change of the directory that granted returns speak for: whatever came from one unit, in one place, to another. */
export type Proposal = {
  /** `utilities/heating@town-yanghe:dept-housing>dept-water`; no town: `utilities/heating:…`. */
  readonly id: string;
  readonly category: string;
  readonly town?: string;
  readonly from: string;
  readonly to: string;
  /** How often, of which tickets, and when last. */
  readonly times: number;
  readonly tickets: readonly string[];
  readonly lastAt: Instant;
  /** The rule that names the returning unit today; the new one would stand before it. */
  readonly before?: string;
};

const idOf = (category: string, town: string | undefined, { from, to }: GrantedReturn): string =>
  `${category}${town === undefined ? '' : `@${town}`}:${from}>${to}`;

/** Which tickets were looked at under each proposal: accepted or left aside. */
const settledIn = (entries: readonly DirectoryEntry[]): ReadonlySet<string> => {
  const settled = new Set<string>();
  for (const event of entries.flatMap(({ events }) => events))
    if (event.type === 'ProposalAccepted' || event.type === 'ProposalDismissed')
      for (const ticket of event.tickets) settled.add(`${event.proposal} ${ticket}`);
  return settled;
};

type Tally = Omit<Proposal, 'before'>;

const withReturn = (
  tally: Tally | undefined,
  ticket: ReturnedTicket,
  category: string,
  back: GrantedReturn,
): Tally => ({
  id: idOf(category, ticket.town, back),
  category,
  ...(ticket.town === undefined ? {} : { town: ticket.town }),
  from: back.from,
  to: back.to,
  times: (tally?.times ?? 0) + 1,
  tickets: [...new Set([...(tally?.tickets ?? []), ticket.ticketId])],
  lastAt: Math.max(tally?.lastAt ?? 0, back.at),
});

/** The return between the units that go on for those which it was between (R10). */
const presentReturn = ({ from, to, at }: GrantedReturn, organisation: Organisation): GrantedReturn => ({
  from: presentUnit(organisation, from),
  to: presentUnit(organisation, to),
  at,
});

/**
 * What the granted returns propose (三(二) 重新认定职能部门, R35), most frequent first. A proposal names only tickets that nobody
 * has looked at under it, and goes away once the directory names the other unit first. Nothing is changed by itself.
 */
export const proposalsOf = (
  returned: readonly ReturnedTicket[],
  directory: Directory,
  entries: readonly DirectoryEntry[],
  organisation: Organisation,
): readonly Proposal[] => {
  const settled = settledIn(entries);
  const tallies = new Map<string, Tally>();
  for (const ticket of returned) {
    const { category, town, ticketId } = ticket;
    if (category === undefined) continue;
    const present = { ...ticket, town: town === undefined ? undefined : presentUnit(organisation, town) };
    for (const back of ticket.returns) {
      const now = presentReturn(back, organisation);
      const id = idOf(category, present.town, now);
      const ids = [id, idOf(category, town, back)];
      if (now.from === now.to || ids.some((each) => settled.has(`${each} ${ticketId}`))) continue;
      tallies.set(id, withReturn(tallies.get(id), present, category, now));
    }
  }
  return [...tallies.values()]
    .flatMap((tally) => openProposal(tally, directory, organisation))
    .toSorted((a, b) => b.times - a.times || b.lastAt - a.lastAt);
};

const openProposal = (tally: Tally, directory: Directory, organisation: Organisation): readonly Proposal[] => {
  const [first, ...others] = suggest(tally, directory, organisation);
  if (first?.unit === tally.to) return [];
  const named = [first, ...others].find((suggestion) => suggestion?.unit === tally.from) ?? first;
  return [{ ...tally, ...(named ? { before: named.rule.id } : {}) }];
};

/** The rule that a proposal comes to: for its place, or for the category everywhere. */
export const proposedRule = (
  { category, town, to, times }: Proposal,
  { everywhere, reason, clause }: { readonly everywhere: boolean; readonly reason: string; readonly clause: string },
): RuleContent => ({
  when: { categories: [category], ...(town === undefined || everywhere ? {} : { towns: [town] }) },
  to: everywhere && to === town ? { kind: 'township' } : { kind: 'unit', unit: to },
  clause,
  note: `${reason}(${times}次退回)`,
});
