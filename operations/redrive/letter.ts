import * as z from 'zod';

/** What SNS could not hand over: its notification, as it was posted. */
const notification = z.object({
  Type: z.literal('Notification'),
  TopicArn: z.string().startsWith('arn:'),
  Subject: z.string().optional(),
  Message: z.string(),
  MessageAttributes: z.record(z.string(), z.object({ Type: z.string(), Value: z.string() })).optional(),
});

/** What a reader of the table's stream gave up on: places in the stream, no ticket. */
const streamBatch = z.object({ DDBStreamBatchInfo: z.unknown() });

const event = z.record(z.string(), z.unknown());

/** What lies in a dead-letter queue, by how it is delivered again. */
export type Letter =
  | { readonly kind: 'notification'; readonly notification: z.infer<typeof notification> }
  | { readonly kind: 'stream' }
  | { readonly kind: 'event'; readonly event: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unreadable' };

/** Reads a message's body. Nothing of it is ever said: it may hold phones and what people wrote. */
export const letterIn = (body: string): Letter => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { kind: 'unreadable' };
  }
  const posted = notification.safeParse(value);
  if (posted.success) return { kind: 'notification', notification: posted.data };
  const batch = streamBatch.safeParse(value);
  if (batch.success && batch.data.DDBStreamBatchInfo !== undefined) return { kind: 'stream' };
  const given = event.safeParse(value);
  return given.success ? { kind: 'event', event: given.data } : { kind: 'unreadable' };
};
