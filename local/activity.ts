import { setImmediate } from 'node:timers/promises';
import type { Activity } from './platform.ts';

/** Turns of the event loop that must pass without anything new before a run counts as settled. */
const quietTurns = 2;

/** Counts what is in flight in one run. */
export function createActivity(): Activity {
  return new FlightCounter();
}

class FlightCounter implements Activity {
  #inFlight = 0;
  #begun = 0;
  #waiting: Array<() => void> = [];

  begin(): () => void {
    this.#inFlight += 1;
    this.#begun += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#end();
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }

  async settled(): Promise<void> {
    do await this.#idle();
    while (!(await this.#staysQuiet()));
  }

  #end(): void {
    this.#inFlight -= 1;
    if (this.#inFlight > 0) return;
    const woken = this.#waiting;
    this.#waiting = [];
    for (const wake of woken) wake();
  }

  async #idle(): Promise<void> {
    if (this.#inFlight > 0) await new Promise<void>((wake) => this.#waiting.push(wake));
  }

  async #staysQuiet(): Promise<boolean> {
    const begun = this.#begun;
    for (let turn = 0; turn < quietTurns; turn += 1) {
      await setImmediate();
      if (this.#begun !== begun) return false;
    }
    return this.#inFlight === 0;
  }
}
