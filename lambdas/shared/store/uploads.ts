import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Photo } from '../../../domain/tickets/photo.ts';
import type { Refusal } from '../../../domain/tickets/refusals.ts';
import { day, type Instant, toIso } from '../../../domain/time/instant.ts';
import type { Uploader } from '../photos/uploader.ts';
import { uploadKey, uploadPrefix } from './keys.ts';
import type { Table } from './table.ts';

/** A file that came to nothing: what the page tells its sender. The words are the refusal's (`wordsOf`). */
export type RefusedUpload = Pick<Photo, 'photo' | 'step' | 'round'> & {
  readonly status: 'refused';
  readonly uploader: Uploader;
  readonly refusal: Pick<Refusal, 'code' | 'params'>;
};

/** How long the sender can be told. */
const kept = day;

const seconds = (instant: Instant): number => Math.floor(instant / 1000);

/** Notes for a day that a file was refused; noted again it is the same item. `expiresAt` is the TTL, in seconds. */
export const noteRefusedUpload = async (
  { client, name }: Table,
  ticketId: string,
  upload: RefusedUpload,
  at: Instant,
): Promise<void> => {
  const item = { ...uploadKey(ticketId, upload.photo), ticketId, ...upload, at: toIso(at) };
  await client.send(new PutCommand({ TableName: name, Item: { ...item, expiresAt: seconds(at + kept) } }));
};

/** The files of a ticket that were refused within a day before `at`: those the database has not removed yet count for nothing. */
export const readUploads = async (
  { client, name }: Table,
  ticketId: string,
  at: Instant,
): Promise<readonly RefusedUpload[]> => {
  const found: RefusedUpload[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :photo)',
        FilterExpression: 'expiresAt > :now',
        ExpressionAttributeValues: { ':pk': uploadKey(ticketId, '').pk, ':photo': uploadPrefix, ':now': seconds(at) },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const { photo, step, round, status, uploader, refusal } of (page.Items ?? []) as RefusedUpload[])
      found.push({ photo, step, round, status, uploader, refusal });
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
};
