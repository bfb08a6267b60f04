import { Template } from 'aws-cdk-lib/assertions';
import { profile as deployed, type Profile } from '../../config/profile.ts';
import { makeApp, withoutBundling } from '../../lib/app.ts';

/** The templates of a deployment, synthesized in this process without bundling or checks. */
export const synthesize = (profile: Profile = deployed) => {
  const app = makeApp(() => profile, { context: withoutBundling, builtinCloudFormationValidation: false });
  const assembly = app.synth();
  return {
    data: Template.fromJSON(assembly.getStackByName('HotlineData').template),
    hotline: Template.fromJSON(assembly.getStackByName('Hotline').template),
  };
};

export type Resource = {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly Metadata?: Record<string, string>;
};

/** A template's resources of a type, by the name they are made under: `Intake`, not `IntakeA0CA28E8`. */
export const resourcesOf = (template: Template, type: string): Record<string, Resource> =>
  Object.fromEntries(
    Object.entries(template.findResources(type)).map(([id, resource]) => [nameOf(id), resource as Resource]),
  );

/** The properties of one resource, as far as the caller knows them. */
export const propertiesOf = <T>(template: Template, type: string, name: string): T => {
  const resource = resourcesOf(template, type)[name];
  if (!resource) throw new Error(`no ${type} ${name}`);
  return resource.Properties as T;
};

/** A logical id without the eight digits CDK adds to it. */
export const nameOf = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

/**
 * A value of a template in one readable line: references by their name, e.g. `Tickets.Arn`, imports by what they export,
 * joins as text.
 */
export const readable = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[name, argument] = ['', undefined]] = Object.entries(value as object) as [string, unknown][];
  if (name === 'Ref') return nameOf(String(argument));
  if (name === 'Fn::GetAtt') return (argument as string[]).map(nameOf).join('.');
  if (name === 'Fn::Join') return (argument as [string, unknown[]])[1].map(readable).join('');
  if (name === 'Fn::ImportValue') return exported(String(argument));
  throw new Error(`not readable: ${JSON.stringify(value)}`);
};

/** `HotlineData:ExportsOutputFnGetAttTickets83B11BB2Arn032E7E67` → `Tickets.Arn`. */
const exported = (name: string): string => {
  const [, resource = '', attribute = ''] =
    /(?:FnGetAtt|Ref)([A-Za-z]+?)[0-9A-F]{8}([A-Za-z]*?)[0-9A-F]{8}$/.exec(name) ?? [];
  return attribute ? `${resource}.${attribute}` : resource;
};
