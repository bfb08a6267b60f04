import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Where everything lies that the application is made of, from the project's root. */
export const sourceFolders = ['bin', 'config', 'domain', 'lambdas', 'lib', 'statemachines'] as const;
/** What else decides how it is built. The last is npm's own note of what is installed. */
const sourceFiles = ['cdk.json', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

/** SHA-256 in hexadecimal. */
export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether what is made from the file depends on nothing but the project's sources. */
export function isSource(projectFolder: string, file: string): boolean {
  const path = relative(projectFolder, file);
  return !isAbsolute(path) && sourceFolders.some((folder) => path.startsWith(folder + sep));
}

/**
 * One hash of every source file of the project, of what is installed, and of this Node: as long as it stays, building
 * makes the same again.
 * @returns undefined when nothing tells what is installed (another package manager): then nothing can be said
 */
export async function hashOfSources(projectFolder: string): Promise<string | undefined> {
  const listed = await Promise.all(sourceFolders.map((folder) => filesIn(projectFolder, folder)));
  const files = [...sourceFiles, ...listed.flat()].toSorted();
  try {
    const hashes = await Promise.all(
      files.map(async (file) => `${file} ${hashOf(await readFile(join(projectFolder, file)))}`),
    );
    return hashOf([projectFolder, process.version, ...hashes].join('\n'));
  } catch (error) {
    // A file that is missing, or went while it was to be read.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function filesIn(projectFolder: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(projectFolder, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(projectFolder, join(parentPath, name)));
}
