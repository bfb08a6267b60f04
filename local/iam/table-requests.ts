import * as z from 'zod';
import type { TableDefinition } from '../assembly/model.ts';
import type { Asked } from './statement.ts';

const item = z.record(z.string(), z.object({ S: z.string().optional() }));

/** What a request to DynamoDB says of the items it is about. */
const request = z.looseObject({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  Key: item.optional(),
  Item: item.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: item.optional(),
});

type Request = z.infer<typeof request>;

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const created = z.looseObject({
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(z.looseObject({ IndexName: z.string(), KeySchema: keySchema })).optional(),
});

/** The partition key of a table or of one of its indexes. */
function partitionKey({ create }: TableDefinition, indexName: string | undefined): string | undefined {
  const { KeySchema, GlobalSecondaryIndexes = [] } = created.parse(create);
  const index = GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === indexName);
  const keys = indexName === undefined ? KeySchema : index?.KeySchema;
  return keys?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName;
}

/** The partition that a query reads: the value its key condition compares the partition key with. */
function queried(asked: Request, name: string): string | undefined {
  const { KeyConditionExpression = '', ExpressionAttributeNames = {}, ExpressionAttributeValues = {} } = asked;
  for (const [, left = '', right = ''] of KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g))
    if ((ExpressionAttributeNames[left] ?? left) === name) return ExpressionAttributeValues[right]?.S;
  return undefined;
}

/**
 * What a request to DynamoDB asks for. Its leading keys are the partitions it is about: of operations on single items and
 * of queries; others have none, so that a condition on them does not hold back what a policy allows beside it.
 */
export function tableRequest(operation: string, body: unknown, tables: readonly TableDefinition[]): Asked {
  const action = `dynamodb:${operation}`;
  const parsed = request.safeParse(body);
  const asked: Request = parsed.success ? parsed.data : {};
  const table = tables.find(({ name, arn }) => asked.TableName === name || asked.TableName === arn);
  if (table === undefined) return { action, resources: [asked.TableName ?? 'no table'], context: {} };
  const name = partitionKey(table, asked.IndexName);
  const key = name === undefined ? undefined : (asked.Key ?? asked.Item)?.[name]?.S;
  const partition = key ?? (name === undefined ? undefined : queried(asked, name));
  const resource = asked.IndexName === undefined ? table.arn : `${table.arn}/index/${asked.IndexName}`;
  return {
    action,
    resources: [resource],
    context: partition === undefined ? {} : { 'dynamodb:LeadingKeys': [partition] },
  };
}
