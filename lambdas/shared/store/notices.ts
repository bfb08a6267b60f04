import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { OaPush } from '../../../domain/notices/oa-pushes.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import { toIso } from '../../../domain/time/instant.ts';
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
