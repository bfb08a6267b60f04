import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

interface HeardEvent {
  readonly Records?: ReadonlyArray<{
    readonly eventSource?: string;
    readonly dynamodb?: { readonly Keys: { readonly pk: { readonly S: string }; readonly sk: { readonly S: string } } };
    readonly Sns?: { readonly Message: string };
  }>;
  readonly time?: string;
  readonly detail?: { readonly object?: { readonly key: string; readonly etag: string } };
  readonly fail?: boolean;
}

const database = new DynamoDBClient({});

/** Marks what it hears of, from the stream, a topic, a schedule or a bucket, in the table. */
export const handler = async (event: HeardEvent): Promise<unknown> => {
  if (event.fail === true) throw new Error('as asked');
  for (const { dynamodb, Sns } of event.Records ?? []) {
    if (dynamodb !== undefined) await mark(dynamodb.Keys, 'stream');
    if (Sns !== undefined) await mark(keys('TOPIC'), Sns.Message);
  }
  const object = event.detail?.object;
  if (object !== undefined) await mark(keys(`OBJECT ${object.key}`), object.etag);
  else if (event.time !== undefined) await mark(keys('SCHEDULE'), event.time);
  return { batchItemFailures: [] };
};

function keys(name: string) {
  return { pk: { S: name }, sk: { S: name } };
}

async function mark(Key: { pk: { S: string }; sk: { S: string } }, heard: string): Promise<void> {
  await database.send(
    new UpdateItemCommand({
      TableName: process.env.TABLE_NAME,
      Key,
      UpdateExpression: 'SET heardAt = :heard',
      ExpressionAttributeValues: { ':heard': { S: heard } },
    }),
  );
}
