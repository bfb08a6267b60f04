import type { Stage, TicketType } from '../../tickets/values.ts';
import type { Instant } from '../../time/instant.ts';

/** What the early warnings look for (五(一), 五(四); R63, R78). */
export const warningKinds = [
  'ping-pong',
  'unread',
  'urged',
  'same-caller',
  'growth-category',
  'growth-town',
  'overdue-cluster',
  'due-soon-unread',
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** A value of the county's, with why it is what it is. */
export type Reasoned<T> = { readonly value: T; readonly why: string; readonly requirement: string };

/** From when on something is worth a warning: the county's values. */
export type WarningRules = {
  /** Granted returns, or corrections of the unit, from which a matter goes to and fro. */
  readonly changesOfUnit: Reasoned<number>;
  /** Hours before the limit at which an unread ticket is told of. */
  readonly unreadHours: Reasoned<number>;
  readonly urgings: Reasoned<number>;
  /** Tickets of one caller within so many days. */
  readonly callerTickets: Reasoned<number>;
  readonly callerDays: Reasoned<number>;
  /** The last so many days are compared with the mean of as many days each, so many times before. */
  readonly growthDays: Reasoned<number>;
  readonly growthPeriods: Reasoned<number>;
  /** Growth to so many times the mean, and so many tickets at least. */
  readonly growthFactor: Reasoned<number>;
  readonly growthTickets: Reasoned<number>;
  /** Overdue tickets of one unit at one time. */
  readonly overdueOfUnit: Reasoned<number>;
  readonly dueSoonHours: Reasoned<number>;
};

/** A ticket as the lists know it: no name, no phone; `caller` is an HMAC that is never shown. */
export type WatchedTicket = {
  readonly ticketId: string;
  readonly stage: Stage;
  readonly type: TicketType;
  readonly unit?: string | undefined;
  readonly category?: string | undefined;
  readonly town?: string | undefined;
  readonly caller?: string | undefined;
  readonly filedAt: Instant;
  readonly dueAt?: Instant | undefined;
  readonly overdue: boolean;
  readonly unread: boolean;
  readonly returns: number;
  readonly reassignments: number;
  readonly urgings: number;
};

/** What a warning is about, beside its tickets. */
export type WarningSubject = {
  readonly unit?: string | undefined;
  readonly category?: string | undefined;
  readonly town?: string | undefined;
};

/** A warning names its rule and the tickets it rests on. Counts are those of the rule; `before` is a mean to compare with. */
export type Warning = WarningSubject & {
  readonly kind: WarningKind;
  readonly tickets: readonly string[];
  readonly count: number;
  readonly before?: number;
};
