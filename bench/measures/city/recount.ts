import type { Act } from './acts.ts';
import type { TicketClass } from './filings.ts';
import { closeOfWorkday, day, midnightOf, sameDay } from './office.ts';

/** A limit that passed: when it was, and when that had to be recorded. */
export type Passed = {
  readonly kind: 'dispatch' | 'handling' | 'callback';
  readonly limit: number;
  readonly recordedAt: number;
};

/** What has been counted of a ticket so far. */
type Count = {
  readonly kind: Passed['kind'];
  readonly class: TicketClass;
  /** The limit that runs. */
  readonly due: number;
  /** When the unit received it. */
  readonly receivedAt: number;
  /** A request made in time holds the mark until it is decided. */
  readonly held: boolean;
  /** The first attempt was made, or the caller has answered. */
  readonly kept: boolean;
  readonly passed: readonly Passed[];
};

/** The limit has passed before `at` unless something kept it: its record is dated at the limit itself. */
const settle = (count: Count, at: number): Count => {
  const { kind, due, held, kept, passed } = count;
  if (held || kept || at < due || passed.some(({ limit }) => limit === due)) return count;
  return { ...count, passed: [...passed, { kind, limit: due, recordedAt: due }] };
};

const received = (count: Count, at: number, ticketClass: TicketClass): Count => {
  const days = ticketClass === 'simple' && sameDay(at) ? 0 : ticketClass === 'complex' ? 2 : 1;
  const due = closeOfWorkday(at, days);
  return { ...count, kind: 'handling', class: ticketClass, due, receivedAt: at, held: false, kept: false };
};

const concluded = (count: Count, at: number): Count => ({
  ...count,
  kind: 'callback',
  due: closeOfWorkday(at, 1),
  held: false,
  kept: false,
});

/** A refused request holds nothing any more: a limit that passed meanwhile is recorded when it is refused. */
const refused = (count: Count, at: number): Count => {
  const freed = { ...count, held: false };
  if (at < count.due) return freed;
  return { ...freed, passed: [...count.passed, { kind: count.kind, limit: count.due, recordedAt: at }] };
};

type Body = Readonly<Record<string, unknown>>;

/** What each command means for the limits, by the regulation; all others leave them alone. */
const meanings: Readonly<Record<string, (count: Count, at: number, body: Body) => Count>> = {
  answer: concluded,
  dispatch: (count, at, body) => received(count, at, body.class as TicketClass),
  'request-return': (count) => ({ ...count, held: true }),
  'request-extension': (count) => ({ ...count, held: true }),
  'decide-return': (count, at, body) => (body.approve === true ? received(count, at, count.class) : refused(count, at)),
  'decide-extension': (count, at, body) =>
    body.approve === true ? { ...count, held: false, due: closeOfWorkday(count.receivedAt, 4) } : refused(count, at),
  'sign-result': concluded,
  'record-callback': (count, at, body) =>
    body.audit === 'fail' ? received(count, at, count.class) : { ...count, kept: true },
  withdraw: (count) => ({ ...count, kept: true }),
};

/**
 * The limits that a ticket missed, from what people did and when, by nothing but the regulation's own words: none of the
 * product's code takes part. A limit is kept by an act before its instant; without one it passes at that instant.
 * @param acts what was done, in order of time
 */
export const missedLimits = (filedAt: number, acts: readonly Act[]): readonly Passed[] => {
  let count: Count = {
    kind: 'dispatch',
    class: 'ordinary',
    due: midnightOf(filedAt) + day,
    receivedAt: filedAt,
    held: false,
    kept: false,
    passed: [],
  };
  for (const act of acts) {
    count = settle(count, act.at);
    if ('text' in act) count = { ...count, kept: count.kind === 'callback' || count.kept };
    else count = meanings[act.command]?.(count, act.at, act.body) ?? count;
  }
  return count.passed;
};
