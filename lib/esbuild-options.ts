import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { Profile } from '../config/profile.ts';
import { projectRoot } from './project-root.ts';

/*
 * Apart from `bundling.ts`, which says the same in CDK's words: the local run needs these options alone, and CDK takes
 * seconds to load.
 */

/** Some of the SDK's dependencies are CommonJS: within an ES module they need a `require`. */
export const banner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** The ES module build of a package first: it is smaller when minified and loads faster. */
export const mainFields = ['module', 'main'];

/** Parts of the SDK that no function can use, and what stands in for them: together a third of a bundle. */
export const alias = {
  '@aws-sdk/credential-provider-node': join(projectRoot, 'lambdas/shared/sdk/environment-credentials.ts'),
  '@smithy/core/event-streams': join(projectRoot, 'lambdas/shared/sdk/no-event-streams.ts'),
  '@aws-sdk/endpoint-cache': join(projectRoot, 'lambdas/shared/sdk/no-endpoint-cache.ts'),
};

/** esbuild's name of the language level a Lambda runtime understands: `node24` for `nodejs24.x`. */
export const targetOf = (runtime: Profile['runtime']): string => runtime.replace('nodejs', 'node').replace('.x', '');

/** `functionBundling` as options of esbuild's API, for who bundles every function in one call: what runs is what ships. */
export const esbuildOptions = (runtime: Profile['runtime']) =>
  ({
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    target: targetOf(runtime),
    minify: true,
    mainFields,
    // Chinese as it is: escaped, each character takes twice the bytes.
    charset: 'utf8',
    alias,
    banner: { js: banner },
    sourcemap: 'external',
    sourcesContent: false,
  }) satisfies BuildOptions;
