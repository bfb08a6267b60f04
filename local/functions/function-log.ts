import type { Clock } from '../platform.ts';

/** One line that a function wrote, with the instant of the run in epoch milliseconds. */
export interface LogLine {
  readonly at: number;
  readonly line: string;
}

/** Lines kept of each function; the oldest go first. */
const kept = 500;

/** The latest lines of every function, for the console. In memory only: they are gone with the process. */
export class FunctionLog {
  readonly #clock: Clock;
  readonly #lines = new Map<string, LogLine[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(functionName: string, line: string): void {
    const lines = this.#lines.get(functionName) ?? [];
    this.#lines.set(functionName, lines);
    lines.push({ at: this.#clock.now(), line });
    if (lines.length > 2 * kept) lines.splice(0, lines.length - kept);
  }

  /** Oldest first. */
  of(functionName: string): readonly LogLine[] {
    return (this.#lines.get(functionName) ?? []).slice(-kept);
  }
}
