import type { Shelf, Storage } from '../../../../local/platform.ts';

/** A storage in memory. Values go through JSON, as on disk; writes can be counted or made to fail. */
export interface MemoryStorage extends Storage {
  /** Writes so far (a batch is one). */
  readonly writes: () => number;
  /** Makes every write from now on fail, as a full disk does; undefined ends it. */
  failWrites(error: Error | undefined): void;
  /** Keys with a prefix, over all shelves. */
  keys(prefix: string): string[];
}

/** A storage whose content outlives the parts that use it, as the data folder outlives a process. */
export function createMemoryStorage(): MemoryStorage {
  const entries = new Map<string, string>();
  let count = 0;
  let failure: Error | undefined;
  const write = async (changes: ReadonlyArray<readonly [string, string | undefined]>) => {
    await Promise.resolve();
    if (failure !== undefined) {
      throw failure;
    }
    count += 1;
    for (const [key, value] of changes) {
      if (value === undefined) {
        entries.delete(key);
      } else {
        entries.set(key, value);
      }
    }
  };
  return {
    shelf: <T>(name: string) => shelfOf<T>(name, entries, write),
    close: () => Promise.resolve(),
    writes: () => count,
    failWrites: (error) => {
      failure = error;
    },
    keys: (prefix) =>
      [...entries.keys()].map((key) => key.slice(key.indexOf('!') + 1)).filter((key) => key.startsWith(prefix)),
  };
}

type Write = (changes: ReadonlyArray<readonly [string, string | undefined]>) => Promise<void>;

function shelfOf<T>(name: string, entries: Map<string, string>, write: Write): Shelf<T> {
  const text = (value: T | undefined) => (value === undefined ? undefined : JSON.stringify(value));
  return {
    get: async (key) => {
      const found = entries.get(`${name}!${key}`);
      return found === undefined ? undefined : (JSON.parse(found) as T);
    },
    put: (key, value) => write([[`${name}!${key}`, text(value)]]),
    delete: (key) => write([[`${name}!${key}`, undefined]]),
    batch: (changes) => write(changes.map(([key, value]) => [`${name}!${key}`, text(value)] as const)),
    entries: async function* (prefix = '') {
      const start = `${name}!${prefix}`;
      for (const key of [...entries.keys()].filter((found) => found.startsWith(start)).sort()) {
        yield [key.slice(name.length + 1), JSON.parse(entries.get(key) ?? 'null') as T];
      }
    },
  };
}
