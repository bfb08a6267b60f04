import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time/instant.ts';
import { openOrders } from '../../lambdas/shared/orders/boards.ts';
import { readOrder, type StoredOrder } from '../../lambdas/shared/orders/store.ts';
import { readTicket } from '../../lambdas/shared/store/commits.ts';
import { waitKey } from '../../lambdas/shared/store/keys.ts';
import type { Table } from '../../lambdas/shared/store/table.ts';
import { openTickets } from '../../lambdas/sweep/open-tickets.ts';

/** A ticket, or an order of household services, whose workflow waits for an operator. */
export type Stuck = {
  /** Its number; an order's begins with F. */
  readonly id: string;
  readonly run: number;
  readonly since: Instant;
  /** The name of the error that stopped it. */
  readonly error: string;
};

export type Listed = {
  readonly stuck: readonly Stuck[];
  /** What could not be read: the functions cannot read them either. */
  readonly unreadable: readonly string[];
  readonly open: number;
};

/** Whether the ticket's execution rests in `AwaitOperator`. The token beside it is not asked for. */
const rests = async ({ client, name }: Table, ticketId: string): Promise<boolean> => {
  const { Item } = await client.send(
    new GetCommand({
      TableName: name,
      Key: waitKey(ticketId),
      ProjectionExpression: '#state',
      ExpressionAttributeNames: { '#state': 'state' },
    }),
  );
  return Item?.state === 'AwaitOperator';
};

/** Every open ticket whose workflow waits for an operator: one small read each, as the sweep does. */
export const listStuck = async (table: Table): Promise<Listed> => {
  const open = new Set<string>();
  for await (const ticketId of openTickets(table)) open.add(ticketId);
  const stuck: Stuck[] = [];
  const unreadable: string[] = [];
  for (const ticketId of open) {
    if (!(await rests(table, ticketId))) continue;
    const stored = await readTicket(table, ticketId).catch(() => 'unreadable' as const);
    if (stored === 'unreadable') unreadable.push(ticketId);
    else if (stored?.ticket.stuck)
      stuck.push({
        id: ticketId,
        run: stored.ticket.run,
        since: stored.ticket.stuck.since,
        error: stored.ticket.stuck.error,
      });
  }
  return { stuck, unreadable, open: open.size };
};

/** When the order came to a standstill, and by what: the last of its events that says so. */
const standstillOf = ({ order, commits }: StoredOrder): Omit<Stuck, 'id'> | undefined => {
  const last = commits.flatMap(({ events }) => events).findLast(({ type }) => type === 'WorkflowStuck');
  return order.stuck && last?.type === 'WorkflowStuck'
    ? { run: last.run, since: last.at, error: last.error }
    : undefined;
};

/** Every open order whose workflow waits for an operator, by the list of open orders. */
export const listStuckOrders = async (orders: Table): Promise<Listed> => {
  const open = await openOrders(orders);
  const stuck: Stuck[] = [];
  const unreadable: string[] = [];
  for (const id of open) {
    const stored = await readOrder(orders, id).catch(() => 'unreadable' as const);
    if (stored === 'unreadable') unreadable.push(id);
    const standing = stored === 'unreadable' || !stored ? undefined : standstillOf(stored);
    if (standing) stuck.push({ id, ...standing });
  }
  return { stuck, unreadable, open: open.length };
};
