import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OaPush } from '../../../domain/notices/oa-pushes.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { type StoredNotice, storedNotice } from '../schemas/notice-view.ts';
import { commitSort, messageKey } from './keys.ts';
import type { Table } from './table.ts';

/** Marks a push to the OA system as handed over: an item like that of an SMS, the same at every repetition. */
export const markPushed = async (
  { client, name }: Table,
  { ticketId, n, at }: Commit,
  { unit, post, kind }: OaPush,
): Promise<void> => {
  const recipient = `${unit}:${post}`;
  const key = ['oa', commitSort(n).slice('EVENT#'.length), kind, recipient].join('#');
  const message = { ticketId, template: `oa-${kind}`, recipient, medium: 'oa', commit: n, sentAt: toIso(at) };
  await client.send(new PutCommand({ TableName: name, Item: { ...messageKey(ticketId, key), ...message } }));
};

/** What was sent about a ticket, by SMS and OA, the oldest first. */
export const readNotices = async ({ client, name }: Table, ticketId: string): Promise<readonly StoredNotice[]> => {
  const { pk, sk } = messageKey(ticketId, '');
  const notices: StoredNotice[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sms)',
        ExpressionAttributeValues: { ':pk': pk, ':sms': sk },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) notices.push(storedNotice.parse(item));
    from = page.LastEvaluatedKey;
  } while (from);
  return notices.toSorted((one, other) => Date.parse(one.sentAt) - Date.parse(other.sentAt));
};
