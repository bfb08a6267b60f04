import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorage } from '../storage/storage.ts';

/** Where a run keeps what. Everything in the data folder is made by the run. */
export interface DataFolder {
  /** Everything but the tables' items: executions, messages, secrets, the clock. */
  readonly store: string;
  /** The tables' items. */
  readonly tables: string;
  /** The bytes of the buckets' objects. */
  readonly objects: string;
  /** The cloud assembly of the latest start. */
  readonly assembly: string;
  /** The functions' bundles of the latest start. */
  readonly bundles: string;
  /** What the functions wrote to their logs. */
  readonly functionLog: string;
}

/**
 * Prepares a data folder.
 * @param fresh true to begin with nothing: what earlier runs made is deleted, other files are left alone
 * @throws Error when another run uses it
 */
export async function prepareDataFolder(path: string, fresh: boolean): Promise<DataFolder> {
  const folder: DataFolder = {
    store: join(path, 'store'),
    tables: join(path, 'tables'),
    objects: join(path, 'objects'),
    assembly: join(path, 'assembly'),
    bundles: join(path, 'bundles'),
    functionLog: join(path, 'functions.log'),
  };
  await mkdir(path, { recursive: true });
  if (fresh) {
    // Opening the store fails while another run has it; its data must not be deleted under it.
    await (await openStorage(folder.store)).close();
    for (const one of Object.values(folder)) await rm(one, { recursive: true, force: true });
  }
  return folder;
}
