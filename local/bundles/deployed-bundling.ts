import { esbuildOptions } from '../../lib/esbuild-options.ts';
import type { DeployedBundling } from './bundle-functions.ts';

/** The deployment's own options for bundling. */
export const deployedBundling: DeployedBundling = (runtime) =>
  esbuildOptions(runtime as Parameters<typeof esbuildOptions>[0]);
