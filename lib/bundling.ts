import { type BundlingOptions, Charset, LogLevel, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Profile } from '../config/profile.ts';
import { alias, banner, mainFields, targetOf } from './esbuild-options.ts';

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
