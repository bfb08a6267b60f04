import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type BoardItem, boardItem } from '../schemas/list-view.ts';
import type { Table } from './table.ts';

/** The indexes of the board, each with its sort key. */
const indexKeys = {
  byUnit: { partition: 'unitStage', sort: 'dueKey' },
  byStage: { partition: 'stageShard', sort: 'dueKey' },
  byCaller: { partition: 'caller', sort: 'filedKey' },
  byDay: { partition: 'day', sort: 'filedKey' },
  byReview: { partition: 'reviewQueue', sort: 'reviewKey' },
  byOverdue: { partition: 'overdueQueue', sort: 'dueKey' },
  byUrgent: { partition: 'urgentQueue', sort: 'dueKey' },
  byUnread: { partition: 'unreadQueue', sort: 'dueKey' },
  byHard: { partition: 'hardQueue', sort: 'dueKey' },
  byStuck: { partition: 'stuckQueue', sort: 'dueKey' },
  bySupervision: { partition: 'supervisedQueue', sort: 'replyKey' },
  byLevelOne: { partition: 'levelOneMonth', sort: 'levelOneKey' },
} as const;

export type BoardIndex = keyof typeof indexKeys;

/** Part of an index to read: some of its partitions, merged in order of the sort key. */
export type BoardRange = {
  readonly index: BoardIndex;
  readonly partitions: readonly string[];
  /** Only items whose sort key comes after this one. */
  readonly after?: string;
  /** Only items whose sort key comes before this text. */
  readonly before?: string;
};

/** Sort keys begin with an instant or `9999`: these come before and after all of them. */
const lowest = '0';
const highest = ':';

const startOf = ({ after }: BoardRange): string => (after === undefined ? lowest : `${after} `);
const endOf = ({ before }: BoardRange): string => before ?? highest;

/** Whether anything can be in the range at all: DynamoDB takes no range that ends before it begins. */
export const isWithin = (range: BoardRange): boolean => lowest <= startOf(range) && startOf(range) <= endOf(range);

/** Where an item stands in the order of an index. */
export const sortKeyOf = (index: BoardIndex, item: BoardItem): string => item[indexKeys[index].sort] ?? '';

/** The items of one partition in order, page by page as they are asked for. */
async function* itemsOf(
  { client, name }: Table,
  partition: string,
  range: BoardRange,
  pageSize: number,
): AsyncGenerator<BoardItem, undefined> {
  const { index } = range;
  const keys = indexKeys[index];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: index,
        KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#partition': keys.partition, '#sort': keys.sort },
        /** A space sorts before every digit: just after the key, and before one that only begins alike. */
        ExpressionAttributeValues: {
          ':partition': partition,
          ':from': startOf(range),
          ':to': endOf(range),
        },
        Limit: pageSize,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) yield boardItem.parse(item);
    from = page.LastEvaluatedKey;
  } while (from);
  return undefined;
}

type Head = { readonly source: AsyncGenerator<BoardItem, undefined>; readonly item: BoardItem };

const headOf = async (source: Head['source']): Promise<readonly Head[]> => {
  const { value } = await source.next();
  return value ? [{ source, item: value }] : [];
};

/** So few items are read of a partition at once when there are many. */
const smallestPage = 10;

/**
 * The board's items of several partitions, merged in order of the sort key; read as far as they are asked for, eventually
 * consistent as indexes are.
 * @param wanted how many items will likely be taken
 */
export async function* boardItems(table: Table, range: BoardRange, wanted: number): AsyncGenerator<BoardItem, void> {
  const { index, partitions } = range;
  const pageSize =
    partitions.length === 1 ? wanted : Math.max(smallestPage, Math.ceil((2 * wanted) / partitions.length));
  const sources = partitions.map((partition) => itemsOf(table, partition, range, pageSize));
  let heads = (await Promise.all(sources.map(headOf))).flat();
  while (heads.length > 0) {
    const first = heads.reduce((least, head) =>
      sortKeyOf(index, head.item) < sortKeyOf(index, least.item) ? head : least,
    );
    yield first.item;
    const next = await headOf(first.source);
    heads = [...heads.filter((head) => head !== first), ...next];
  }
}

/** How many items one partition of the range holds, as far as it was counted. */
const countOf = async (
  { client, name }: Table,
  partition: string,
  range: BoardRange,
  most: number,
): Promise<number> => {
  const keys = indexKeys[range.index];
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: range.index,
      Select: 'COUNT',
      KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#partition': keys.partition, '#sort': keys.sort },
      ExpressionAttributeValues: { ':partition': partition, ':from': startOf(range), ':to': endOf(range) },
      Limit: most,
    }),
  );
  return Count;
};

/**
 * How many items are in the range, counted up to `most`: one request for each partition, however many there are.
 * @returns `most` if there are as many or more
 */
export const countItems = async (table: Table, range: BoardRange, most: number): Promise<number> => {
  const counts = await Promise.all(range.partitions.map((partition) => countOf(table, partition, range, most)));
  return Math.min(
    most,
    counts.reduce((sum, count) => sum + count, 0),
  );
};
