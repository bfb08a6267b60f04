import * as z from 'zod';
import type { InboundSms } from '../sns/inbound-sms.ts';
import { type Answer, jsonAnswer, messageAnswer } from './response.ts';

/** A mainland mobile number may come without its country code, as people write it. */
const phone = z
  .string()
  .trim()
  .transform((text) => (/^1\d{10}$/.test(text) ? `+86${text}` : text))
  .pipe(z.string().regex(/^\+[1-9]\d{3,14}$/));

const incoming = z.strictObject({ from: phone, text: z.string().trim().min(1).max(1000) });

/**
 * `POST /local/messages`: a person texts the hotline. 202 with the message's id once what it causes has settled, 422 for
 * a body that is no such message, 409 when the application takes no SMS.
 */
export async function receiveSms(inbound: InboundSms, body: Buffer): Promise<Answer> {
  const message = incoming.safeParse(parsed(body));
  if (!message.success) {
    return messageAnswer(
      422,
      'The body must be {"from":"+8613800138000","text":"1"}, with 1 to 1000 characters of text',
    );
  }
  const { from, text } = message.data;
  const inboundMessageId = await inbound.receive(from, text);
  if (inboundMessageId !== undefined) return jsonAnswer(202, { inboundMessageId });
  return messageAnswer(
    409,
    '本应用未设短信接收 · the application takes no inbound SMS: no topic says hotline:inbound-sms',
  );
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
