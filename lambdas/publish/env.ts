import * as z from 'zod/mini';

/**
 * Environment of the publish function (board, notices, ticket events). `LINK_BASE_URL` is what links in SMS start with,
 * without a trailing slash; `SMS_SIGNATURE` is percent-encoded, for CloudFormation keeps ASCII only; `SMS_TOPIC_ARN`
 * belongs to the adapter `topic`; `OA` says that an OA system is subscribed to the ticket events.
 */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  TICKET_EVENTS_TOPIC_ARN: z.string().check(z.minLength(1)),
  LINK_BASE_URL: z.string().check(z.minLength(1)),
  SMS_ADAPTER: z.enum(['sns', 'topic']),
  SMS_SIGNATURE: z.pipe(z.string().check(z.minLength(1)), z.transform(decodeURIComponent)),
  SMS_TOPIC_ARN: z.optional(z.string().check(z.minLength(1))),
  OA: z.optional(z.enum(['connected'])),
});
