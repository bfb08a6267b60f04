import * as z from 'zod/mini';

/**
 * Environment of the publisher of orders: lists and SMS. `TABLE_NAME` holds the register of enterprises and who wants no
 * SMS; `SMS_SIGNATURE` is percent-encoded, for CloudFormation keeps ASCII only.
 */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  /** Of the machine that delivers webhooks. */
  WEBHOOK_MACHINE_ARN: z.string().check(z.minLength(1)),
  LINK_BASE_URL: z.string().check(z.minLength(1)),
  SMS_ADAPTER: z.enum(['sns', 'topic']),
  SMS_SIGNATURE: z.pipe(z.string().check(z.minLength(1)), z.transform(decodeURIComponent)),
  SMS_TOPIC_ARN: z.optional(z.string().check(z.minLength(1))),
});
