import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivity } from '../../../local/activity.ts';
import { type ClockOptions, createClock } from '../../../local/clock/clock.ts';
import type { StoredPosition } from '../../../local/clock/position.ts';
import type { Storage } from '../../../local/platform.ts';
import { openStorage } from '../../../local/storage/storage.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const monday = Date.parse('2026-11-23T09:00:00+08:00');
const minute = 60_000;
const folder = temporaryFolder();
let storage: Storage;
let shelves = 0;

beforeAll(async () => {
  storage = await openStorage(folder);
});

afterAll(() => storage.close());

function newShelf() {
  shelves += 1;
  return storage.shelf<StoredPosition>(`clock-${shelves}`);
}

async function manual(options: Partial<ClockOptions> = {}) {
  const activity = options.activity ?? createActivity();
  const clock = await createClock({ mode: 'manual', startAt: monday, shelf: newShelf(), activity, ...options });
  return { clock, activity };
}

describe('manual clock', () => {
  it('stands still until it is moved', async () => {
    const { clock } = await manual();
    expect(clock.now()).toBe(monday);
    await clock.moveTo(monday + minute);
    expect(clock.now()).toBe(monday + minute);
  });

  it('fires the timers on the way at their own instants, those of one instant together', async () => {
    const { clock, activity } = await manual();
    const fired: string[] = [];
    const note = (name: string) => () => {
      fired.push(`${name}@${(clock.now() - monday) / minute}`);
      void activity.during(async () => {
        await setImmediate();
        fired.push(`${name} done`);
      });
    };
    clock.schedule(monday + 2 * minute, note('limit'));
    clock.schedule(monday + minute, note('reminder'));
    clock.schedule(monday + minute, note('ring'));
    clock.schedule(monday + 9 * minute, note('later'));
    await clock.moveTo(monday + 5 * minute);
    expect(fired).toEqual(['reminder@1', 'ring@1', 'reminder done', 'ring done', 'limit@2', 'limit done']);
    expect(clock.now()).toBe(monday + 5 * minute);
    expect(clock.pending()).toEqual({ timers: 1, retries: 0, nextAt: monday + 9 * minute, nextFor: [] });
  });

  it('waits for what is in flight before it moves', async () => {
    const { clock, activity } = await manual();
    const seen: number[] = [];
    const work = activity.during(async () => {
      await setImmediate();
      clock.schedule(monday + minute, () => seen.push(clock.now()));
    });
    await clock.moveTo(monday + 2 * minute);
    await work;
    expect(seen).toEqual([monday + minute]);
  });

  it('fires timers set on the way when they are due by the target', async () => {
    const { clock, activity } = await manual();
    const instants: number[] = [];
    const ring = () => {
      instants.push(clock.now());
      void activity.during(async () => {
        await setImmediate();
        clock.schedule(clock.now() + 30 * minute, ring);
      });
    };
    clock.schedule(monday + 30 * minute, ring);
    await clock.moveTo(monday + 100 * minute);
    expect(instants).toEqual([30, 60, 90].map((after) => monday + after * minute));
  });

  it('fires a timer of a past or present instant one second ahead', async () => {
    const { clock } = await manual();
    const instants: number[] = [];
    clock.schedule(monday - minute, () => instants.push(clock.now()));
    clock.schedule(monday, () => instants.push(clock.now()));
    await clock.moveTo(monday);
    expect(instants).toEqual([]);
    await clock.moveTo(monday + minute);
    expect(instants).toEqual([monday + 1000, monday + 1000]);
  });

  it('does not fire a timer that was cancelled, not even by one of the same instant', async () => {
    const { clock } = await manual();
    const fired: string[] = [];
    const cancels: Array<() => void> = [];
    clock.schedule(monday + minute, () => {
      fired.push('first');
      for (const cancel of cancels) cancel();
    });
    cancels.push(clock.schedule(monday + minute, () => fired.push('second')));
    await clock.moveTo(monday + minute);
    expect(fired).toEqual(['first']);
    expect(clock.pending().timers).toBe(0);
  });

  it('refuses to go back', async () => {
    const { clock } = await manual();
    await expect(clock.moveTo(monday - 1)).rejects.toThrow(RangeError);
    await expect(clock.moveTo(Number.NaN)).rejects.toThrow(RangeError);
    expect(clock.now()).toBe(monday);
  });

  it('moves one after the other', async () => {
    const { clock } = await manual();
    const instants: number[] = [];
    for (const after of [1, 2, 3]) clock.schedule(monday + after * minute, () => instants.push(clock.now()));
    const moves = [clock.moveTo(monday + 2 * minute), clock.next(), clock.moveTo(monday + minute)];
    const results = await Promise.allSettled(moves);
    expect(instants).toEqual([1, 2, 3].map((after) => monday + after * minute));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(clock.now()).toBe(monday + 3 * minute);
  });

  it('moves to the next timer, firing platform retries on the way', async () => {
    const { clock } = await manual();
    const fired: string[] = [];
    clock.schedule(monday + minute, () => fired.push('retry'), true);
    const limit = { kind: 'execution', name: '1', state: 'AwaitDayOne' } as const;
    clock.schedule(monday + 2 * minute, () => fired.push('limit'), false, limit);
    clock.schedule(monday + 3 * minute, () => fired.push('late retry'), true);
    expect(clock.pending()).toEqual({ timers: 1, retries: 2, nextAt: monday + 2 * minute, nextFor: [limit] });
    expect(await clock.next()).toBe(true);
    expect(fired).toEqual(['retry', 'limit']);
    expect(clock.now()).toBe(monday + 2 * minute);
    expect(await clock.next()).toBe(false);
    expect(clock.now()).toBe(monday + 2 * minute);
  });

  it('stops at an earlier timer that a retry on the way sets', async () => {
    const { clock } = await manual();
    clock.schedule(monday + minute, () => clock.schedule(monday + 2 * minute, () => {}), true);
    clock.schedule(monday + 9 * minute, () => {});
    expect(await clock.next()).toBe(true);
    expect(clock.now()).toBe(monday + 2 * minute);
  });
});

describe('position of a clock', () => {
  it('is taken up again after a restart, in either mode', async () => {
    const shelf = newShelf();
    const { clock } = await manual({ shelf });
    await clock.moveTo(monday + minute);
    const activity = createActivity();
    const again = await createClock({ mode: 'manual', shelf, activity });
    expect(again.now()).toBe(monday + minute);
    let wall = monday - 50 * minute;
    const real = await createClock({ mode: 'real', shelf, activity, wall: () => wall });
    expect(real.now()).toBe(monday + minute);
    wall += minute;
    expect(real.now()).toBe(monday + 2 * minute);
    expect((await createClock({ mode: 'manual', shelf, activity, wall: () => wall })).now()).toBe(monday + 2 * minute);
  });

  it('is stored before the timers of an instant fire', async () => {
    const shelf = newShelf();
    const { clock, activity } = await manual({ shelf });
    let stored: unknown;
    clock.schedule(monday + minute, () => {
      void activity.during(async () => {
        stored = await shelf.get('position');
      });
    });
    await clock.moveTo(monday + 2 * minute);
    expect(stored).toEqual({ mode: 'manual', instant: monday + minute });
  });

  it('cannot be chosen for a run that has one', async () => {
    const shelf = newShelf();
    await manual({ shelf });
    await expect(manual({ shelf })).rejects.toThrow('needs an empty data folder');
  });
});
