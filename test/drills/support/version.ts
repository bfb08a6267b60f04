import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import type { DeployedBundling } from '../../../local/bundles/bundle-functions.ts';
import { deployedBundling } from '../../../local/bundles/deployed-bundling.ts';
import definition from '../../../statemachines/ticket.asl.json' with { type: 'json' };

export type Definition = { readonly States: Readonly<Record<string, object>> } & Readonly<Record<string, unknown>>;

/** Another version of the application: what differs from the one in the working copy. */
export type Version = {
  /** Source files by their path from the project's root, and what becomes of their text. */
  readonly code?: Readonly<Record<string, (text: string) => string>>;
  /** What becomes of the workflow's definition. */
  readonly definition?: (present: Definition) => Definition;
};

/** The text with one part replaced. Throws if the part is not there: the drill would drill nothing. */
export const replaced =
  (part: string, by: string) =>
  (text: string): string => {
    if (!text.includes(part)) throw new Error(`no "${part}" to replace`);
    return text.replaceAll(part, () => by);
  };

const changed = (code: NonNullable<Version['code']>): Plugin => ({
  name: 'another version',
  setup(build) {
    for (const [path, change] of Object.entries(code)) {
      const filter = new RegExp(`/${path.replaceAll('.', '\\.')}$`);
      build.onLoad({ filter }, async (file) => ({
        contents: change(await readFile(file.path, 'utf8')),
        loader: path.endsWith('.json') ? 'json' : 'ts',
      }));
    }
  },
});

/** How the functions of a version are bundled: as they deploy, from its sources. */
export const bundlingOf = ({ code }: Version): DeployedBundling =>
  code ? (runtime) => ({ ...deployedBundling(runtime), plugins: [changed(code)] }) : deployedBundling;

/** The cloud assembly of a version: the definition of the tickets' workflow stands in the template. */
export const assemblyOf = (assembly: CloudAssembly, version: Version): CloudAssembly => {
  if (!version.definition) return assembly;
  const DefinitionString = JSON.stringify(version.definition(definition));
  const stacks = assembly.stacks.map(({ name, template }) => {
    const resources = Object.entries(template.Resources).map(([id, resource]) => {
      const isWorkflow = resource.Type === 'AWS::StepFunctions::StateMachine' && id.startsWith('TicketWorkflow');
      if (!isWorkflow) return [id, resource] as const;
      const { DefinitionS3Location: _, ...Properties } = resource.Properties;
      return [id, { ...resource, Properties: { ...Properties, DefinitionString } }] as const;
    });
    return { name, template: { ...template, Resources: Object.fromEntries(resources) } };
  });
  return { ...assembly, stacks };
};
