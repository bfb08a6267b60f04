import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../domain/time/instant.ts';
import { monthKey, monthPrefix, monthsPartition, reportDraftKey, reportVersionKey, versionPrefix } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/**
 * A report as it stands: a frozen version, never changed afterwards, or the draft of a month that still runs. `hash` names
 * its content and proves it.
 */
export type ReportHead = {
  readonly month: string;
  readonly state: 'frozen' | 'draft';
  /** From 1; 0 for a draft. */
  readonly version: number;
  /** SHA-256 of the canonical form, in hexadecimal digits. */
  readonly hash: string;
  readonly cutoff: Instant;
  /** When it was made, and by whom: a subject, or `schedule`. */
  readonly at: Instant;
  readonly by: string;
  /** Which version it corrects, and in how many numbers. */
  readonly supersedes?: number;
  readonly corrections: number;
};

const headOf = ({ pk: _, sk: __, expiresAt: ___, ...head }: Record<string, unknown>): ReportHead =>
  head as unknown as ReportHead;

/** All frozen versions of a month, the first one first. */
export const readVersions = async ({ client, name }: Table, month: string): Promise<readonly ReportHead[]> => {
  const { pk } = reportVersionKey(month, 1);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
      ExpressionAttributeValues: { ':pk': pk, ':version': versionPrefix },
    }),
  );
  return Items.map(headOf);
};

/** The draft of a month, if it has one. */
export const readDraft = async ({ client, name }: Table, month: string): Promise<ReportHead | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: reportDraftKey(month) }),
  );
  return Item && headOf(Item);
};

/** Freezes a version. False when it was frozen before: nothing is ever written over. */
export const freezeVersion = ({ client, name }: Table, head: ReportHead): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...reportVersionKey(head.month, head.version), ...head },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

/** Writes the draft, over an older one only. */
export const writeDraft = ({ client, name }: Table, head: ReportHead): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...reportDraftKey(head.month), ...head },
        ConditionExpression: 'attribute_not_exists(pk) OR cutoff <= :cutoff',
        ExpressionAttributeValues: { ':cutoff': head.cutoff },
      }),
    ),
  );

/** Enters the month in the list of months, unless a newer version of it stands there. */
export const listMonth = ({ client, name }: Table, head: ReportHead): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...monthKey(head.month), ...head },
        ConditionExpression:
          'attribute_not_exists(pk) OR version < :version OR (version = :version AND cutoff <= :cutoff)',
        ExpressionAttributeValues: { ':version': head.version, ':cutoff': head.cutoff },
      }),
    ),
  );

/** Months of ten years, more than anybody pages through. */
const mostMonths = 120;

/** The months that have a report, the latest first. */
export const readMonths = async ({ client, name }: Table): Promise<readonly ReportHead[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :month)',
      ExpressionAttributeValues: { ':pk': monthsPartition, ':month': monthPrefix },
      ScanIndexForward: false,
      Limit: mostMonths,
    }),
  );
  return Items.map(headOf);
};
