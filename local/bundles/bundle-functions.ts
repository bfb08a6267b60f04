import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { FunctionDefinition } from '../assembly/model.ts';
import type { Keeper } from '../kept/keeper.ts';

/** How the deployment bundles functions of a runtime: `esbuildOptions` of `lib/esbuild-options.ts`. */
export type DeployedBundling = (runtime: string) => BuildOptions;

/**
 * Bundles every function that is made from source, with the options the deployment uses, in one build per runtime. There
 * are no source maps beside the bundles: nothing reads them here, and they are more than half of what there is to write.
 * @param folder where the bundles are written, one module per source file
 * @param keeper keeps bundles that are made from the project's own sources, as they are
 * @returns the finished module of each function, by the function's ARN
 */
export async function bundleFunctions(
  definitions: readonly FunctionDefinition[],
  folder: string,
  bundling: DeployedBundling,
  keeper: Keeper,
): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  const builds: BuildOptions[] = [];
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
    if (entryPoints.length > 0) builds.push({ ...bundling(runtime), entryPoints, sourcemap: false });
  }
  const bundle = async () => {
    for (const options of builds) await build({ ...options, outdir: folder, logLevel: 'silent' });
  };
  await (builds.every((options) => isKept(options, keeper)) ? keeper.fill(folder, builds, bundle) : bundle());
  return modules;
}

/** Plugins are code that no key holds. */
function isKept({ plugins, entryPoints }: BuildOptions, keeper: Keeper): boolean {
  return plugins === undefined && (entryPoints as { in: string }[]).every((entry) => keeper.covers(entry.in));
}
