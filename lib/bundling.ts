import { type BundlingOptions, LogLevel, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { BuildOptions } from 'esbuild';
import type { Profile } from '../config/profile.ts';

/** Some of the SDK's dependencies are CommonJS: within an ES module they need a `require`. */
const banner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** The ES module build of a package first: it is smaller when minified and loads faster. */
const mainFields = ['module', 'main'];

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
    banner: { js: banner },
    sourcemap: 'external',
    sourcesContent: false,
  }) satisfies BuildOptions;
