/** Lets work on one key happen one after the other, while work on different keys goes on at the same time. */
export class KeyLocks {
  readonly #last = new Map<string, Promise<void>>();

  /** Does the work when everything asked for before under this key has ended. */
  async hold<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    let release = () => {};
    const ended = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#last.set(key, ended);
    if (before !== undefined) await before;
    try {
      return await work();
    } finally {
      if (this.#last.get(key) === ended) this.#last.delete(key);
      release();
    }
  }

  /** Holds several keys at once. They are taken in one order, so that two such calls cannot wait for each other. */
  holdAll<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const take = (remaining: readonly string[]): Promise<T> => {
      const [key, ...others] = remaining;
      return key === undefined ? work() : this.hold(key, () => take(others));
    };
    return take([...new Set(keys)].sort());
  }
}
