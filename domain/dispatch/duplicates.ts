import { dayNumberOf, type Instant } from '../time/instant.ts';
import type { Matter } from './matter.ts';

/** What is known of a ticket that may be the same matter. */
export type Neighbour = {
  readonly ticketId: string;
  readonly filedAt: Instant;
  /** Whether it is still worked on. */
  readonly open: boolean;
  readonly category?: string | undefined;
  readonly town?: string | undefined;
};

/** Why a ticket may be the same matter, and how many days lie between the two. */
export type Candidate<T extends Neighbour> = {
  readonly ticket: T;
  readonly sameCaller: boolean;
  readonly samePlace: boolean;
  readonly days: number;
};

/** What is compared: the matter, when it was told, and its own number if it has one. */
export type Compared = { readonly matter: Matter; readonly at: Instant; readonly itself?: string | undefined };

const daysBetween = (a: Instant, b: Instant): number => Math.abs(dayNumberOf(a) - dayNumberOf(b));

const isSamePlace = ({ category, town }: Neighbour, { matter }: Compared): boolean =>
  category !== undefined && town !== undefined && category === matter.category && town === matter.town;

/** Both signs weigh more than one, then whether it is still open, then how near it is. */
const weightOf = ({ sameCaller, samePlace, ticket }: Candidate<Neighbour>): number =>
  Number(sameCaller) + Number(samePlace) + Number(ticket.open) / 2;

/**
 * The tickets that may be the same matter (三(二), R32): the same caller's, and those of the same place and category, so many
 * days apart at most; an open one of the same caller whenever it was filed. The likeliest first. A person judges.
 */
export const candidatesOf = <T extends Neighbour>(
  callers: readonly T[],
  nearby: readonly T[],
  compared: Compared,
  withinDays: number,
): readonly Candidate<T>[] => {
  const own = new Set(callers.map(({ ticketId }) => ticketId));
  const all = new Map([...nearby, ...callers].map((ticket) => [ticket.ticketId, ticket]));
  return [...all.values()]
    .map((ticket) => ({
      ticket,
      sameCaller: own.has(ticket.ticketId),
      samePlace: isSamePlace(ticket, compared),
      days: daysBetween(ticket.filedAt, compared.at),
    }))
    .filter(({ ticket, days }) => ticket.ticketId !== compared.itself && (days <= withinDays || ticket.open))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.days - b.days);
};
