import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for something that is measured. */
export type TemporaryFolder = { readonly path: string; readonly remove: () => Promise<void> };

/** Whoever writes there may still be ending: what appears while it is deleted is deleted too. */
const whole = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

const open = new Set<string>();

/** Makes an empty folder. Whoever does must remove it. @param name tells whose it is, for who finds it */
export const temporaryFolder = async (name: string): Promise<TemporaryFolder> => {
  const path = await mkdtemp(join(tmpdir(), `bench-${name}-`));
  open.add(path);
  const remove = async (): Promise<void> => {
    await rm(path, whole);
    open.delete(path);
  };
  return { path, remove };
};

/** Makes a folder, does something with it and removes it, whatever comes of it. */
export const withTemporaryFolder = async <T>(name: string, work: (path: string) => Promise<T>): Promise<T> => {
  const folder = await temporaryFolder(name);
  try {
    return await work(folder.path);
  } finally {
    await folder.remove();
  }
};

/** Removes every folder that is still there, at once: for a process that has to end now. */
export const removeOpenFolders = (): void => {
  for (const path of open) rmSync(path, whole);
  open.clear();
};
