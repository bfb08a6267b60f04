import type { TimerSubject } from '../platform.ts';
import { type Timer, TimerHeap } from './timer-heap.ts';

/** The timers of a clock: those of the application, and apart from them the platform's own retries. */
export class Timetable {
  readonly #timers = new TimerHeap();
  readonly #retries = new TimerHeap();
  #set = 0;

  /** Sets a timer and answers how to cancel it. */
  add(at: number, fire: () => void, retry: boolean, subject?: TimerSubject): () => void {
    const heap = retry ? this.#retries : this.#timers;
    this.#set += 1;
    const timer: Timer = { at, order: this.#set, fire, subject };
    heap.add(timer);
    return () => heap.remove(timer);
  }

  /** The first instant at which anything is due. */
  get nextAt(): number | undefined {
    const timer = this.#timers.peek()?.at;
    const retry = this.#retries.peek()?.at;
    if (timer === undefined || retry === undefined) return timer ?? retry;
    return Math.min(timer, retry);
  }

  /** The first instant at which something other than a platform retry is due. */
  get nextTimerAt(): number | undefined {
    return this.#timers.peek()?.at;
  }

  /** What is due at that instant, in the order in which it was set; timers that told nothing are left out. */
  get nextSubjects(): TimerSubject[] {
    const at = this.nextTimerAt;
    if (at === undefined) return [];
    return this.#timers.dueAt(at).flatMap(({ subject }) => subject ?? []);
  }

  get timers(): number {
    return this.#timers.size;
  }

  get retries(): number {
    return this.#retries.size;
  }

  /** Fires what is due at this instant, except what the fired ones cancel, in the order in which it was set. */
  fire(instant: number): void {
    const due = [this.#timers, this.#retries].flatMap((heap) => heap.dueAt(instant).map((timer) => ({ heap, timer })));
    due.sort((one, other) => one.timer.order - other.timer.order);
    for (const { heap, timer } of due) {
      if (!heap.has(timer)) continue;
      heap.remove(timer);
      timer.fire();
    }
  }
}
