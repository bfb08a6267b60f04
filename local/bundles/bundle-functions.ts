import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { FunctionDefinition } from '../assembly/model.ts';

/** How the deployment bundles functions of a runtime: `esbuildOptions` of `lib/bundling.ts`. */
export type DeployedBundling = (runtime: string) => BuildOptions;

/**
 * Bundles every function that is made from source, with the options the deployment uses, in one build per runtime.
 * @param folder where the bundles are written, one module per source file
 * @returns the finished module of each function, by the function's ARN
 */
export async function bundleFunctions(
  definitions: readonly FunctionDefinition[],
  folder: string,
  bundling: DeployedBundling,
): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const [runtime, group] of Map.groupBy(definitions, (definition) => definition.runtime)) {
    const entries = new Map<string, string>();
    for (const { arn, name, entry, bundled } of group) {
      if (bundled) {
        modules.set(arn, entry);
        continue;
      }
      const output = entries.get(entry) ?? name;
      entries.set(entry, output);
      modules.set(arn, join(folder, `${output}.mjs`));
    }
    const entryPoints = [...entries].map(([input, output]) => ({ in: input, out: output }));
    if (entryPoints.length > 0) await build({ ...bundling(runtime), entryPoints, outdir: folder, logLevel: 'silent' });
  }
  return modules;
}
