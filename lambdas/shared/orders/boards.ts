import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderOutcome, Scores } from '../../../domain/household/events.ts';
import type { Complaint, Order, PhaseKind } from '../../../domain/household/order.ts';
import { dateOf, type Instant, toIso } from '../../../domain/time/instant.ts';
import { conditionally, type Table } from '../store/table.ts';
import { orderBoardKey, orderPartition } from './keys.ts';
import { marksOf } from './marks.ts';

/** What lists and figures show of an order; nothing of its resident. */
export type OrderBoard = {
  readonly orderId: string;
  readonly commit: number;
  readonly stage: PhaseKind;
  readonly category: string;
  readonly town?: string;
  readonly placedAt: Instant;
  /** The enterprise it was offered to last. */
  readonly holder?: string;
  /** Until when the present step is to be done. */
  readonly until?: Instant;
  readonly lateness: number;
  /** The enterprises that were late about it. */
  readonly lateFirms: readonly string[];
  readonly outcome?: OrderOutcome;
  readonly price?: number;
  readonly reportedAt?: Instant;
  readonly evaluation?: Scores;
  readonly supervisorScores?: Scores;
  readonly complaint?: Complaint;
  readonly stuck?: true;
};

/** An order as one of the enterprises had to do with it: found by enterprise. */
export type FirmOrder = OrderBoard & { readonly enterprise: string };

const boardOf = (order: Order, until: Instant): OrderBoard => {
  const { phase, report, evaluation, supervisorScores, complaint, town } = order;
  const holder = order.offers.at(-1)?.enterprise;
  return {
    orderId: order.id,
    commit: order.commits,
    stage: phase.kind,
    category: order.category,
    placedAt: order.placedAt,
    lateness: order.lateness,
    lateFirms: order.lateFirms,
    ...(town === undefined ? {} : { town }),
    ...(holder === undefined ? {} : { holder }),
    ...(phase.kind === 'ended' ? { outcome: phase.outcome } : { until }),
    ...(report ? { price: report.price, reportedAt: report.at } : {}),
    ...(evaluation ? { evaluation } : {}),
    ...(supervisorScores ? { supervisorScores } : {}),
    ...(complaint ? { complaint } : {}),
    ...(order.stuck ? { stuck: true as const } : {}),
  };
};

const put = ({ client, name }: Table, commit: number, item: Record<string, unknown>): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR #commit < :commit',
        ExpressionAttributeNames: { '#commit': 'commit' },
        ExpressionAttributeValues: { ':commit': commit },
      }),
    ),
  );

/**
 * Shows an order in lists: one entry for it, one for each enterprise it was offered to, and what it says of enterprises;
 * each only over an older commit.
 * @param until until when the order waits
 */
export const projectOrder = async (table: Table, order: Order, until: Instant): Promise<void> => {
  const board = boardOf(order, until);
  const placedKey = `${toIso(order.placedAt)}#${order.id}`;
  await put(table, order.commits, {
    ...orderBoardKey(order.id),
    ...board,
    placedKey,
    month: dateOf(order.placedAt).slice(0, 7),
    dueKey: `${toIso(until)}#${order.id}`,
  });
  for (const enterprise of new Set(order.offers.map((offer) => offer.enterprise))) {
    const key = { pk: orderPartition(order.id), sk: `FIRM#${enterprise}` };
    await put(table, order.commits, { ...key, ...board, enterprise, placedKey });
  }
  for (const mark of marksOf(order)) await put(table, order.commits, mark);
};

const query = async <T>(
  { client, name }: Table,
  index: 'byStage' | 'byEnterprise' | 'byMonth',
  [attribute, value]: readonly [string, string],
): Promise<readonly T[]> => {
  const found: T[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: index,
        KeyConditionExpression: '#attribute = :value',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExpressionAttributeValues: { ':value': value },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    found.push(...((page.Items ?? []) as T[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
};

const openStages: readonly PhaseKind[] = ['offered', 'talking', 'agreed', 'reported', 'unassigned'];

/** Open orders of a stage, the one due first in front. */
export const ordersOfStage = (table: Table, stage: PhaseKind): Promise<readonly OrderBoard[]> =>
  query<OrderBoard>(table, 'byStage', ['stage', stage]);

/** The numbers of all open orders. */
export const openOrders = async (table: Table): Promise<readonly string[]> => {
  const all = await Promise.all(openStages.map((stage) => ordersOfStage(table, stage)));
  return all.flat().map(({ orderId }) => orderId);
};

/** Orders that were offered to an enterprise, the oldest first. */
export const ordersOfEnterprise = (table: Table, enterprise: string): Promise<readonly FirmOrder[]> =>
  query<FirmOrder>(table, 'byEnterprise', ['enterprise', enterprise]);

/** Orders placed in a month, `2026-11`. */
export const ordersOfMonth = (table: Table, month: string): Promise<readonly OrderBoard[]> =>
  query<OrderBoard>(table, 'byMonth', ['month', month]);
