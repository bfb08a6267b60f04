import type { Commit } from '../../../domain/tickets/commit.ts';
import { ticketIdOf } from '../../../lambdas/shared/store/keys.ts';
import type { StoredWait } from '../../../lambdas/shared/store/waits.ts';
import type { Chance } from './chance.ts';

/** One record of the table's stream on its way to one consumer. */
export type Delivery = {
  readonly to: 'signal' | 'publish';
  readonly ticketId: string;
  readonly commit?: Commit;
  readonly wait?: StoredWait;
};

/** A stream that behaves badly: in any order, some records twice, some late. */
export type Stream = {
  /** Every commit whose write was acknowledged, in order. */
  readonly acknowledged: readonly Commit[];
  readonly written: (image: Readonly<Record<string, unknown>>, isNew: boolean) => void;
  /** @param all without leaving anything for later */
  readonly deliver: (all: boolean, consume: (delivery: Delivery) => Promise<void>) => Promise<void>;
  readonly lose: () => void;
};

export const createStream = (chance: Chance): Stream => {
  const queue: Delivery[] = [];
  const acknowledged: Commit[] = [];
  return {
    acknowledged,
    lose: () => queue.splice(0),
    written: ({ pk, sk, ...image }, isNew) => {
      const ticketId = ticketIdOf(String(pk));
      if (ticketId === undefined) return;
      if (sk === 'WAIT') queue.push({ to: 'signal', ticketId, wait: image as unknown as StoredWait });
      if (!String(sk).startsWith('EVENT#')) return;
      const commit = image as unknown as Commit;
      if (isNew) acknowledged.push(commit);
      queue.push({ to: 'signal', ticketId, commit });
      if (isNew) queue.push({ to: 'publish', ticketId, commit });
    },
    deliver: async (all, consume) => {
      const later: Delivery[] = [];
      while (queue.length > 0) {
        const [delivery] = queue.splice(chance.below(queue.length), 1) as [Delivery];
        if (!all && chance.percent(12)) later.push(delivery);
        else {
          await consume(delivery);
          if (chance.percent(15)) later.push(delivery);
        }
        if (queue.length === 0 && all) queue.push(...later.splice(0));
      }
      queue.push(...later);
    },
  };
};
