import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createTurns } from '../../../local/queues/turns.ts';

describe('Work that takes turns', () => {
  const play = async (limit: number | undefined) => {
    const inTurn = createTurns(limit);
    let present = 0;
    let most = 0;
    const order: number[] = [];
    const work = (n: number) =>
      inTurn(async () => {
        present += 1;
        most = Math.max(most, present);
        order.push(n);
        await setImmediate();
        present -= 1;
        if (n === 2) throw new Error('as asked');
        return n;
      });
    const ended = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
    return { most, order, ended: ended.map(({ status }) => status) };
  };

  it('begins in the order it came, no more of it at once than is allowed, also after a failure', async () => {
    const ended = ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'];
    expect(await play(1)).toEqual({ most: 1, order: [1, 2, 3, 4, 5], ended });
    expect(await play(2)).toEqual({ most: 2, order: [1, 2, 3, 4, 5], ended });
  });

  it('begins at once without a limit', async () => expect((await play(undefined)).most).toBe(5));
});
