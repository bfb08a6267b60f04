import * as z from 'zod';
import type { StreamMapping, TableDefinition } from '../model.ts';
import { describe, type FoundResource, parseProperties } from './found.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const tableProperties = z.looseObject({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(
      z.looseObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.strictObject({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
      }),
    )
    .optional(),
  LocalSecondaryIndexes: z.array(z.unknown()).max(0).optional(),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(['NEW_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY', 'OLD_IMAGE']) })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

/** Reads an `AWS::DynamoDB::Table` as the `CreateTable` request that makes it. */
export function readTable(found: FoundResource): TableDefinition {
  const properties = parseProperties(found, tableProperties);
  const stream = properties.StreamSpecification;
  const timeToLive = properties.TimeToLiveSpecification;
  return {
    name: found.identity.name,
    arn: found.identity.attributes.Arn as string,
    streamArn: found.identity.attributes.StreamArn as string,
    create: {
      TableName: found.identity.name,
      KeySchema: properties.KeySchema,
      AttributeDefinitions: properties.AttributeDefinitions,
      BillingMode: properties.BillingMode,
      ...(properties.GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes: indexes(properties) }),
      ...(stream === undefined ? {} : { StreamSpecification: { StreamEnabled: true, ...stream } }),
    },
    ...(timeToLive?.Enabled === true ? { timeToLiveAttribute: timeToLive.AttributeName } : {}),
  };
}

function indexes(properties: z.infer<typeof tableProperties>) {
  return properties.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
}

const mappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BatchSize: z.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  Enabled: z.literal(true).optional(),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  MaximumRetryAttempts: z.number().default(-1),
  ParallelizationFactor: z.number().default(1),
  Tags: z.unknown().optional(),
});

/** Reads an `AWS::Lambda::EventSourceMapping` of a table's stream. */
export function readStreamMapping(found: FoundResource): StreamMapping {
  const properties = parseProperties(found, mappingProperties);
  const table = found
    .all('AWS::DynamoDB::Table')
    .find(({ identity }) => identity.attributes.StreamArn === properties.EventSourceArn);
  if (table === undefined) throw new Error(`${describe(found)}: its source is not the stream of a table`);
  const limit = (value: number) => (value === -1 ? undefined : value);
  return {
    id: found.logicalId,
    streamArn: properties.EventSourceArn,
    tableName: table.identity.name,
    functionArn: found.find('AWS::Lambda::Function', properties.FunctionName).identity.attributes.Arn as string,
    filters: properties.FilterCriteria?.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown) ?? [],
    batchSize: properties.BatchSize,
    batchingWindowSeconds: properties.MaximumBatchingWindowInSeconds,
    parallelizationFactor: properties.ParallelizationFactor,
    maximumRetryAttempts: limit(properties.MaximumRetryAttempts),
    maximumRecordAgeSeconds: limit(properties.MaximumRecordAgeInSeconds),
    bisectBatchOnFunctionError: properties.BisectBatchOnFunctionError,
    reportBatchItemFailures: properties.FunctionResponseTypes.length > 0,
    onFailureArn: properties.DestinationConfig?.OnFailure?.Destination,
  };
}
