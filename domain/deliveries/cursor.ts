import type { Instant } from '../time/instant.ts';

/**
 * How far a subscriber has a subject (a ticket): up to and with the commit `done`. It only ever grows. `wanted` is the
 * latest commit that somebody asked to be delivered; whoever gives the cursor back looks whether it grew meanwhile.
 */
export type Cursor = {
  readonly done: number;
  readonly wanted: number;
  /** Who delivers now, and until when nobody else does. */
  readonly lease?: { readonly holder: string; readonly until: Instant };
  /** The receiver has failed since then: an execution of this number tries again, and nobody else does. */
  readonly failing?: { readonly run: number; readonly since: Instant };
  /** How many executions there were. */
  readonly runs: number;
};

export const newCursor: Cursor = { done: 0, wanted: 0, runs: 0 };

/** For so long an attempt at a subject may last: longer than the functions that make it may run. */
export const leaseLength = 90_000;

/** Whether whoever this is may deliver: nobody else does. A function that is called again finds its own lease. */
export const mayDeliver = ({ lease }: Cursor, holder: string, at: Instant): boolean =>
  lease === undefined || lease.holder === holder || lease.until <= at;

/** How long a receiver that fails is tried. */
export const patience = 24 * 60 * 60_000;

/** Whether a failing receiver is given up. */
export const isGivenUp = ({ failing }: Cursor, at: Instant): boolean =>
  failing !== undefined && at >= failing.since + patience;

/** A commit of a subject as a subscriber is to have it; without content for one that it is not told of. */
export type Letter = {
  /** Number of the commit. */
  readonly n: number;
  /** What is told: a JSON object with `type`, `timestamp` and `data`. */
  readonly content?: Readonly<Record<string, unknown>>;
};

/** The next letter that is posted, and up to where the subscriber is then up to date; nothing more to post without it. */
export type Step = { readonly letter?: Letter; readonly upTo: number };

/** What comes after a commit: letters without content are passed over. */
export const nextStep = (done: number, letters: readonly Letter[]): Step => {
  const rest = letters.filter(({ n }) => n > done);
  const letter = rest.find(({ content }) => content !== undefined);
  return letter ? { letter, upTo: letter.n } : { upTo: Math.max(done, ...rest.map(({ n }) => n)) };
};
