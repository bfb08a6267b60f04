import { Webhook } from 'standardwebhooks';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Message } from './post.ts';

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
  const instant = new Date(at);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'hotline-12345-webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, instant, body)).join(' '),
    },
  };
};
