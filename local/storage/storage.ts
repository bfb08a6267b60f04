import { ClassicLevel } from 'classic-level';
import type { Storage } from '../platform.ts';
import { type Change, GroupWriter } from './group-writer.ts';
import { createLevelShelf } from './level-shelf.ts';

/**
 * Opens the persistent store in a folder of its own (a LevelDB), made when it does not exist.
 *
 * A write that has resolved has reached the operating system, so it survives `kill -9` (not a power cut).
 * @throws when another run has the folder open
 */
export async function openStorage(folder: string): Promise<Storage> {
  const database = new ClassicLevel(folder);
  try {
    await database.open();
  } catch (error) {
    throw explain(folder, error);
  }
  const writer = new GroupWriter((changes) => database.batch(changes.map(toOperation)));
  return {
    shelf: <T>(name: string) => createLevelShelf<T>(database, writer, name),
    async close() {
      await writer.idle();
      await database.close();
    },
  };
}

function toOperation([key, value]: Change) {
  return value === undefined ? { type: 'del' as const, key } : { type: 'put' as const, key, value };
}

function explain(folder: string, error: unknown): Error {
  const reason = isLock(error)
    ? `The data folder ${folder} is in use by another run: stop that run, or choose another folder with --data`
    : `The data folder ${folder} cannot be opened`;
  return new Error(reason, { cause: error });
}

/** LevelDB's refusal is the cause of the error that the failed opening throws. */
function isLock(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } };
  return cause?.code === 'LEVEL_LOCKED';
}
