import type { DeployedBundling } from './bundle-functions.ts';

/**
 * The deployment's own options for bundling. Loaded only when asked for: they come with the CDK library, which takes
 * longer to load than all bundles take to build.
 */
export async function deployedBundling(): Promise<DeployedBundling> {
  const { esbuildOptions } = await import('../../lib/bundling.ts');
  return (runtime) => esbuildOptions(runtime as Parameters<typeof esbuildOptions>[0]);
}
