import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { foldOrder, type OrderCommit, orderCommitOf } from '../../../domain/household/commit.ts';
import type { OrderEvent } from '../../../domain/household/events.ts';
import type { ClockFacts } from '../../../domain/household/facts.ts';
import type { Order } from '../../../domain/household/order.ts';
import type { CommitFacts } from '../../../domain/tickets/commit.ts';
import { CommitConflict } from '../store/append.ts';
import { eventPrefix } from '../store/keys.ts';
import { conditionally, type Table } from '../store/table.ts';
import { orderCommitKey, orderPartition } from './keys.ts';

/** An order with the commits it was folded from. */
export type StoredOrder = { readonly order: Order; readonly commits: readonly OrderCommit[] };

/** The order as its commits tell it, read consistently, or nothing for an unknown number. */
export const readOrder = async ({ client, name }: Table, orderId: string): Promise<StoredOrder | undefined> => {
  const commits: OrderCommit[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
        ExpressionAttributeValues: { ':pk': orderPartition(orderId), ':event': eventPrefix },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const { pk: _, sk: __, ...commit } of page.Items ?? []) commits.push(commit as unknown as OrderCommit);
    from = page.LastEvaluatedKey;
  } while (from);
  const order = foldOrder(commits);
  return order && { order, commits };
};

/** The one write of an act: commit n+1, if nobody wrote it first. False means: reload and decide again. */
export const writeOrderCommit = ({ client, name }: Table, commit: OrderCommit): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...orderCommitKey(commit.orderId, commit.n), ...commit },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

export type OrderAppended<Stop> =
  | { readonly kind: 'appended'; readonly order: Order; readonly commit: OrderCommit }
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly stored: StoredOrder }
  | { readonly kind: 'unknown' };

/** An order that is fought over this often is a fault. */
const attempts = 12;

/**
 * Reads, decides, writes commit n+1; after a conflict reads and decides again.
 * @throws CommitConflict when every attempt met a newer commit
 */
export const appendToOrder = async <Stop>(
  table: Table,
  orderId: string,
  clock: ClockFacts,
  facts: CommitFacts,
  intend: (stored: StoredOrder) => { readonly events: readonly OrderEvent[] } | { readonly stop: Stop },
): Promise<OrderAppended<Stop>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await readOrder(table, orderId);
    if (!stored) return { kind: 'unknown' };
    const intent = intend(stored);
    if ('stop' in intent) return { kind: 'stopped', stop: intent.stop, stored };
    const { commit, order } = orderCommitOf(stored.order, intent.events, facts, clock);
    if (await writeOrderCommit(table, commit)) return { kind: 'appended', order, commit };
  }
  throw new CommitConflict(orderId);
};
