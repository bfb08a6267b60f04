import type { CloudAssembly, TemplateResource } from '../../../../local/assembly/cloud-assembly.ts';

/** The services that functions call, as the SDK's variables name them. */
const services = ['DYNAMODB', 'SFN', 'SNS', 'LAMBDA', 'S3', 'SECRETS_MANAGER'] as const;

/** The folder of a function under `lambdas/`, by which it is known here; nothing for any other resource. */
export const folderOf = ({ Metadata }: Pick<TemplateResource, 'Metadata'>): string | undefined => {
  const entry = Metadata['hotline:entry'];
  return typeof entry === 'string' ? entry.split('/').at(-2) : undefined;
};

type Environment = { readonly Variables?: Readonly<Record<string, unknown>> };

const pointed = (resource: TemplateResource, urlOf: (caller: string) => string): TemplateResource => {
  const folder = folderOf(resource);
  if (folder === undefined) return resource;
  const { Variables = {} } = (resource.Properties.Environment ?? {}) as Environment;
  const addresses = Object.fromEntries(services.map((service) => [`AWS_ENDPOINT_URL_${service}`, urlOf(folder)]));
  return {
    ...resource,
    Properties: { ...resource.Properties, Environment: { Variables: { ...Variables, ...addresses } } },
  };
};

/**
 * The same assembly with every function told to call AWS at an address of its own: the SDK's variables for single services
 * go before the one that the local run sets for all.
 */
export const wiredAssembly = (assembly: CloudAssembly, urlOf: (caller: string) => string): CloudAssembly => ({
  ...assembly,
  stacks: assembly.stacks.map(({ name, template }) => {
    const resources = Object.entries(template.Resources).map(([id, resource]) => [id, pointed(resource, urlOf)]);
    return { name, template: { ...template, Resources: Object.fromEntries(resources) } };
  }),
});
