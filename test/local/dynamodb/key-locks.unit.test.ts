import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { KeyLocks } from '../../../local/dynamodb/key-locks.ts';

describe('key locks', () => {
  it('let work on one key happen one after the other, also when it fails', async () => {
    const locks = new KeyLocks();
    const seen: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} begins`);
        await setImmediate();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const first = locks.hold('ticket', work('first', true));
    const second = locks.hold('ticket', work('second'));
    await expect(first).rejects.toThrow('first');
    await second;
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('let work on different keys happen at the same time', async () => {
    const locks = new KeyLocks();
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    await Promise.all([locks.hold('one', () => met), locks.hold('other', async () => meet())]);
  });

  it('take several keys without waiting for each other for ever', async () => {
    const locks = new KeyLocks();
    const orders = [['a', 'b', 'a'], ['b', 'a'], ['c', 'b'], ['a', 'c'], []];
    const results = await Promise.all(
      orders.map((keys, index) =>
        locks.holdAll(keys, async () => {
          await setImmediate();
          return index;
        }),
      ),
    );
    expect(results).toEqual([0, 1, 2, 3, 4]);
  });
});
