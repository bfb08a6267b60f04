import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { esbuildOptions } from '../../../lib/esbuild-options.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const bare = fileURLToPath(new URL('bare.ts', import.meta.url));

export type Bundle = { readonly name: string; readonly file: string; readonly bytes: number };

export type Bundles = {
  /** The bare function in the usual bundle: minified, an ES module, the SDK whole. */
  readonly bare: Bundle;
  /** The bare function with the parts of the SDK left out that ours leave out. */
  readonly slimBare: Bundle;
  /** Every function of the application, the largest first. */
  readonly ours: readonly Bundle[];
};

/** Bundles every function with the options that deploy, and the bare one with and without what they leave out. */
export const buildBundles = async (folder: string): Promise<Bundles> => {
  const folders = await readdir(join(root, 'lambdas'));
  const names = folders.filter((name) => name !== 'shared');
  const entryPoints = [
    { in: bare, out: 'slim-bare' },
    ...names.map((name) => ({ in: join(root, 'lambdas', name, 'handler.ts'), out: name })),
  ];
  const options = esbuildOptions('nodejs24.x');
  const common = { outdir: folder, logLevel: 'silent' } as const;
  await build({ ...options, ...common, entryPoints });
  await build({ ...options, ...common, alias: {}, entryPoints: [{ in: bare, out: 'bare' }] });
  const bundleOf = async (name: string): Promise<Bundle> => {
    const file = join(folder, `${name}.mjs`);
    return { name, file, bytes: (await stat(file)).size };
  };
  const ours = await Promise.all(names.map(bundleOf));
  return {
    bare: await bundleOf('bare'),
    slimBare: await bundleOf('slim-bare'),
    ours: ours.toSorted((a, b) => b.bytes - a.bytes),
  };
};
