import { type Cursor, type Letter, mayDeliver, newCursor } from '../../../../domain/deliveries/cursor.ts';
import type { FirstDelivery } from '../../../../lambdas/shared/webhooks/deliver.ts';

/** The process was killed at a write: whether that one was still made is for the test to say. */
export class Killed extends Error {}

/** When the process dies: at which of its effects, and whether that one was still made. */
export type Death = { readonly at: number; readonly made: boolean };

/**
 * Cursors, log and receiver in memory, with the conditions of the table. Every effect is counted, and the process can be
 * killed before or after any of them.
 */
export const createLedger = () => {
  let cursor: Cursor = newCursor;
  let effects = 0;
  let death: Death | undefined;
  const kept = new Set<string>();
  const posts: { readonly id: string; readonly taken: boolean }[] = [];
  const runs = new Set<number>();
  const seen: Cursor[] = [cursor];
  let receiver: (n: number) => boolean = () => true;

  const effect = async <T>(make: () => T): Promise<T> => {
    effects += 1;
    await Promise.resolve();
    if (death?.at === effects && !death.made) throw new Killed();
    const made = make();
    if (death?.at === effects) throw new Killed();
    return made;
  };
  const change = (holds: (now: Cursor) => boolean, next: (now: Cursor) => Cursor) =>
    effect(() => {
      if (!holds(cursor)) return false;
      cursor = next(cursor);
      seen.push(cursor);
      return true;
    });
  const held = (holder: string) => (now: Cursor) => now.lease?.holder === holder;
  const without = ({ lease: _, ...rest }: Cursor): Cursor => rest;

  const delivery: FirstDelivery = {
    cursors: {
      read: async () => cursor,
      want: async (_, commit) => {
        await change(
          ({ wanted }) => wanted < commit,
          (now) => ({ ...now, wanted: commit }),
        );
      },
      take: async (_, holder, at) => {
        const taken = await change(
          (now) => mayDeliver(now, holder, at),
          (now) => ({ ...now, lease: { holder, until: at + 90_000 } }),
        );
        return taken ? cursor : undefined;
      },
      move: (_, holder, done) =>
        change(
          (now) => held(holder)(now) && now.done < done,
          (now) => ({ ...now, done }),
        ),
      finish: (_, holder, wanted) =>
        change(
          (now) => held(holder)(now) && now.wanted === wanted,
          (now) => {
            const { failing: _failing, ...rest } = without(now);
            return rest;
          },
        ),
      fail: (_, holder, failing) => change(held(holder), (now) => ({ ...now, failing, runs: failing.run })),
      release: (_, holder) => change(held(holder), without),
      giveUp: (_, run) =>
        change(
          ({ failing }) => failing?.run === run,
          ({ failing: _failing, ...rest }) => rest,
        ),
    },
    undelivered: {
      put: async (_, { subject }) => effect(() => void kept.add(subject)),
      remove: async (_, subject) => effect(() => void kept.delete(subject)),
    },
    log: { add: async () => effect(() => undefined) },
    post: async (_, { headers }) => {
      const id = headers['webhook-id'] ?? '';
      const taken = receiver(Number(id.split('_').at(-1)));
      await effect(() => posts.push({ id, taken }));
      return { taken, took: 1, ...(taken ? { status: 200 } : { status: 500, code: 'not-2xx' as const }) };
    },
    startRun: async (_, run) => effect(() => void runs.add(run)),
  };
  return {
    delivery,
    posts,
    runs,
    kept,
    /** Every state that the cursor was in. */
    seen,
    cursor: () => cursor,
    effects: () => effects,
    die: (next: Death | undefined) => {
      effects = 0;
      death = next;
    },
    receive: (next: (n: number) => boolean) => {
      receiver = next;
    },
    /** The commits the receiver took, in order of the first time. */
    taken: (): readonly number[] => [
      ...new Set(posts.filter(({ taken }) => taken).map(({ id }) => Number(id.split('_').at(-1)))),
    ],
  };
};

export type Ledger = ReturnType<typeof createLedger>;

/** Letters 1 to n of a subject, of which some are told. */
export const lettersTo = (n: number, told: (n: number) => boolean = () => true): readonly Letter[] =>
  Array.from({ length: n }, (_, index) => ({
    n: index + 1,
    ...(told(index + 1) ? { content: { type: 'ticket.urged', data: { commit: index + 1 } } } : {}),
  }));
