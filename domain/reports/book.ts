import type { LimitKind } from '../tickets/event-values.ts';
import type { Satisfaction, Solved } from '../tickets/values.ts';
import type { Instant } from '../time/instant.ts';
import type { Contribution, Figure } from './contribution.ts';

/** A limit that a platform kept or not; whether it did is known when the whole ticket is. */
type Judged = { readonly platform: string; readonly kind: LimitKind; readonly due: Instant };

type Answer = { readonly solved: Solved; readonly satisfaction: Satisfaction };

/**
 * What is noted of one ticket while its events are gone through. Some of it becomes a figure at once (`counted`), some can
 * only be judged at the end: a receipt may be taken back, a breach struck, an answer followed by another.
 */
export type Book = {
  readonly counted: Map<Figure, Set<string>>;
  /** Receipts within the period, with the round in which the unit received the ticket. */
  receipts: readonly { readonly unit: string; readonly round: number }[];
  /** Limits under which something was concluded within the period. */
  readonly concluded: Judged[];
  /** Callback limits that passed within the period, and the unit whose result it was. */
  readonly callbacksLate: { readonly due: Instant; readonly unit: string | undefined }[];
  /** The caller's last answer within the period, by platform. */
  readonly answers: Map<string, Answer>;
  /** Platforms that answered a supervision in time; by its order, those whose limit came without an answer. */
  readonly repliedInTime: Set<string>;
  readonly repliedLate: Map<number, readonly string[]>;
  /** Villages that reported their part in time, or let its limit pass. */
  readonly tasksInTime: Set<string>;
  readonly tasksLate: Set<string>;
};

export const newBook = (): Book => ({
  counted: new Map(),
  receipts: [],
  concluded: [],
  callbacksLate: [],
  answers: new Map(),
  repliedInTime: new Set(),
  repliedLate: new Map(),
  tasksInTime: new Set(),
  tasksLate: new Set(),
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
