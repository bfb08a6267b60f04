import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { hashOfSources, isSource } from '../../../local/kept/sources.ts';
import { projectFolder } from '../assembly/support/synthesized.ts';

describe('The sources of the application', () => {
  it.each(['bin/hotline.ts', 'lambdas/commands/handler.ts', 'lambdas/desk/handler.ts'])(
    'are all that %s imports of the project',
    async (entry) => {
      const { metafile } = await build({
        absWorkingDir: projectFolder,
        entryPoints: [entry],
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        outdir: 'unwritten',
        write: false,
        metafile: true,
      });
      const others = Object.keys(metafile.inputs).filter((file) => !isSource(projectFolder, join(projectFolder, file)));
      expect(others.filter((file) => file !== 'cdk.json')).toEqual([]);
    },
  );

  it('are no tests, no tools and nothing outside', () => {
    for (const path of ['test/local/activity.unit.test.ts', 'local/run.ts', 'library/a.ts', '../lib/a.ts'])
      expect(isSource(projectFolder, join(projectFolder, path))).toBe(false);
  });

  it('have one hash as long as they stay', async () => {
    const hash = await hashOfSources(projectFolder);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOfSources(projectFolder)).toBe(hash);
  });
});
