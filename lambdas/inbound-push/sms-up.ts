import * as z from 'zod/mini';
import { toE164 } from '../shared/schemas/phone.ts';
import type { InboundSms } from '../shared/sms/inbound-sms.ts';

/** One text of Aliyun's `SmsUp` push; when it was sent and to which port is not used. */
const smsUp = z.pipe(
  z.object({
    phone_number: z.string().check(z.minLength(1), z.maxLength(32)),
    content: z.string(),
    sequence_id: z.union([z.string().check(z.minLength(1), z.maxLength(64)), z.number()]),
  }),
  z.transform(
    ({ phone_number, content, sequence_id }): InboundSms => ({
      originationNumber: toE164(phone_number) ?? phone_number,
      messageBody: content,
      inboundMessageId: `aliyun-${sequence_id}`,
    }),
  ),
);

/** The texts of a push, and how many of its members are none. Undefined for a body that is no push at all. */
export const textsIn = (
  body: string,
): { readonly texts: readonly InboundSms[]; readonly malformed: number } | undefined => {
  try {
    const members = z.array(z.unknown()).check(z.minLength(1)).parse(JSON.parse(body));
    const texts = members.flatMap((member) => smsUp.safeParse(member).data ?? []);
    return { texts, malformed: members.length - texts.length };
  } catch {
    return undefined;
  }
};
