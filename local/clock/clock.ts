import type { Activity, ClockControl, Shelf, TimerSubject } from '../platform.ts';
import { type ClockMode, openPosition, type Position, type StoredPosition } from './position.ts';
import { Timetable } from './timetable.ts';
import { WallAlarm } from './wall-alarm.ts';

/** How far ahead a timer goes off that was set for an instant that is not in the future. */
const soonest = 1000;

export interface ClockOptions {
  readonly mode: ClockMode;
  /** Instant at which a run without a stored position begins; wall time unless told. */
  readonly startAt?: number;
  readonly shelf: Shelf<StoredPosition>;
  readonly activity: Activity;
  /** Wall time in epoch milliseconds; a test may put its own. */
  readonly wall?: () => number;
}

/**
 * The clock of one run. Its position is stored before the timers of an instant fire, so nothing that happened at an
 * instant is followed by an earlier one after a restart.
 */
export async function createClock(options: ClockOptions): Promise<ClockControl> {
  const { mode, startAt, shelf, activity, wall = Date.now } = options;
  const position = await openPosition(mode, shelf, wall, startAt);
  return new RunClock(mode, position, activity);
}

class RunClock implements ClockControl {
  readonly mode: ClockMode;
  readonly #position: Position;
  readonly #activity: Activity;
  readonly #timetable = new Timetable();
  /** Wakes a `real` clock when its next timer is due; a `manual` clock has none. */
  readonly #alarm: WallAlarm | undefined;
  #moves: Promise<unknown> = Promise.resolve();
  #moving = 0;

  constructor(mode: ClockMode, position: Position, activity: Activity) {
    this.mode = mode;
    this.#position = position;
    this.#activity = activity;
    this.#alarm = mode === 'real' ? new WallAlarm(() => this.#fireReached()) : undefined;
  }

  now(): number {
    return this.#position.now();
  }

  schedule(at: number, fire: () => void, retry = false, subject?: TimerSubject): () => void {
    const now = this.now();
    const cancel = this.#timetable.add(at > now ? at : now + soonest, fire, retry, subject);
    this.#setAlarm();
    return () => {
      cancel();
      this.#setAlarm();
    };
  }

  /** An instant that was ahead when it was asked for, and has been passed by an earlier move, is reached at once. */
  async moveTo(instant: number): Promise<void> {
    const now = this.now();
    if (!Number.isFinite(instant)) throw new RangeError('The clock moves to an instant in epoch milliseconds');
    if (instant < now) throw new RangeError(`The clock stands at ${iso(now)} and cannot go back to ${iso(instant)}`);
    return this.#serially(async () => {
      await this.#activity.settled();
      await this.#pass(() => instant);
      await this.#position.advance(instant);
    });
  }

  next(): Promise<boolean> {
    return this.#serially(async () => {
      await this.#activity.settled();
      return this.#pass(() => this.#timetable.nextTimerAt, true);
    });
  }

  /** `nextAt` is the instant that `next()` would move to. */
  pending() {
    const { timers, retries, nextTimerAt, nextSubjects } = this.#timetable;
    return { timers, retries, nextAt: nextTimerAt, nextFor: nextSubjects };
  }

  stop(): void {
    this.#alarm?.clear();
    this.#moving += 1;
  }

  /**
   * Moves through the instants up to a limit that may change on the way, settling after each of them.
   * @param once true to stop when the limit as it was before an instant has been reached
   * @returns whether `once` was met
   */
  async #pass(limit: () => number | undefined, once = false): Promise<boolean> {
    for (;;) {
      const end = limit();
      const instant = this.#timetable.nextAt;
      if (end === undefined || instant === undefined || instant > end) return false;
      await this.#position.advance(instant);
      this.#timetable.fire(instant);
      await this.#activity.settled();
      if (once && instant === end) return true;
    }
  }

  /** One move at a time; meanwhile the wall alarm is off, as the move fires what is due. */
  #serially<T>(move: () => Promise<T>): Promise<T> {
    const moved = this.#moves.then(async () => {
      this.#moving += 1;
      this.#alarm?.clear();
      try {
        return await move();
      } finally {
        this.#moving -= 1;
        this.#setAlarm();
      }
    });
    this.#moves = moved.catch(() => undefined);
    return moved;
  }

  #setAlarm(): void {
    if (this.#alarm === undefined || this.#moving > 0) return;
    const next = this.#timetable.nextAt;
    if (next === undefined) this.#alarm.clear();
    else this.#alarm.set(next, this.now());
  }

  #fireReached(): void {
    const now = this.now();
    try {
      for (let next = this.#timetable.nextAt; next !== undefined && next <= now; next = this.#timetable.nextAt) {
        this.#timetable.fire(next);
      }
    } finally {
      this.#setAlarm();
    }
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
