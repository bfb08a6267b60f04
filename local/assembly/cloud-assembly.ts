import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const template = z.looseObject({
  Resources: z.record(z.string(), resource).default({}),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Outputs: z
    .record(z.string(), z.looseObject({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});

const manifest = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({ type: z.string(), properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

const assets = z.looseObject({
  files: z
    .record(
      z.string(),
      z.looseObject({
        source: z.looseObject({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

/** A resource of a template, as written (intrinsic functions unresolved). */
export type TemplateResource = z.infer<typeof resource>;

export interface StackTemplate {
  readonly name: string;
  readonly template: z.infer<typeof template>;
}

/** What `cdk synth` leaves in its output folder, read but not yet resolved. */
export interface CloudAssembly {
  readonly folder: string;
  readonly stacks: readonly StackTemplate[];
  /** Object key in the asset bucket → absolute path of the file or folder that is uploaded there. */
  readonly assets: ReadonlyMap<string, string>;
}

const stackProperties = z.looseObject({ templateFile: z.string(), stackName: z.string().optional() });

/**
 * Reads a cloud assembly folder.
 * @throws Error when the folder holds no manifest or one of another shape
 */
export async function readCloudAssembly(folder: string): Promise<CloudAssembly> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
  const { artifacts } = manifest.parse(await read('manifest.json'));
  const stacks: StackTemplate[] = [];
  const files = new Map<string, string>();
  for (const [id, artifact] of Object.entries(artifacts)) {
    if (artifact.type === 'aws:cloudformation:stack') {
      const { templateFile, stackName } = stackProperties.parse(artifact.properties);
      stacks.push({ name: stackName ?? id, template: template.parse(await read(templateFile)) });
    }
    if (artifact.type === 'cdk:asset-manifest') {
      const file = z.string().parse(artifact.properties.file);
      for (const { source, destinations } of Object.values(assets.parse(await read(file)).files)) {
        if (source.path === undefined) continue;
        const path = resolve(folder, source.path);
        for (const { objectKey } of Object.values(destinations)) files.set(objectKey, path);
      }
    }
    if (artifact.type === 'cdk:cloud-assembly')
      throw new Error(`Nested cloud assembly ${id}: stages are not understood`);
  }
  return { folder, stacks, assets: files };
}
