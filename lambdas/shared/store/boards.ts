import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type BoardItem, boardItem } from '../schemas/list-view.ts';
import { boardKey, ticketIdOf } from './keys.ts';
import type { Table } from './table.ts';

/** A ticket as lists show it; undefined when there is none of that number, or it was filed this very moment. */
export const readBoard = async ({ client, name }: Table, ticketId: string): Promise<BoardItem | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: boardKey(ticketId) }));
  return Item && boardItem.parse(Item);
};

/**
 * Tickets of one place and category, the latest first: their numbers from the index, which holds its keys alone, then
 * each by itself.
 * @param before only those filed before this sort key
 * @returns at most `most` tickets, with the sort key to go on from if there may be more
 */
export const boardsOfPlace = async (
  table: Table,
  place: string,
  most: number,
  before?: string,
): Promise<{ readonly items: readonly BoardItem[]; readonly last?: string }> => {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'byPlace',
      KeyConditionExpression: `place = :place${before === undefined ? '' : ' AND filedKey < :before'}`,
      ExpressionAttributeValues: { ':place': place, ...(before === undefined ? {} : { ':before': before }) },
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  const found = await Promise.all(Items.map(({ pk }) => readBoard(table, ticketIdOf(pk) ?? '')));
  const last = Items.at(-1)?.filedKey;
  return { items: found.filter((item) => item !== undefined), ...(LastEvaluatedKey && last ? { last } : {}) };
};
