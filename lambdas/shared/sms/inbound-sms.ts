import * as z from 'zod/mini';

/**
 * An SMS that somebody sent to the hotline's number, as AWS End User Messaging publishes it. What it says besides
 * (destination, keyword, the message it answers) is of no use here: none of it is reliable across carriers.
 */
export const inboundSms = z.object({
  /** E.164, or a carrier's short number. */
  originationNumber: z.string().check(z.minLength(1), z.maxLength(32)),
  messageBody: z.string(),
  /** The same whenever the message is delivered again. */
  inboundMessageId: z.string().check(z.minLength(1), z.maxLength(256)),
});

export type InboundSms = z.output<typeof inboundSms>;
