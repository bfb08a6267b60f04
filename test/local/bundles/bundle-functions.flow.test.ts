import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bundleFunctions } from '../../../local/bundles/bundle-functions.ts';
import { deployedBundling } from '../../../local/bundles/deployed-bundling.ts';
import { createKeeper } from '../../../local/kept/keeper.ts';
import { projectFolder } from '../assembly/support/synthesized.ts';
import { defineFunction } from '../run/support/parts.ts';

const entry = `${projectFolder}test/local/assembly/support/letters.ts`;

describe('The bundles of the local run', () => {
  const keeper = createKeeper(projectFolder);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('hold all a function needs, one module per source file', async () => {
    const [one, two] = ['One', 'Two'].map((name) => defineFunction(name, { entry, bundled: false }));
    const ready = defineFunction('Ready', { entry: '/asset/index.mjs' });
    const modules = await bundleFunctions(
      [one, two, ready].filter((definition) => definition !== undefined),
      folder,
      deployedBundling,
      keeper,
    );
    expect(modules.get(two?.arn ?? '')).toBe(modules.get(one?.arn ?? ''));
    expect(modules.get(ready.arn)).toBe('/asset/index.mjs');
    const text = await readFile(modules.get(one?.arn ?? '') ?? '', 'utf8');
    expect(text).not.toMatch(/from\s*["']@aws-sdk/);
    expect(text).toContain('createRequire');
  });

  it('are kept when they are made from the project alone, without a plugin', async () => {
    const filled: string[] = [];
    const noting = { ...keeper, fill: async (...[into]: Parameters<typeof keeper.fill>) => void filled.push(into) };
    const own = defineFunction('Own', { entry: `${projectFolder}lambdas/await/handler.ts`, bundled: false });
    const other = defineFunction('Other', { entry, bundled: false });
    const plugin = { name: 'nothing', setup: () => undefined };
    await bundleFunctions([own, other], folder, deployedBundling, noting);
    await bundleFunctions([own], folder, (runtime) => ({ ...deployedBundling(runtime), plugins: [plugin] }), noting);
    expect(filled).toEqual([]);
    await bundleFunctions([own], folder, deployedBundling, noting);
    expect(filled).toEqual([folder]);
  });

  it('name the source file that cannot be bundled', async () => {
    const lost = defineFunction('Lost', { entry: `${folder}/nowhere.ts`, bundled: false });
    await expect(bundleFunctions([lost], folder, deployedBundling, keeper)).rejects.toThrow('nowhere.ts');
  });
});
