import * as z from 'zod';

/**
 * Environment of the publish function (board, notices, ticket events). `LINK_BASE_URL` is what links in SMS start with,
 * without a trailing slash; `SMS_SIGNATURE` is percent-encoded, for CloudFormation keeps ASCII only; `SMS_TOPIC_ARN`
 * belongs to the adapter `topic`; `OA` says that an OA system is subscribed to the ticket events.
 */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
  TICKET_EVENTS_TOPIC_ARN: z.string().min(1),
  LINK_BASE_URL: z.string().min(1),
  SMS_ADAPTER: z.enum(['sns', 'topic']),
  SMS_SIGNATURE: z.string().min(1).transform(decodeURIComponent),
  SMS_TOPIC_ARN: z.string().min(1).optional(),
  OA: z.enum(['connected']).optional(),
});
