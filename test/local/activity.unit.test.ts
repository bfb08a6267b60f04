import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createActivity } from '../../local/activity.ts';

async function isSettled(settled: Promise<void>): Promise<boolean> {
  let resolved = false;
  settled.then(() => {
    resolved = true;
  });
  for (let turn = 0; turn < 8; turn += 1) await setImmediate();
  return resolved;
}

describe('activity', () => {
  it('has settled when nothing was ever in flight', async () => {
    await expect(createActivity().settled()).resolves.toBeUndefined();
  });

  it('settles when the last thing in flight has ended', async () => {
    const activity = createActivity();
    const [first, second] = [activity.begin(), activity.begin()];
    const settled = activity.settled();
    first();
    expect(await isSettled(settled)).toBe(false);
    second();
    expect(await isSettled(settled)).toBe(true);
  });

  it('counts an end that is called twice once', async () => {
    const activity = createActivity();
    const [first, second] = [activity.begin(), activity.begin()];
    first();
    first();
    const settled = activity.settled();
    expect(await isSettled(settled)).toBe(false);
    second();
    await settled;
  });

  it('waits for work that follows in a microtask or an immediate', async () => {
    const activity = createActivity();
    const done: string[] = [];
    const first = activity.during(async () => done.push('first'));
    const second = first.then(() => activity.during(async () => done.push('microtask')));
    const third = second.then(async () => {
      await setImmediate();
      return activity.during(async () => {
        await setImmediate();
        done.push('immediate');
      });
    });
    await activity.settled();
    expect(done).toEqual(['first', 'microtask', 'immediate']);
    await third;
  });

  it('ends also when the work fails', async () => {
    const activity = createActivity();
    await expect(activity.during(() => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    await activity.settled();
  });
});
