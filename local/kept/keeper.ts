import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf, hashOfSources, isSource } from './sources.ts';

/**
 * Keeps what the start of a run makes from the project's sources (templates, bundles), so that the next start from the
 * same sources copies it. An entry appears whole or not at all and is checked when it is read; any number of processes may
 * use it at once.
 */
export interface Keeper {
  /** Whether the file is one of the project's sources: what is made from others is not for this keeper. */
  covers(file: string): boolean;
  /**
   * Empties the folder, then fills it: with what was kept for the same sources and key, else by `make`.
   * @param key what is made and how, as JSON has it
   * @param make writes into the folder
   */
  fill(folder: string, key: unknown, make: () => Promise<void>): Promise<void>;
}

/** 10 MB each at most: enough for the profiles, those of the tests too, and the versions somebody works on in a day. */
const mostEntries = 24;
const contents = 'contents.json';

/** @param shelf where it is kept; `npm ci` empties the default along with everything that is installed */
export function createKeeper(
  projectFolder: string,
  shelf = join(projectFolder, 'node_modules/.cache/hotline'),
): Keeper {
  return {
    covers: (file) => isSource(projectFolder, file),
    fill: async (folder, key, make) => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const sources = await hashOfSources(projectFolder);
      if (sources === undefined) return make();
      const entry = join(shelf, hashOf(JSON.stringify([sources, key])));
      if (await take(entry, folder)) return;
      await make();
      // Sources that changed meanwhile are in it or are not: nobody knows.
      if ((await hashOfSources(projectFolder)) === sources) await keep(folder, entry);
    },
  };
}

/** @returns false if there is no such entry, or no whole one */
async function take(entry: string, folder: string): Promise<boolean> {
  try {
    const listed = JSON.parse(await readFile(join(entry, contents), 'utf8')) as Record<string, string>;
    await Promise.all(
      Object.entries(listed).map(async ([file, hash]) => {
        const content = await readFile(join(entry, file));
        if (hashOf(content) !== hash) throw new Error(`${file} is damaged`);
        await writeInto(folder, file, content);
      }),
    );
    await utimes(entry, new Date(), new Date());
    return true;
  } catch {
    await discard(entry);
    return false;
  }
}

/** A shelf that cannot be written to is no reason not to start. */
async function keep(folder: string, entry: string): Promise<void> {
  const unfinished = `${entry}.${randomUUID()}`;
  try {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    const listed: Record<string, string> = {};
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name).slice(folder.length + 1);
      const content = await readFile(join(folder, file));
      listed[file] = hashOf(content);
      await writeInto(unfinished, file, content);
    }
    await writeInto(unfinished, contents, JSON.stringify(listed));
    await rename(unfinished, entry);
    await clear(dirname(entry));
  } catch {
    // Also when another process was first with the same entry.
    await discard(unfinished);
  }
}

async function writeInto(folder: string, file: string, content: string | Buffer): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Removes the entries whose last use is longest ago. */
async function clear(shelf: string): Promise<void> {
  const used = await Promise.all(
    (await readdir(shelf)).map(async (name) => ({ name, at: (await stat(join(shelf, name))).mtimeMs })),
  );
  for (const { name } of used.toSorted((one, other) => other.at - one.at).slice(mostEntries))
    await discard(join(shelf, name));
}

/** What cannot be removed is found damaged again: nothing depends on it. */
async function discard(entry: string): Promise<void> {
  await rm(entry, { recursive: true, force: true }).catch(() => undefined);
}
