import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivity } from '../../../local/activity.ts';
import { createClock } from '../../../local/clock/clock.ts';
import type { StoredPosition } from '../../../local/clock/position.ts';
import type { ClockControl, Storage } from '../../../local/platform.ts';
import { openStorage } from '../../../local/storage/storage.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const hour = 3_600_000;
const day = 24 * hour;
const folder = temporaryFolder();
let storage: Storage;
let shelves = 0;
const clocks: ClockControl[] = [];

beforeAll(async () => {
  storage = await openStorage(folder);
});

afterAll(async () => {
  for (const clock of clocks) clock.stop();
  await storage.close();
});

async function realClock(wall?: () => number) {
  shelves += 1;
  const shelf = storage.shelf<StoredPosition>(`clock-${shelves}`);
  const clock = await createClock({ mode: 'real', shelf, activity: createActivity(), ...(wall ? { wall } : {}) });
  clocks.push(clock);
  return clock;
}

describe('real clock', () => {
  it('fires timers when the wall clock reaches them, in order', async () => {
    const clock = await realClock();
    const start = clock.now();
    const fired: number[] = [];
    await new Promise<void>((done) => {
      clock.schedule(start + 30, done);
      clock.schedule(start + 20, () => fired.push(20));
      clock.schedule(start + 10, () => fired.push(10));
    });
    expect(fired).toEqual([10, 20]);
    expect(clock.now()).toBeGreaterThanOrEqual(start + 30);
  });

  it('is moved forward by an offset and goes on with the wall clock', async () => {
    let wall = Date.parse('2026-11-23T09:00:00+08:00');
    const clock = await realClock(() => wall);
    const seen: number[] = [];
    clock.schedule(wall + hour, () => seen.push(clock.now()));
    await clock.moveTo(wall + 8 * hour);
    expect(seen).toEqual([wall + hour]);
    wall += 5;
    expect(clock.now()).toBe(wall + 8 * hour);
    await expect(clock.moveTo(wall)).rejects.toThrow('cannot go back');
  });

  it('never shows an earlier instant when the wall clock is set back', async () => {
    let wall = Date.parse('2026-11-23T09:00:00+08:00');
    const clock = await realClock(() => wall);
    const before = clock.now();
    wall -= hour;
    expect(clock.now()).toBe(before);
  });

  it('does not fire a timer of the far future at once', async () => {
    const clock = await realClock();
    const fired: string[] = [];
    clock.schedule(clock.now() + 300 * day, () => fired.push('300 days'));
    await new Promise<void>((done) => clock.schedule(clock.now() + 20, done));
    expect(fired).toEqual([]);
    expect(clock.pending().timers).toBe(1);
  });
});
