import * as z from 'zod/mini';
import type { Notice } from '../shared/webhooks/subscriber.ts';

/** What is chosen from, in a message of the topic TicketEvents: codes, and nothing beside them. */
const ticketEvent = z.object({
  ticketId: z.string().check(z.regex(/^\d{10,20}$/)),
  commit: z.int().check(z.positive()),
  events: z.array(z.object({ type: z.string() })),
  type: z.string(),
  category: z.optional(z.string()),
  unit: z.optional(z.string()),
});

/** @throws ZodError for what is no message of the topic */
export const noticeOf = (message: string): Notice => {
  const { ticketId, commit, events, type, category, unit } = ticketEvent.parse(JSON.parse(message));
  return { subject: ticketId, commit, eventTypes: events.map((each) => each.type), type, category, unit };
};
