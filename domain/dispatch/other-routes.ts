import type { TicketType } from '../tickets/values.ts';
import type { Matter } from './matter.ts';

/**
 * A way that is not the hotline's (R31, R81): an emergency call, or a procedure of its own such as a court's. `keywords` and
 * `types` are hints that show it at the desk; whether it is so, a person decides.
 */
export type OtherRoute = {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** Handed over at once, whatever else is done. */
  readonly emergency: boolean;
  /** As it is dialled, where there is one. */
  readonly phone?: string | undefined;
  /** What the caller is told: the `route` of a declined ticket. */
  readonly route: string;
  readonly keywords: readonly string[];
  readonly types: readonly TicketType[];
  readonly clause: string;
  /** Where its facts come from. */
  readonly source: string;
};

/** A route that the matter may belong to, with the words that point to it. */
export type RouteHint = { readonly route: OtherRoute; readonly words: readonly string[] };

/**
 * The routes that the words of a matter point to: emergencies first, then those with more words. A route that is for some
 * types of matters only is not shown for another.
 */
export const otherRoutes = (matter: Matter, routes: readonly OtherRoute[]): readonly RouteHint[] => {
  const text = `${matter.subject ?? ''}\n${matter.description ?? ''}`.toLowerCase();
  return routes
    .filter(({ types }) => types.length === 0 || (matter.type !== undefined && types.includes(matter.type)))
    .map((route) => ({ route, words: route.keywords.filter((word) => text.includes(word.toLowerCase())) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => Number(b.route.emergency) - Number(a.route.emergency) || b.words.length - a.words.length);
};
