import { describe, expect, it } from '@jest/globals';
import { type Change, GroupWriter } from '../../../local/storage/group-writer.ts';

describe('group writer', () => {
  it('puts what is asked for during a write into one next write', async () => {
    const writes: number[] = [];
    let finishFirst = () => {};
    const first = new Promise<void>((resolve) => {
      finishFirst = resolve;
    });
    const writer = new GroupWriter(async (changes: readonly Change[]) => {
      writes.push(changes.length);
      if (writes.length === 1) await first;
    });
    const early = writer.add([['a', '1']]);
    await Promise.resolve();
    const late = ['b', 'c', 'd'].map((key) => writer.add([[key, '1']]));
    finishFirst();
    await Promise.all([early, ...late]);
    expect(writes).toEqual([1, 3]);
  });

  it('tells only those of a failed write and goes on', async () => {
    let fails = true;
    const writer = new GroupWriter(async () => {
      if (fails) throw new Error('disk full');
    });
    await expect(writer.add([['a', '1']])).rejects.toThrow('disk full');
    fails = false;
    await expect(writer.add([['b', '1']])).resolves.toBeUndefined();
    await writer.idle();
  });
});
