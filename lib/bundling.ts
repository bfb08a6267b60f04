import { join } from 'node:path';
import { type BundlingOptions, Charset, LogLevel, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';
import type { Profile } from '../config/profile.ts';
import { projectRoot } from './project-root.ts';

/** Some of the SDK's dependencies are CommonJS: within an ES module they need a `require`. */
const banner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** The ES module build of a package first: it is smaller when minified and loads faster. */
const mainFields = ['module', 'main'];

/** Parts of the SDK that no function can use, and what stands in for them: together a third of a bundle. */
const alias = {
  '@aws-sdk/credential-provider-node': join(projectRoot, 'lambdas/shared/sdk/environment-credentials.ts'),
  '@smithy/core/event-streams': join(projectRoot, 'lambdas/shared/sdk/no-event-streams.ts'),
};

/** esbuild's name of the language level a Lambda runtime understands: `node24` for `nodejs24.x`. */
const targetOf = (runtime: Profile['runtime']): string => runtime.replace('nodejs', 'node').replace('.x', '');

/**
 * How a function is bundled for deployment. The SDK is bundled too: the runtime's own changes without notice and loads
 * slower. The source map is made beside the module but not named in it, so that a cold start does not read it; an
 * operator applies it to the trace in a log.
 */
export const functionBundling = (runtime: Profile['runtime']): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: targetOf(runtime),
  minify: true,
  mainFields,
  // Chinese as it is: escaped, each character takes twice the bytes.
  charset: Charset.UTF8,
  esbuildArgs: Object.fromEntries(Object.entries(alias).map(([name, file]) => [`--alias:${name}`, file])),
  banner,
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  sourcesContent: false,
  bundleAwsSDK: true,
  externalModules: [],
  logLevel: LogLevel.WARNING,
});

/** The same as options of esbuild's API, for who bundles every function in one call: what runs is what ships. */
export const esbuildOptions = (runtime: Profile['runtime']) =>
  ({
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    target: targetOf(runtime),
    minify: true,
    mainFields,
    charset: 'utf8',
    alias,
    banner: { js: banner },
    sourcemap: 'external',
    sourcesContent: false,
  }) satisfies BuildOptions;
