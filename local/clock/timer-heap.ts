import type { TimerSubject } from '../platform.ts';

/** What stands in a `TimerHeap`: ordered by instant, at one instant by the order in which it was set. */
export interface Timer {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly order: number;
  readonly fire: () => void;
  readonly subject?: TimerSubject | undefined;
}

/** Binary heap of timers that removes any of them in logarithmic time, so that cancelled timers take no memory. */
export class TimerHeap {
  readonly #timers: Timer[] = [];
  readonly #places = new Map<Timer, number>();

  get size(): number {
    return this.#timers.length;
  }

  /** The timer that is due first. */
  peek(): Timer | undefined {
    return this.#timers[0];
  }

  has(timer: Timer): boolean {
    return this.#places.has(timer);
  }

  add(timer: Timer): void {
    this.#timers.push(timer);
    this.#rise(timer, this.#timers.length - 1);
  }

  /** Does nothing when the timer is not in the heap. */
  remove(timer: Timer): void {
    const place = this.#places.get(timer);
    if (place === undefined) return;
    this.#places.delete(timer);
    const last = this.#timers.pop();
    if (last === undefined || last === timer) return;
    const above = this.#timers[(place - 1) >> 1];
    if (place > 0 && above !== undefined && before(last, above)) this.#rise(last, place);
    else this.#sink(last, place);
  }

  /** The timers of one instant, in the order in which they were set. They stay in the heap. */
  dueAt(instant: number): Timer[] {
    const due: Timer[] = [];
    const look = (place: number) => {
      const timer = this.#timers[place];
      if (timer === undefined || timer.at > instant) return;
      if (timer.at === instant) due.push(timer);
      look(2 * place + 1);
      look(2 * place + 2);
    };
    look(0);
    return due.sort((one, other) => one.order - other.order);
  }

  #rise(timer: Timer, from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#timers[above] as Timer;
      if (!before(timer, parent)) break;
      this.#put(parent, place);
      place = above;
    }
    this.#put(timer, place);
  }

  #sink(timer: Timer, from: number): void {
    let place = from;
    for (;;) {
      const left = this.#timers[2 * place + 1];
      const right = this.#timers[2 * place + 2];
      const first = right !== undefined && left !== undefined && before(right, left) ? right : left;
      if (first === undefined || !before(first, timer)) break;
      const below = first === left ? 2 * place + 1 : 2 * place + 2;
      this.#put(first, place);
      place = below;
    }
    this.#put(timer, place);
  }

  #put(timer: Timer, place: number): void {
    this.#timers[place] = timer;
    this.#places.set(timer, place);
  }
}

function before(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
