/**
 * The longest wait in one part, in milliseconds. A computer that slept or whose wall clock was set finds out at the next
 * part; besides, Node's timers hold at most 2^31 ms and would go off at once.
 */
const longest = 30_000;

/** One alarm on wall time. It may go off early: who is woken looks at the clock and sets it again. */
export class WallAlarm {
  readonly #wake: () => void;
  #timeout: NodeJS.Timeout | undefined;
  #at: number | undefined;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  /** Replaces the alarm set before. Both instants are epoch milliseconds of the same clock. */
  set(at: number, now: number): void {
    if (at === this.#at) return;
    this.clear();
    this.#at = at;
    this.#timeout = setTimeout(() => this.#ring(), Math.min(Math.max(at - now, 0), longest));
  }

  clear(): void {
    clearTimeout(this.#timeout);
    this.#at = undefined;
  }

  #ring(): void {
    this.#at = undefined;
    this.#wake();
  }
}
