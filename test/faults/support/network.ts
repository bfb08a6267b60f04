import { setImmediate } from 'node:timers/promises';
import type { Chance } from '../../model/support/chance.ts';
import type { Faults } from './faults.ts';
import type { Boundary } from './kinds.ts';

/** What a client of AWS throws when its own retries did not help, by name. */
export class Unreachable extends Error {
  readonly $fault = 'server';

  constructor(name: string) {
    super('the answer did not come');
    this.name = name;
  }
}

/** What passed is gone for good. */
export class Lost extends Error {}

/** What is still on its way though its sender has given up. It outlives the sender. */
export type Network = {
  readonly later: (effect: () => Promise<unknown>) => void;
  /** Lets it arrive, in any order. @param died when the process dies that it arrives at */
  readonly arrive: (died: Promise<void>) => Promise<void>;
};

const ignore = (): undefined => undefined;

export const createNetwork = (chance: Chance): Network => {
  const late: (() => Promise<unknown>)[] = [];
  return {
    later: (effect) => void late.push(effect),
    arrive: async (died) => {
      while (late.length > 0) {
        const [effect] = late.splice(chance.below(late.length), 1);
        await Promise.race([effect?.().catch(ignore), died]);
      }
    },
  };
};

/** A process that can die: nothing that it waits for ever comes then. */
export type Mortal = { readonly dead: () => boolean; readonly kill: () => void; readonly died: () => Promise<void> };

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Turns of the event loop for which something slow is held up: enough for everything else to go by. */
const slowTurns = 12;

const slowly = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) await setImmediate();
};

const faultNames = ['TimeoutError', 'ProvisionedThroughputExceededException', 'InternalServerError'] as const;

/** Passes a boundary: the effect, or what becomes of it. @param subject the SMS that passes, by its dedupe id */
export type Pass = <T>(boundary: Boundary, effect: () => Promise<T>, subject?: string) => Promise<T>;

/** @param fault what the sender sees when it is told that something failed */
export const passing = (
  life: Mortal,
  faults: Faults,
  network: Network,
  fault: (chance: Chance) => Error = (chance) => new Unreachable(chance.pick(faultNames)),
): Pass => {
  const alive = async <T>(work: Promise<T>): Promise<T> => {
    try {
      const value = await work;
      return life.dead() ? never() : value;
    } catch (error) {
      if (life.dead()) return never();
      throw error;
    }
  };
  const die = <T>(): Promise<T> => {
    life.kill();
    return never();
  };
  return async (boundary, effect, subject) => {
    if (life.dead()) return never();
    switch (faults.at(boundary, subject)) {
      case 'crash-before':
        return die();
      case 'crash-after':
        await effect().catch(ignore);
        return die();
      case 'lose':
        throw new Lost();
      case 'drop':
        throw fault(faults.chance);
      case 'lost':
        await alive(effect().catch(ignore));
        throw fault(faults.chance);
      case 'delay':
        await alive(slowly(1 + faults.chance.below(slowTurns)));
        return alive(effect());
      case 'duplicate':
        await alive(effect().catch(ignore));
        return alive(effect());
      case 'reorder':
        network.later(() => Promise.race([effect(), life.died()]));
        throw fault(faults.chance);
      case undefined:
        return alive(effect());
    }
  };
};
