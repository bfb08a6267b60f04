import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { functionBundling } from '../../lib/bundling.ts';
import { esbuildOptions } from '../../lib/esbuild-options.ts';
import { projectRoot } from '../../lib/project-root.ts';

describe('the bundles of the local run and of a deployment', () => {
  const deployed = functionBundling('nodejs24.x');
  const local = esbuildOptions('nodejs24.x');

  it('are made with the same options', () => {
    expect(local).toMatchObject({
      format: deployed.format,
      target: deployed.target,
      minify: deployed.minify,
      mainFields: deployed.mainFields,
      charset: deployed.charset,
      banner: { js: deployed.banner },
      sourcemap: deployed.sourceMapMode,
      sourcesContent: deployed.sourcesContent,
    });
  });

  it('leave out the same parts of the SDK', () => {
    const flags = Object.entries(local.alias).map(([name, file]) => [`--alias:${name}`, file]);
    expect(flags.length).toBeGreaterThan(0);
    expect(deployed.esbuildArgs).toEqual(Object.fromEntries(flags));
  });

  it('hold everything they import, the SDK too', () => {
    expect(deployed.externalModules).toEqual([]);
    expect(local).not.toHaveProperty('external');
  });

  it('speak the language of the runtime', () => {
    expect(deployed.target).toBe('node24');
    expect(esbuildOptions('nodejs22.x').target).toBe('node22');
  });

  it('are ES modules that can still require what is CommonJS inside', async () => {
    const entryPoints = [join(projectRoot, 'lambdas/await/env.ts')];
    const { outputFiles } = await build({ ...local, entryPoints, outdir: 'bundle', write: false });
    const module = outputFiles.find(({ path }) => path.endsWith('.mjs'));
    expect(module?.text).toMatch(/export\{\w+ as environment\}/);
    expect(module?.text.startsWith(deployed.banner ?? '')).toBe(true);
  });
});
