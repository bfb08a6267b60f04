import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DataStack } from '../data-stack.ts';
import type { OrderIndex } from '../order-indexes.ts';
import type { TicketIndex } from '../ticket-indexes.ts';
import { allowKey } from './key-permissions.ts';
import { allow } from './permissions.ts';

/** What a function may do to items of the tickets' table. Scans, batches and transactions are nobody's. */
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** The kinds of items, by the beginning of their partition key (docs/architecture.md). */
export type Partition =
  | 'TICKET#'
  | 'LINK#'
  | 'OUTBOX#'
  | 'UNIT#'
  | 'RATE#'
  | 'PHONE#'
  | 'CARRIER#'
  | 'ROBOT#'
  | 'REGISTER#'
  | 'SESSION#'
  | 'REPORT#'
  | 'UPSTREAM#'
  | 'REPORTRUN#'
  | 'SUBSCRIPTION#'
  | 'WECHAT#'
  | 'PROOF#'
  | 'OPEN#';

/** For each action the kinds of items it is allowed on. */
export type TableRights = { readonly [A in TableAction]?: readonly Partition[] };

/**
 * Allows actions on some partitions of a table or an index. Every action that is given has a partition key in each of its
 * requests, so the condition is never met by the absence of one: `ForAllValues` holds of no value at all.
 */
const allowPartitions = (
  grantee: IGrantable,
  actions: readonly string[],
  resource: string,
  partitions: readonly string[],
): void => {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [resource],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
    }),
  );
};

/** Allows actions on the table's items, each on the kinds of items that the function has to do with; not on its indexes. */
export const allowTable = (grantee: IGrantable, data: DataStack, rights: TableRights): void => {
  for (const [action, partitions] of Object.entries(rights))
    allowPartitions(
      grantee,
      [`dynamodb:${action}`],
      data.table.tableArn,
      partitions.map((partition) => `${partition}*`),
    );
  const writes = 'PutItem' in rights || 'UpdateItem' in rights || 'DeleteItem' in rights;
  allowKey(grantee, data, writes ? 'write' : 'read', 'dynamodb');
};

/** The kinds of items in the orders' table. */
export type OrderPartition = 'ORDER#' | 'LINK#' | 'RATE#' | 'OUTBOX#' | 'RATING#';

/** Allows actions on items of the orders' table, each on the kinds of items that the function has to do with. */
export const allowOrders = (
  grantee: IGrantable,
  data: DataStack,
  rights: { readonly [A in TableAction]?: readonly OrderPartition[] },
): void => {
  for (const [action, partitions] of Object.entries(rights))
    allowPartitions(
      grantee,
      [`dynamodb:${action}`],
      data.orders.tableArn,
      partitions.map((partition) => `${partition}*`),
    );
  const writes = 'PutItem' in rights || 'UpdateItem' in rights || 'DeleteItem' in rights;
  allowKey(grantee, data, writes ? 'write' : 'read', 'dynamodb');
};

/** Allows queries of indexes of the orders' table. */
export const allowOrderIndex = (grantee: IGrantable, data: DataStack, ...indexes: readonly OrderIndex[]): void => {
  for (const index of indexes) allow(grantee, ['dynamodb:Query'], `${data.orders.tableArn}/index/${index}`);
};

/** Allows queries of an index, all of it unless some of its partitions are named. */
export const allowIndex = (grantee: IGrantable, data: DataStack, index: TicketIndex, ...partitions: string[]): void => {
  const resource = `${data.table.tableArn}/index/${index}`;
  if (partitions.length > 0) allowPartitions(grantee, ['dynamodb:Query'], resource, partitions);
  else allow(grantee, ['dynamodb:Query'], resource);
};
