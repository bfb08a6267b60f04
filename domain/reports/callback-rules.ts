import type { EventType } from '../tickets/events.ts';
import { type Ticket, unitOf } from '../tickets/ticket.ts';
import type { Satisfaction, Solved } from '../tickets/values.ts';
import { type Book, breachKey, count } from './book.ts';
import { centrePlatform } from './contribution.ts';
import { countedAfterEnd } from './period.ts';
import type { CountingRules } from './rules.ts';

/** The centre calls back; the result that it asks about is the unit's. */
const platformsOf = (before: Ticket): readonly (string | undefined)[] => [centrePlatform, unitOf(before)];

/** What the caller said by any medium, or that nobody was reached. */
type Contact = {
  readonly at: number;
  readonly solved?: Solved | undefined;
  readonly satisfaction?: Satisfaction | undefined;
};

/** The first attempt, or the caller's own answer, keeps the callback limit (R42-R43). */
const keep = (book: Book, { phase }: Ticket): void => {
  if (phase.kind !== 'callback' || phase.attempts > 0 || phase.answer !== undefined) return;
  book.concluded.push({ platform: centrePlatform, kind: 'callback', due: phase.limit.entry.due });
};

const contact = (book: Book, before: Ticket, { at, solved, satisfaction }: Contact, reached: boolean): void => {
  const { phase } = before;
  if (phase.kind === 'ended' && at >= phase.at + countedAfterEnd) return;
  const platforms = platformsOf(before);
  keep(book, before);
  count(book, 'callback-due', ...platforms);
  if (reached) count(book, 'called-back', ...platforms);
  if (!solved || !satisfaction) return;
  for (const platform of platforms) if (platform !== undefined) book.answers.set(platform, { solved, satisfaction });
};

/** Callbacks and what callers say (三(四), R42-R47). */
export const callbackRules = {
  SurveyAnswered: ({ event, before, book }) => contact(book, before, event, true),
  CallbackRecorded: ({ event, before, book }) => contact(book, before, event, event.reached),
  TicketArchived: ({ event, before, book }) => {
    if ('callbackOutcome' in event && event.callbackOutcome !== 'closure')
      count(book, 'unreachable', ...platformsOf(before));
  },
  LimitPassed: ({ event, before, book }) => {
    if (event.unit !== undefined) book.missedBy.set(breachKey(event), event.unit);
    if (event.kind === 'callback') book.callbacksLate.push({ due: event.limit, unit: unitOf(before) });
  },
} satisfies Partial<{ readonly [T in EventType]: CountingRules[T] }>;
