import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { esbuildOptions } from '../../../lib/bundling.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const bare = fileURLToPath(new URL('bare.ts', import.meta.url));

export type Bundle = { readonly name: string; readonly file: string; readonly bytes: number };

/** Bundles every function, and the bare one, with the options that deploy. @returns them by size, the bare one first */
export const buildBundles = async (folder: string): Promise<readonly [Bundle, ...Bundle[]]> => {
  const folders = await readdir(join(root, 'lambdas'));
  const names = folders.filter((name) => name !== 'shared');
  const entryPoints = [
    { in: bare, out: 'bare' },
    ...names.map((name) => ({ in: join(root, 'lambdas', name, 'handler.ts'), out: name })),
  ];
  await build({ ...esbuildOptions('nodejs24.x'), entryPoints, outdir: folder, logLevel: 'silent' });
  const bundleOf = async (name: string): Promise<Bundle> => {
    const file = join(folder, `${name}.mjs`);
    return { name, file, bytes: (await stat(file)).size };
  };
  const ours = await Promise.all(names.map(bundleOf));
  return [await bundleOf('bare'), ...ours.toSorted((a, b) => b.bytes - a.bytes)];
};
