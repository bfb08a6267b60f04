import type { Chance } from '../../model/support/chance.ts';
import { type Boundary, boundaries, isCrash, type Kind, type Pair, pairKey } from './kinds.ts';
import type { Outbox } from './outbox.ts';

/** Decides at every passing of a boundary whether something goes wrong there, and counts what did. */
export type Faults = {
  /** @param subject the SMS that passes, by its dedupe id */
  readonly at: (boundary: Boundary, subject?: string) => Kind | undefined;
  /** Counts what goes wrong of itself, like a stream that shuffles; false when nothing may go wrong any more. */
  readonly note: (boundary: Boundary, kind: Kind) => boolean;
  readonly end: () => void;
  readonly chance: Chance;
  readonly focus: Pair;
  /** How often each boundary had each fault. */
  readonly counts: ReadonlyMap<string, number>;
};

/** Passings in a thousand at which something goes wrong; what is passed often goes wrong more seldom. */
const rates: Partial<Readonly<Record<Boundary, number>>> = { read: 2, 'interpreter step': 8 };
const usualRate = 30;
/** Faults and crashes of one run: more only repeat what fewer show, and would wear out the retries of the platform. */
const most = 14;
const mostCrashes = 4;

/**
 * @param focus what this run is about: it happens as soon as it can, after a few passings of its boundary
 * @param lossy whether a record of the stream may be gone for good
 */
export const createFaults = (chance: Chance, focus: Pair, lossy: boolean, outbox: Outbox): Faults => {
  const counts = new Map<string, number>();
  let on = true;
  let [total, crashes, awaited, lost] = [0, 0, chance.below(4), 0];
  let focused = false;
  const allowed = (boundary: Boundary, kind: Kind, subject?: string): boolean =>
    (kind !== 'lose' || (lossy && lost === 0)) && outbox.allows(boundary, kind, subject);
  const count = (pair: Pair, subject?: string): Kind => {
    // Both copies are on their way at once: what happens between them must know of the second.
    if (pair.boundary === 'SMS sent' && pair.kind === 'duplicate' && subject !== undefined) outbox.promise(subject);
    counts.set(pairKey(pair), (counts.get(pairKey(pair)) ?? 0) + 1);
    total += 1;
    if (isCrash(pair.kind)) crashes += 1;
    if (pair.kind === 'lose') lost += 1;
    return pair.kind;
  };
  const focusedOn = (boundary: Boundary, subject?: string): boolean => {
    if (focused || boundary !== focus.boundary) return false;
    awaited -= 1;
    if (awaited > 0 || !allowed(boundary, focus.kind, subject)) return false;
    focused = true;
    return true;
  };
  return {
    chance,
    focus,
    counts,
    at: (boundary, subject) => {
      if (!on) return undefined;
      if (focusedOn(boundary, subject)) return count(focus, subject);
      if (total >= most || chance.below(1_000) >= (rates[boundary] ?? usualRate)) return undefined;
      const kind = chance.pick<Kind>(boundaries[boundary]);
      if (!allowed(boundary, kind, subject) || (isCrash(kind) && crashes >= mostCrashes)) return undefined;
      return count({ boundary, kind }, subject);
    },
    note: (boundary, kind) => {
      if (on) counts.set(pairKey({ boundary, kind }), (counts.get(pairKey({ boundary, kind })) ?? 0) + 1);
      return on;
    },
    end: () => {
      on = false;
    },
  };
};
