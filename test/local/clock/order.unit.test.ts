import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createActivity } from '../../../local/activity.ts';
import { createClock } from '../../../local/clock/clock.ts';
import type { StoredPosition } from '../../../local/clock/position.ts';
import type { Storage } from '../../../local/platform.ts';
import { openStorage } from '../../../local/storage/storage.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

interface Planned {
  readonly delay: number;
  readonly retry: boolean;
  /** Set when this one fires, after some asynchronous work. */
  readonly followers: readonly Planned[];
}

function plans(depth: number): fc.Arbitrary<Planned[]> {
  const followers = depth === 0 ? fc.constant([]) : plans(depth - 1);
  return fc.array(fc.record({ delay: fc.nat({ max: 5000 }), retry: fc.boolean(), followers }), { maxLength: 4 });
}

const folder = temporaryFolder();
let storage: Storage;
let shelves = 0;

beforeAll(async () => {
  storage = await openStorage(folder);
});

afterAll(() => storage.close());

describe('order of timers', () => {
  it('is that of their instants, each fires once and at its own instant, whatever sets them', async () => {
    const check = async (planned: readonly Planned[], steps: readonly number[]) => {
      shelves += 1;
      const activity = createActivity();
      const shelf = storage.shelf<StoredPosition>(`clock-${shelves}`);
      const clock = await createClock({ mode: 'manual', startAt: 0, shelf, activity });
      const expected: number[] = [];
      const fired: number[] = [];
      const set = ({ delay, retry, followers }: Planned) => {
        const due = clock.now() + (delay === 0 ? 1000 : delay);
        expected.push(due);
        const fire = () => {
          expect(clock.now()).toBe(due);
          fired.push(due);
          void activity.during(async () => {
            await setImmediate();
            followers.forEach(set);
          });
        };
        clock.schedule(clock.now() + delay, fire, retry);
      };
      planned.forEach(set);
      for (const step of steps) await clock.moveTo(clock.now() + step);
      while (await clock.next());
      await clock.moveTo(clock.now() + 1_000_000);
      expect(fired).toEqual(expected.toSorted((one, other) => one - other));
    };
    await fc.assert(fc.asyncProperty(plans(2), fc.array(fc.nat(4000)), check), { numRuns: 40 });
  });
});
