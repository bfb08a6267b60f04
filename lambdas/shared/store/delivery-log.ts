import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { logKey, logPrefix } from './keys.ts';
import type { Table } from './table.ts';

/** One attempt at one event: codes and figures, and neither what was sent nor what was answered. */
export type Attempted = {
  readonly at: Instant;
  readonly subject: string;
  readonly commit: number;
  readonly webhookId: string;
  readonly taken: boolean;
  readonly status?: number;
  readonly code?: string;
  /** Milliseconds. */
  readonly took: number;
  readonly replay?: string;
};

/** Days for which attempts are kept. */
const keptDays = 30;

/** A page of the log: its lines, the latest first, and the sort key after which it goes on. */
export type LogPage = { readonly attempts: readonly Attempted[]; readonly next?: string };

const attemptOf = ({ pk: _, sk: __, expiresAt: ___, ...attempt }: Record<string, unknown>): Attempted =>
  attempt as unknown as Attempted;

/** The log of a subscriber's deliveries. */
export const deliveryLog = ({ client, name }: Table) => ({
  /** @param holder whose attempt it is: another's at the same instant is a line of its own */
  add: async (subscriber: string, holder: string, attempt: Attempted): Promise<void> => {
    const { at, subject, commit } = attempt;
    const key = logKey(subscriber, at, `${subject}#${String(commit).padStart(4, '0')}#${holder.slice(-12)}`);
    const Item = { ...key, ...attempt, expiresAt: Math.floor((at + keptDays * day) / 1000) };
    await client.send(new PutCommand({ TableName: name, Item }));
  },
  /** The latest first. */
  page: async (subscriber: string, limit: number, after?: string): Promise<LogPage> => {
    const { pk } = logKey(subscriber, 0, '');
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': logPrefix },
        ScanIndexForward: false,
        Limit: limit,
        ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
      }),
    );
    const next = LastEvaluatedKey?.sk as string | undefined;
    return { attempts: Items.map(attemptOf), ...(next === undefined ? {} : { next }) };
  },
  /** Up to a thousand attempts since an instant, the earliest first. */
  since: async (subscriber: string, since: Instant): Promise<readonly Attempted[]> => {
    const { pk, sk } = logKey(subscriber, since, '');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':to': `${logPrefix}:` },
        Limit: 1000,
      }),
    );
    return Items.map(attemptOf);
  },
});

export type DeliveryLog = ReturnType<typeof deliveryLog>;
