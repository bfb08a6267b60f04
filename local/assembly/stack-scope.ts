import { localRegion } from '../platform.ts';
import type { Addresses } from './addresses.ts';
import type { StackTemplate, TemplateResource } from './cloud-assembly.ts';
import { type Identity, identify, nameProperties } from './identities.ts';
import { evaluate, type Scope } from './intrinsics.ts';
import { pseudoParameter, urlSuffix } from './pseudo-parameters.ts';

/** A stack whose values can be resolved. */
export interface StackScope {
  readonly name: string;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  resolve(value: unknown): unknown;
  identity(logicalId: string): Identity;
}

/**
 * Makes the stacks of an assembly resolvable, each export visible to the other stacks.
 * @param addresses what the endpoints of the API and of the queues stand for
 */
export function makeScopes(stacks: readonly StackTemplate[], addresses: Addresses): StackScope[] {
  const exports = new Map<string, () => unknown>();
  const imported = (name: string): string => {
    const value = exports.get(name)?.();
    if (typeof value !== 'string') throw new Error(`No stack of the assembly exports ${name}`);
    return value;
  };
  const scopes = stacks.map((stack) => makeScope(stack, addresses, imported));
  for (const [index, stack] of stacks.entries()) {
    const scope = scopes[index] as StackScope;
    for (const output of Object.values(stack.template.Outputs)) {
      if (output.Export === undefined) continue;
      exports.set(String(scope.resolve(output.Export.Name)), () => scope.resolve(output.Value));
    }
  }
  const hosts = scopes.flatMap((scope) => localHosts(scope, addresses));
  return scopes.map((scope) => ({ ...scope, resolve: (value) => localAddress(scope.resolve(value), hosts) }));
}

function makeScope(stack: StackTemplate, addresses: Addresses, imported: (name: string) => string): StackScope {
  const resources = stack.template.Resources;
  const identity = makeIdentities(stack, addresses, (value) => evaluate(value, scope));
  const scope: Scope = {
    imported,
    reference: (name) => {
      if (name.startsWith('AWS::')) return pseudoParameter(name, stack.name);
      const parameter = stack.template.Parameters[name];
      return parameter === undefined ? identity(name).reference : String(parameter.Default ?? '');
    },
    attribute: (logicalId, attribute) => {
      const value = identity(logicalId).attributes[attribute];
      if (value !== undefined) return value;
      const type = resources[logicalId]?.Type;
      throw new Error(`${stack.name}/${logicalId} (${type}) has no attribute ${attribute} in the local run`);
    },
  };
  return { name: stack.name, resources, resolve: (value) => evaluate(value, scope), identity };
}

function makeIdentities(stack: StackTemplate, addresses: Addresses, resolve: (value: unknown) => unknown) {
  const known = new Map<string, Identity>();
  return (logicalId: string): Identity => {
    const found = known.get(logicalId);
    if (found !== undefined) return found;
    const resource = stack.template.Resources[logicalId];
    if (resource === undefined) throw new Error(`Stack ${stack.name} has no resource ${logicalId}`);
    const property = nameProperties[resource.Type];
    const given = property === undefined ? undefined : resolve(resource.Properties[property]);
    const made = identify({
      type: resource.Type,
      stack: stack.name,
      logicalId,
      given: typeof given === 'string' ? given : undefined,
      addresses,
    });
    known.set(logicalId, made);
    return made;
  };
}

/** The start of an address that a template puts together itself, and what it stands for locally. */
type LocalHost = readonly [deployed: string, local: string];

/** Under which hosts a template may name its API and its buckets. */
function localHosts(scope: StackScope, { apiUrl, awsUrl }: Addresses): LocalHost[] {
  return Object.entries(scope.resources).flatMap(([logicalId, { Type }]): LocalHost[] => {
    switch (Type) {
      case 'AWS::ApiGatewayV2::Api':
        return [[`https://${scope.identity(logicalId).reference}.execute-api.${localRegion}.${urlSuffix}`, apiUrl]];
      case 'AWS::S3::Bucket': {
        const { name, attributes } = scope.identity(logicalId);
        return [[`https://${attributes.RegionalDomainName}`, `${awsUrl}/${name}`]];
      }
      default:
        return [];
    }
  });
}

function localAddress(value: unknown, hosts: readonly LocalHost[]): unknown {
  if (typeof value === 'string') return hosts.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map((item) => localAddress(item, hosts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localAddress(item, hosts)]));
}
