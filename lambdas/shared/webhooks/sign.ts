import { createHmac } from 'node:crypto';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Message } from './post.ts';

const prefix = 'whsec_';

/** The signature of what is joined by full stops; the secret is base64 after its prefix. */
const signatureOf = (secret: string, signed: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(signed)
    .digest('base64')}`;

/**
 * A message as Standard Webhooks has it: id, timestamp and a signature of both and the body by each secret.
 * @param id the same for every attempt at the same event
 * @param at of this attempt: receivers refuse what is older than some minutes
 * @param secrets the present one first
 */
export const signedMessage = (
  id: string,
  at: Instant,
  content: Readonly<Record<string, unknown>>,
  secrets: readonly string[],
): Message => {
  const body = JSON.stringify(content);
  const timestamp = String(Math.floor(at / 1000));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'hotline-12345-webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': secrets.map((secret) => signatureOf(secret, `${id}.${timestamp}.${body}`)).join(' '),
    },
  };
};
