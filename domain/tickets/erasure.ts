import type { RuleSet } from '../rules/rule-set.ts';
import { dateOf, dayNumber, type Instant, instantAt } from '../time/instant.ts';
import type { Commit } from './commit.ts';
import type { ErasureBasis } from './erasure-events.ts';
import type { EventOf, TicketEvent } from './events.ts';
import type { County } from './facts.ts';
import type { Ticket } from './ticket.ts';

/** Where a part of a commit stands: names of members and places in lists. */
export type Path = readonly (string | number)[];

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

/** The corresponding day of another year; where the month has none, its last (民法典第二百零二条). */
const sameDayOf = (date: string, years: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return [pad(year + years, 4), pad(month, 2), pad(Math.min(dayOfMonth, last), 2)].join('-');
};

/**
 * When the period is over for which the private part of a ticket is kept that ended at `end`: at 00:00 (Shanghai) after
 * the corresponding day, so many years later (民法典第二百零二条).
 */
export const periodOver = (end: Instant, { privateYears }: RuleSet): Instant =>
  instantAt(dayNumber(sameDayOf(dateOf(end), privateYears.value)) + 1, 0);

/** A bound for finding what is due at `now`: of what ended at this instant or later the period is not over. */
export const endedBefore = (now: Instant, { privateYears }: RuleSet): Instant =>
  instantAt(dayNumber(sameDayOf(dateOf(now), -privateYears.value)) + 1, 0);

/**
 * Why the private part of the ticket is to be erased at `now`; nothing while it is kept: the ticket is open, a request to
 * reopen waits for its answer, somebody holds it for a lawsuit, or the period is not over. The county's present period
 * counts, not that of the rule set the ticket was opened under: it is no limit of the handling.
 * @param master the ticket it was merged into: its caller is told of it, and its record is read with this one
 */
export const erasureBasis = (
  ticket: Ticket,
  now: Instant,
  { rules }: County,
  master?: Ticket,
): ErasureBasis | undefined => {
  const { phase, erasedAt, heldUntil, erasureOrderedAt } = ticket;
  if (phase.kind !== 'ended' || erasedAt !== undefined || phase.reopenAsked) return undefined;
  if (heldUntil !== undefined && now < heldUntil) return undefined;
  if (master && master.phase.kind !== 'ended') return undefined;
  if (erasureOrderedAt !== undefined) return 'order';
  const ends = [phase.at, ...(master?.phase.kind === 'ended' ? [master.phase.at] : [])];
  return ends.every((end) => periodOver(end, rules) <= now) ? 'period' : undefined;
};

/** The event that records the erasure. */
export const privateErased = (at: Instant, basis: ErasureBasis): EventOf<'PrivateErased'> => ({
  type: 'PrivateErased',
  at,
  by: 'workflow',
  basis,
});

/**
 * Members of an event that name a person, quote or lead to one: what was said, the HMAC of the phone, the numbers under
 * which the call was recorded and level 1 has the matter, the words of a notice that waited for the morning.
 */
const personal: readonly Path[] = [
  ['private'],
  ['caller'],
  ['callReference'],
  ['filing', 'upstreamNumber'],
  ['params'],
];

const holds = (part: unknown, [first, ...rest]: Path): boolean => {
  if (first === undefined) return part !== undefined;
  if (typeof part !== 'object' || part === null) return false;
  return holds((part as Readonly<Record<string, unknown>>)[first], rest);
};

const pathsIn = (event: TicketEvent, index: number): readonly Path[] =>
  personal.filter((path) => holds(event, path)).map((path) => ['events', index, ...path]);

/** What erasure removes from a commit; nothing when it was removed before. */
export const personalPaths = ({ events }: Commit): readonly Path[] => events.flatMap(pathsIn);
