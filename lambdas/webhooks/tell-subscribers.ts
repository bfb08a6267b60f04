import type { Instant } from '../../domain/time/instant.ts';
import { faultOf, log } from '../shared/logger.ts';
import { deliverFirst, type FirstDelivery } from '../shared/webhooks/deliver.ts';
import type { Notice, Subscribers } from '../shared/webhooks/subscriber.ts';

export type Telling = { readonly subscribers: Subscribers; readonly delivery: FirstDelivery };

/** Subscribers that could not be told: Lambda calls again, and those that were told are told nothing twice. */
class NotAllTold extends Error {
  constructor(count: number) {
    super(`${count} subscribers were not told`);
    this.name = 'NotAllTold';
  }
}

/**
 * Tells every subscriber that wants it of a commit, all at the same time: a slow one holds up none of the others.
 * @throws NotAllTold when the store or Step Functions failed for one of them
 */
export const tellSubscribers = async (
  notice: Notice,
  { holder, at }: { readonly holder: string; readonly at: Instant },
  { subscribers, delivery }: Telling,
): Promise<void> => {
  const { subject, commit } = notice;
  const wanting = await subscribers.wanting(notice, at);
  const told = await Promise.allSettled(
    wanting.map(async (subscriber) => {
      const job = { subscriber, id: { subscriber: subscriber.id, subject }, holder, at };
      const code = await deliverFirst(job, commit, delivery);
      log.info('subscriber told', { ticketId: subject, commit, item: subscriber.id, code });
    }),
  );
  const failed = told.filter((each) => each.status === 'rejected');
  for (const { reason } of failed)
    log.error('subscriber not told', { ticketId: subject, commit, error: faultOf(reason) });
  if (failed.length > 0) throw new NotAllTold(failed.length);
};
