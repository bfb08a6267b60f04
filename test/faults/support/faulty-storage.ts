import type { Shelf } from '../../../local/platform.ts';
import type { MemoryStorage } from '../../local/states/support/memory-storage.ts';
import type { Pass } from './network.ts';

/** The interpreter's storage: each step is one batch, and the process can die before or after it. */
export const faultyStorage = (storage: MemoryStorage, pass: Pass): MemoryStorage => ({
  ...storage,
  shelf: <T>(name: string): Shelf<T> => {
    const shelf = storage.shelf<T>(name);
    return { ...shelf, batch: (changes) => pass('interpreter step', () => shelf.batch(changes)) };
  },
});
