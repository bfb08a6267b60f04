import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { profile as deployed, type Profile } from '../../config/profile.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { createKeeper } from '../../local/kept/keeper.ts';

export type Templates = { readonly data: Template; readonly hotline: Template; readonly household: Template };

/**
 * The templates of a deployment, synthesized without bundling or checks; once, as long as the sources stay: CDK takes a test
 * file longer to load than all else it does.
 */
export const synthesize = async (profile: Profile = deployed): Promise<Templates> => {
  const folder = await mkdtemp(join(tmpdir(), 'templates-'));
  await createKeeper(projectRoot).fill(folder, { profile }, async () => {
    const { synthesizeInto } = await import('./synthesize-into.ts');
    synthesizeInto(folder, profile);
  });
  const templateOf = async (stack: string) =>
    Template.fromJSON(JSON.parse(await readFile(join(folder, `${stack}.template.json`), 'utf8')));
  const templates = {
    data: await templateOf('HotlineData'),
    hotline: await templateOf('Hotline'),
    household: await templateOf('HotlineHousehold'),
  };
  await rm(folder, { recursive: true });
  return templates;
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

/** Where a stack is deployed to. */
export type Place = { readonly partition: string; readonly region: string; readonly suffix: string };
export const virginia: Place = { partition: 'aws', region: 'us-east-1', suffix: 'amazonaws.com' };
export const ningxia: Place = { partition: 'aws-cn', region: 'cn-northwest-1', suffix: 'amazonaws.com.cn' };

/**
 * A value of a template as it is once the stack is deployed, in account 123456789012; attributes and names that are made at
 * deployment by what they are of, e.g. `Tickets.Arn`.
 */
export const deployedText = (template: Template, value: unknown, place: Place): string => {
  const known: Readonly<Record<string, string>> = {
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::URLSuffix': place.suffix,
    'AWS::AccountId': '123456789012',
  };
  const text = (part: unknown): string => {
    if (typeof part === 'string') return part;
    const [[name, argument] = ['', undefined]] = Object.entries(part as object) as [string, unknown][];
    if (name === 'Ref' && known[String(argument)] !== undefined) return String(known[String(argument)]);
    if (name === 'Fn::Join') return (argument as [string, unknown[]])[1].map(text).join('');
    if (name === 'Fn::FindInMap') {
      const [map = '', first = '', second = ''] = (argument as unknown[]).map(text);
      return String(template.findMappings(map)[map]?.[first]?.[second]);
    }
    return readable(part);
  };
  return text(value);
};

/** `HotlineData:ExportsOutputFnGetAttTickets83B11BB2Arn032E7E67` → `Tickets.Arn`. */
const exported = (name: string): string => {
  const [, resource = '', attribute = ''] =
    /(?:FnGetAtt|Ref)([A-Za-z]+?)[0-9A-F]{8}([A-Za-z]*?)[0-9A-F]{8}$/.exec(name) ?? [];
  return attribute ? `${resource}.${attribute}` : resource;
};
