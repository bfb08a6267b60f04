import type { Commit } from '../tickets/commit.ts';
import type { TicketEvent } from '../tickets/events.ts';
import { evolve } from '../tickets/evolve.ts';
import type { Breach } from '../tickets/phases.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Book, breachKey, count, countedIn, newBook } from './book.ts';
import { type Contribution, centrePlatform } from './contribution.ts';
import type { Period } from './period.ts';
import { countingRules, type Scene } from './rules.ts';
import { noteTaskLimit } from './task-limits.ts';

/**
 * The events that were known at the cutoff. What was committed after a commit that is too late was decided in its knowledge,
 * and is not known either.
 */
const knownEvents = (commits: readonly Commit[], cutoff: number): readonly TicketEvent[] => {
  const late = commits.findIndex(({ at }) => at >= cutoff);
  return (late < 0 ? commits : commits.slice(0, late)).flatMap(({ events }) => events);
};

/** Whose breach it is: the unit's that had the ticket at the time, or the centre's and its reviewers'. */
const platformOf = (breach: Breach, { missedBy }: Book): string | undefined =>
  breach.attributedTo === 'unit' ? missedBy.get(breachKey(breach)) : centrePlatform;

/** A breach that stands counts in the month of its limit, whether the ticket is still open or not (R63). */
const countOverdue = (book: Book, standing: readonly Breach[], { from, until }: Period): void => {
  for (const breach of standing)
    if (breach.limit >= from && breach.limit < until) count(book, 'overdue', platformOf(breach, book));
  for (const { unit, passedAt } of book.tasksMissed)
    if (passedAt >= from && passedAt < until) count(book, 'overdue', unit);
  for (const { due, unit } of book.callbacksLate)
    if (standing.some(({ kind, limit }) => kind === 'callback' && limit === due))
      count(book, 'callback-due', centrePlatform, unit);
};

/** In time: concluded under a limit of which no breach stands, and no other limit missed within the period. */
const countOnTime = (book: Book, standing: readonly Breach[]): void => {
  const overdue = book.counted.get('overdue');
  const kept = book.concluded.filter(
    ({ kind, due }) => !standing.some((breach) => breach.kind === kind && breach.limit === due),
  );
  for (const platform of [...kept.map((limit) => limit.platform), ...book.tasksInTime])
    if (!overdue?.has(platform)) count(book, 'on-time', platform);
};

const countAnswers = (book: Book): void => {
  for (const [platform, { solved, satisfaction }] of book.answers) {
    count(book, 'rated', platform);
    if (satisfaction !== 'dissatisfied') count(book, 'satisfied', platform);
    if (solved === 'yes') count(book, 'solved', platform);
  }
};

const countSupervision = (book: Book): void => {
  const { repliedInTime } = book;
  const late = new Set([...book.repliedLate.values()].flat());
  count(book, 'supervision-due', ...repliedInTime, ...late);
  for (const platform of repliedInTime) if (!late.has(platform)) count(book, 'supervised-on-time', platform);
};

/** Goes through what was known; events of other months change the ticket and count nothing, but tell of villages' limits. */
const readThrough = (events: readonly TicketEvent[], { from, until }: Period, book: Book): Ticket | undefined =>
  events.reduce<Ticket | undefined>((before, event) => {
    const after = evolve(before, event);
    if (before) noteTaskLimit({ event, before, book });
    const rule = countingRules[event.type] as (scene: Scene<typeof event.type>) => void;
    // The first event has no ticket before it, and its rule looks at none.
    if (event.at >= from && event.at < until)
      rule({ event, before: before ?? after, book } as Scene<typeof event.type>);
    return after;
  }, undefined);

/**
 * What one ticket contributes to the figures of a period, for each platform that had to do with it. Breaches and
 * receipts are judged as they were known at the cutoff: a breach that was struck or withdrawn by then never was.
 * @param commits of one ticket, in order from the first
 */
export const contributionsOf = (commits: readonly Commit[], period: Period): readonly Contribution[] => {
  const book = newBook();
  const ticket = readThrough(knownEvents(commits, period.cutoff), period, book);
  if (!ticket) return [];
  const standing = ticket.breaches.filter(({ struck }) => !struck);
  count(book, 'received', ...book.receipts.map(({ unit }) => unit));
  countOverdue(book, standing, period);
  countOnTime(book, standing);
  countAnswers(book);
  countSupervision(book);
  return countedIn(book, ticket.id);
};
