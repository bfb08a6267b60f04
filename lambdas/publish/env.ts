import * as z from 'zod';

/** Environment of the publish function (board, notices, ticket events). `LINK_BASE_URL` is the API's endpoint, without a trailing slash. */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
  TICKET_EVENTS_TOPIC_ARN: z.string().min(1),
  LINK_BASE_URL: z.string().min(1),
  SMS_ADAPTER: z.enum(['sns']),
});
