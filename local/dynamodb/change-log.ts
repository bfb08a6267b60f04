import type { Shelf } from '../platform.ts';
import type { Item } from './items.ts';

/** A key whose changes may not have reached all consumers of the stream. */
export interface OpenKey {
  readonly tableName: string;
  readonly keys: Item;
  /** What to tell if the item is there, as far as is known before a change: a put counts as `INSERT`. */
  readonly written?: 'INSERT' | 'MODIFY';
  /** True when its removal is to be told if the item is not there. */
  readonly removed?: true;
}

interface Entry {
  key: OpenKey;
  stored: Promise<void>;
  /** Changes of this key that are under way or not delivered. */
  changes: number;
}

/**
 * The keys with changes under way. A key is stored before the change is made and removed when everything about it has
 * been delivered; what is found at a start is delivered again. So no change is lost, and some are delivered twice.
 */
export class ChangeLog {
  readonly #shelf: Shelf<OpenKey>;
  readonly #entries = new Map<string, Entry>();

  constructor(shelf: Shelf<OpenKey>) {
    this.#shelf = shelf;
  }

  /** Reads what the last run left and keeps it open: `close` each of them once. */
  async recover(): Promise<ReadonlyArray<readonly [id: string, OpenKey]>> {
    for await (const [id, key] of this.#shelf.entries()) {
      this.#entries.set(id, { key, stored: Promise.resolve(), changes: 1 });
    }
    return [...this.#entries].map(([id, { key }]) => [id, key]);
  }

  /** Resolves when the key is stored. To be called under the key's lock. */
  open(id: string, key: OpenKey): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry === undefined) {
      const stored = this.#shelf.put(id, key);
      this.#entries.set(id, { key, stored, changes: 1 });
      return stored;
    }
    entry.changes += 1;
    const both = combine(entry.key, key);
    if (both.written !== entry.key.written || both.removed !== entry.key.removed) {
      entry.key = both;
      entry.stored = this.#shelf.put(id, both);
    }
    return entry.stored;
  }

  /** One change of the key failed or has been delivered. */
  close(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    entry.changes -= 1;
    if (entry.changes > 0) return;
    this.#entries.delete(id);
    void this.#shelf.delete(id);
  }
}

/** What to tell of two open changes at once, when only the item as it is then can be read. */
function combine(earlier: OpenKey, later: OpenKey): OpenKey {
  const afresh = earlier.written === undefined || (earlier.removed && later.written === 'INSERT');
  const written = afresh ? (later.written ?? earlier.written) : earlier.written;
  const removed = earlier.removed ?? later.removed;
  return { ...later, ...(written ? { written } : {}), ...(removed ? { removed } : {}) };
}
