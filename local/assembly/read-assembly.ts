import type { Addresses } from './addresses.ts';
import type { CloudAssembly } from './cloud-assembly.ts';
import type { Assembly } from './model.ts';
import { ignoredTypes, understoodTypes } from './resource-types.ts';
import { readBucket } from './resources/buckets.ts';
import { describe, type FoundResource } from './resources/found.ts';
import { readFunction } from './resources/functions.ts';
import { readHttpApi } from './resources/http-api.ts';
import { readQueue, readSecret, readTopic } from './resources/messaging.ts';
import { readRule } from './resources/rules.ts';
import { readStateMachine } from './resources/state-machines.ts';
import { readSubscription } from './resources/subscriptions.ts';
import { readStreamMapping, readTable } from './resources/tables.ts';
import { makeScopes, type StackScope } from './stack-scope.ts';

/**
 * Reads every stack of a cloud assembly into what the local run runs.
 * @param addresses where the API and the wire endpoint of this run listen
 * @throws Error naming the type and logical id of a resource that is not understood
 */
export function readAssembly(cloudAssembly: CloudAssembly, projectFolder: string, addresses: Addresses): Assembly {
  const all = findResources(cloudAssembly, makeScopes(cloudAssembly.stacks, addresses), projectFolder);
  const read = <T>(type: string, reader: (found: FoundResource) => T): T[] => all(type).map(reader);
  const [api, second] = read('AWS::ApiGatewayV2::Api', readHttpApi);
  const rules = read('AWS::Events::Rule', readRule).filter((rule) => rule !== undefined);
  if (second !== undefined) throw new Error('The assembly has two HTTP APIs; the local run serves one');
  return {
    functions: read('AWS::Lambda::Function', readFunction),
    tables: read('AWS::DynamoDB::Table', readTable),
    streamMappings: read('AWS::Lambda::EventSourceMapping', readStreamMapping),
    api,
    stateMachines: read('AWS::StepFunctions::StateMachine', readStateMachine),
    topics: read('AWS::SNS::Topic', readTopic),
    subscriptions: read('AWS::SNS::Subscription', readSubscription),
    queues: read('AWS::SQS::Queue', readQueue),
    secrets: read('AWS::SecretsManager::Secret', readSecret),
    schedules: rules.filter((rule) => 'expression' in rule),
    eventRules: rules.filter((rule) => 'pattern' in rule),
    buckets: read('AWS::S3::Bucket', readBucket),
  };
}

function findResources(cloudAssembly: CloudAssembly, scopes: readonly StackScope[], projectFolder: string) {
  const found = new Map<string, FoundResource[]>();
  const all = (type: string): FoundResource[] => found.get(type) ?? [];
  const find = (type: string, reference: string): FoundResource => {
    const match = all(type).find(({ identity }) => names(identity).includes(reference));
    if (match === undefined) throw new Error(`The assembly has no ${type} ${reference}`);
    return match;
  };
  const asset = (objectKey: string): string => {
    const path = cloudAssembly.assets.get(objectKey);
    if (path === undefined) throw new Error(`The assembly has no asset ${objectKey}`);
    return path;
  };
  for (const scope of scopes) {
    for (const [logicalId, { Type: type, Condition, Properties, Metadata }] of Object.entries(scope.resources)) {
      const resource = { stack: scope.name, logicalId, type, metadata: Metadata, projectFolder, find, all, asset };
      if (ignoredTypes.has(type)) continue;
      if (!understoodTypes.has(type)) throw notUnderstood(resource);
      if (Condition !== undefined) throw new Error(`${describe(resource)} has a condition, which is not understood`);
      const properties = scope.resolve(Properties);
      found.set(type, [...all(type), { ...resource, properties, identity: scope.identity(logicalId) }]);
    }
  }
  return all;
}

function names(identity: FoundResource['identity']): string[] {
  return [identity.name, identity.reference, ...Object.values(identity.attributes)];
}

function notUnderstood(resource: Pick<FoundResource, 'stack' | 'logicalId' | 'type'>): Error {
  return new Error(
    `${describe(resource)}: the local run does not understand this type. ` +
      'Teach local/assembly/ to run it, or list it in local/assembly/resource-types.ts if it has no effect locally.',
  );
}
