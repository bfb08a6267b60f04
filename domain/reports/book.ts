import type { LimitKind } from '../tickets/event-values.ts';
import type { Satisfaction, Solved } from '../tickets/values.ts';
import type { Instant } from '../time/instant.ts';
import type { Contribution, Figure } from './contribution.ts';

/** A limit that a platform kept or not; whether it did is known when the whole ticket is. */
type Judged = { readonly platform: string; readonly kind: LimitKind; readonly due: Instant };

/** A receipt within the period: the unit it was by, who has gone on with that unit since (R10), and the round. */
type Receipt = { readonly unit: string; readonly holder: string; readonly round: number };

/** A limit of a village's part that passed, and whether more time had been asked for by then. */
export type MissedTask = {
  readonly unit: string;
  readonly due: Instant;
  readonly passedAt: Instant;
  readonly asked: boolean;
};

type Answer = { readonly solved: Solved; readonly satisfaction: Satisfaction };

/**
 * What is noted of one ticket while its events are gone through. Some of it becomes a figure at once (`counted`), some can
 * only be judged at the end: a receipt may be taken back, a breach struck, an answer followed by another.
 */
export type Book = {
  readonly counted: Map<Figure, Set<string>>;
  receipts: readonly Receipt[];
  /** Who had the ticket when a limit passed within the period, by `breachKey`: a successor did not miss it (R10). */
  readonly missedBy: Map<string, string>;
  /** Limits under which something was concluded within the period. */
  readonly concluded: Judged[];
  /** Callback limits that passed within the period, and the unit whose result it was. */
  readonly callbacksLate: { readonly due: Instant; readonly unit: string | undefined }[];
  /** The caller's last answer within the period, by platform. */
  readonly answers: Map<string, Answer>;
  /** Platforms that answered a supervision in time; by its order, those whose limit came without an answer. */
  readonly repliedInTime: Set<string>;
  readonly repliedLate: Map<number, readonly string[]>;
  /** Villages that reported their part in time within the period. */
  readonly tasksInTime: Set<string>;
  /** Limits of villages' parts that passed, whenever it was: what comes later may take one back. */
  tasksMissed: readonly MissedTask[];
};

/** A breach by its limit and when it was recorded: one that was withdrawn and recorded again is another. */
export const breachKey = ({ limit, recordedAt }: { readonly limit: Instant; readonly recordedAt: Instant }): string =>
  `${limit} ${recordedAt}`;

export const newBook = (): Book => ({
  counted: new Map(),
  receipts: [],
  missedBy: new Map(),
  concluded: [],
  callbacksLate: [],
  answers: new Map(),
  repliedInTime: new Set(),
  repliedLate: new Map(),
  tasksInTime: new Set(),
  tasksMissed: [],
});

/** Counts the ticket for the platforms; what is undefined is no platform. */
export const count = ({ counted }: Book, figure: Figure, ...platforms: readonly (string | undefined)[]): void => {
  const set = counted.get(figure) ?? new Set<string>();
  for (const platform of platforms) if (platform !== undefined) set.add(platform);
  counted.set(figure, set);
};

/** The contributions that the book has counted. */
export const countedIn = (book: Book, ticketId: string): readonly Contribution[] =>
  [...book.counted].flatMap(([figure, units]) => [...units].map((unit) => ({ figure, unit, ticketId })));
