import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import { boardKey } from './keys.ts';
import type { Table } from './table.ts';

/** Indexes in order of acceptance, each with its partition key. */
const partitionKeys = { byCaller: 'caller', byPlace: 'place', byReturn: 'returnedQueue' } as const;

export type NewestOf = {
  readonly index: keyof typeof partitionKeys;
  readonly partition: string;
  /** Only tickets accepted at or after this instant. */
  readonly since?: Instant | undefined;
  /** So many at most; one request answers, whatever number there is. */
  readonly most: number;
};

type Item = Readonly<Record<string, unknown>>;

/** Items of one partition, the latest accepted first, in one request; eventually consistent as indexes are. */
export const newestItems = async (
  { client, name }: Table,
  { index, partition, since, most }: NewestOf,
): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: index,
      KeyConditionExpression: '#partition = :partition AND filedKey >= :since',
      ExpressionAttributeNames: { '#partition': partitionKeys[index] },
      ExpressionAttributeValues: { ':partition': partition, ':since': since === undefined ? '0' : toIso(since) },
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  return Items;
};

/** The board of a ticket; nothing for a number that has none. */
export const readBoard = async ({ client, name }: Table, ticketId: string): Promise<Item | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: boardKey(ticketId) }));
  return Item;
};
