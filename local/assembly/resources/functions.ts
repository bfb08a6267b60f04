import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { AsynchronousPolicy, FunctionDefinition } from '../model.ts';
import { describe, type FoundResource, parseProperties } from './found.ts';
import { permissionsOf } from './permissions.ts';

/** Metadata on a function that names its source file, relative to the project's root. */
const entryMetadata = 'hotline:entry';

const functionProperties = z.looseObject({
  Role: z.string().optional(),
  Handler: z.string().default('index.handler'),
  Runtime: z.string().startsWith('nodejs'),
  Code: z.looseObject({ S3Key: z.string().optional() }),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
  ReservedConcurrentExecutions: z.int().min(1).optional(),
  PackageType: z.literal('Zip').optional(),
  Layers: z.array(z.unknown()).max(0).optional(),
});

const invokeConfig = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.string().optional(),
  MaximumRetryAttempts: z.number().default(2),
  MaximumEventAgeInSeconds: z.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** Reads an `AWS::Lambda::Function`, with what an `AWS::Lambda::EventInvokeConfig` says of it. */
export function readFunction(found: FoundResource): FunctionDefinition {
  const properties = parseProperties(found, functionProperties);
  const concurrency = properties.ReservedConcurrentExecutions;
  const arn = found.identity.attributes.Arn as string;
  const permissions = properties.Role === undefined ? undefined : permissionsOf(found, properties.Role);
  return {
    name: found.identity.name,
    arn,
    ...(permissions === undefined ? {} : { permissions }),
    ...source(found, properties.Code.S3Key, properties.Handler),
    runtime: properties.Runtime,
    environment: properties.Environment?.Variables ?? {},
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    asynchronous: asynchronousPolicy(found, properties.DeadLetterConfig?.TargetArn),
    ...(concurrency === undefined ? {} : { concurrency }),
  };
}

function source(found: FoundResource, objectKey: string | undefined, handler: string) {
  const dot = handler.lastIndexOf('.');
  const exported = handler.slice(dot + 1);
  const entry = found.metadata[entryMetadata];
  if (typeof entry === 'string') {
    const path = resolve(found.projectFolder, entry);
    if (!existsSync(path))
      throw new Error(`${describe(found)}: its metadata ${entryMetadata} names no file (${entry})`);
    return { entry: path, bundled: false, handler: exported };
  }
  if (objectKey === undefined) throw new Error(`${describe(found)}: its code is neither a source file nor an asset`);
  for (const extension of ['mjs', 'js', 'cjs']) {
    const path = join(found.asset(objectKey), `${handler.slice(0, dot)}.${extension}`);
    if (existsSync(path)) return { entry: path, bundled: true, handler: exported };
  }
  throw new Error(`${describe(found)}: has no metadata ${entryMetadata}, and its asset has no module for ${handler}`);
}

function asynchronousPolicy(found: FoundResource, deadLetterArn: string | undefined): AsynchronousPolicy {
  const configured = found
    .all('AWS::Lambda::EventInvokeConfig')
    .map((config) => parseProperties(config, invokeConfig))
    .find((config) => found.find('AWS::Lambda::Function', config.FunctionName).identity === found.identity);
  const onFailureArn = configured?.DestinationConfig?.OnFailure?.Destination;
  return {
    retries: configured?.MaximumRetryAttempts ?? 2,
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
    ...(onFailureArn === undefined ? {} : { onFailureArn }),
  };
}
