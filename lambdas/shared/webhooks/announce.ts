import type { Instant } from '../../../domain/time/instant.ts';
import type { IntegratorsSource } from '../integrators/source.ts';
import { type Again, tellLater } from './again.ts';
import type { Notice } from './subscriber.ts';
import { subscriptionsWanting } from './wanting.ts';

/** What announces orders and reports: executions deliver them, and nothing is posted from here. */
export type Announcing = Again & { readonly integrators: IntegratorsSource };

/** Neither orders nor reports are of a unit. */
const noUnits = new Map();

/**
 * Has executions tell every subscription that wants it of a commit of an order, or of a version of a report. Called again
 * after it broke off, it tells nobody twice.
 */
export const announce = async (notice: Notice, at: Instant, announcing: Announcing): Promise<void> => {
  const { subject, commit } = notice;
  for (const { id } of subscriptionsWanting(await announcing.integrators(), notice, noUnits))
    await tellLater({ subscriber: id, subject }, commit, at, announcing);
};
