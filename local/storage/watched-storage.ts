import type { Shelf, Storage } from '../platform.ts';

/**
 * The same storage, with word of each write after it has been made. Whatever happens in a run is stored before it shows,
 * so this is how one learns that anything has changed; reading is not told.
 */
export function watchStorage(storage: Storage, onWrite: () => void): Storage {
  const told = async (write: Promise<void>): Promise<void> => {
    await write;
    onWrite();
  };
  const watch = <T>(shelf: Shelf<T>): Shelf<T> => ({
    get: (key) => shelf.get(key),
    put: (key, value) => told(shelf.put(key, value)),
    delete: (key) => told(shelf.delete(key)),
    batch: (changes) => told(shelf.batch(changes)),
    entries: (prefix) => shelf.entries(prefix),
  });
  return { shelf: <T>(name: string) => watch(storage.shelf<T>(name)), close: () => storage.close() };
}
