import { setImmediate } from 'node:timers/promises';
import type { Activity } from './platform.ts';

/** Turns of the event loop that must pass without anything new before a run counts as settled. */
const quietTurns = 2;

/** Counts what is in flight in one run. */
export function createActivity(): Activity {
  let inFlight = 0;
  let begun = 0;
  let waiting: Array<() => void> = [];

  const end = () => {
    inFlight -= 1;
    if (inFlight > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };

  const begin = () => {
    inFlight += 1;
    begun += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      end();
    };
  };

  const idle = () => (inFlight === 0 ? Promise.resolve() : new Promise<void>((wake) => waiting.push(wake)));

  const staysQuiet = async () => {
    const before = begun;
    for (let turn = 0; turn < quietTurns; turn += 1) {
      await setImmediate();
      if (begun !== before) return false;
    }
    return inFlight === 0;
  };

  return {
    begin,
    async during(work) {
      const finish = begin();
      try {
        return await work();
      } finally {
        finish();
      }
    },
    async settled() {
      do await idle();
      while (!(await staysQuiet()));
    },
  };
}
