import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../../local/platform.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock {
  readonly clock: Clock;
  /** Waits until nothing is in flight. */
  settle(): Promise<void>;
  /** Moves to an instant, firing the timers on the way in order and settling between distinct instants. */
  moveTo(instant: number): Promise<void>;
  advance(seconds: number): Promise<void>;
  /** Timers set and not fired: how many seconds from now each is due, in order, and whether it is a retry. */
  timers(): Array<{ seconds: number; retry: boolean }>;
}

/** 23 November 2026, 09:00 in Yongning. */
export const startOfRun = Date.parse('2026-11-23T01:00:00.000Z');

/** Turns of the event loop without anything in flight after which the run counts as settled. */
const quietTurns = 3;

interface Timer {
  readonly at: number;
  readonly fire: () => void;
  readonly retry: boolean;
}

/** @param busy whether something is in flight that will end by itself */
export function createManualClock(busy: () => boolean): ManualClock {
  let now = startOfRun;
  const timers = new Set<Timer>();
  const settle = async () => {
    for (let quiet = 0; quiet < quietTurns; quiet = busy() ? 0 : quiet + 1) {
      await setImmediate();
    }
  };
  const due = () => [...timers].sort((one, other) => one.at - other.at);
  const moveTo = async (instant: number) => {
    await settle();
    for (let next = due()[0]; next !== undefined && next.at <= instant; next = due()[0]) {
      const { at } = next;
      now = Math.max(now, at);
      for (const timer of due().filter((other) => other.at === at)) {
        timers.delete(timer);
        timer.fire();
      }
      await settle();
    }
    now = Math.max(now, instant);
  };
  return {
    clock: {
      now: () => now,
      schedule: (at, fire, retry = false) => {
        const timer = { at: at > now ? at : now + 1000, fire, retry };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
    settle,
    moveTo,
    advance: (seconds) => moveTo(now + seconds * 1000),
    timers: () => due().map(({ at, retry }) => ({ seconds: (at - now) / 1000, retry })),
  };
}
