import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Timer, TimerHeap } from '../../../local/clock/timer-heap.ts';

function timer(at: number, order: number): Timer {
  return { at, order, fire: () => {} };
}

function drain(heap: TimerHeap): Timer[] {
  const drained: Timer[] = [];
  for (let next = heap.peek(); next !== undefined; next = heap.peek()) {
    heap.remove(next);
    drained.push(next);
  }
  return drained;
}

const byInstant = (one: Timer, other: Timer) => one.at - other.at || one.order - other.order;

describe('timer heap', () => {
  it('gives timers by instant, then in the order in which they were set, without the removed ones', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 20 }), fc.boolean())), (settings) => {
        const heap = new TimerHeap();
        const timers = settings.map(([at], order) => timer(at, order));
        for (const each of timers) heap.add(each);
        const removed = timers.filter((_, index) => settings[index]?.[1]);
        for (const each of [...removed, ...removed]) heap.remove(each);
        const kept = timers.filter((each) => !removed.includes(each)).sort(byInstant);
        expect(heap.size).toBe(kept.length);
        const first = kept[0]?.at ?? 0;
        expect(heap.dueAt(first)).toEqual(kept.filter(({ at }) => at === first));
        expect(drain(heap)).toEqual(kept);
      }),
    );
  });
});
