/** One change of the store; a value of `undefined` deletes. */
export type Change = readonly [key: string, value: string | undefined];

interface Group {
  readonly changes: Change[];
  readonly written: Promise<void>;
}

/**
 * Writes changes in the order in which they were asked for. What is asked for while a write is under way goes into one
 * common next write, so that thousands of small changes a second cost a few hundred writes.
 */
export class GroupWriter {
  readonly #write: (changes: readonly Change[]) => Promise<void>;
  #next: Group | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(write: (changes: readonly Change[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves when the changes have been written; all of them are written or none. */
  add(changes: readonly Change[]): Promise<void> {
    if (this.#next === undefined) this.#next = this.#open();
    this.#next.changes.push(...changes);
    return this.#next.written;
  }

  /** Resolves when nothing is left to write, whether writes failed or not. */
  async idle(): Promise<void> {
    await this.#last;
  }

  #open(): Group {
    const changes: Change[] = [];
    const written = this.#last.then(() => {
      this.#next = undefined;
      return this.#write(changes);
    });
    this.#last = written.catch(() => undefined);
    return { changes, written };
  }
}
