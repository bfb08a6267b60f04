import * as z from 'zod/mini';

/**
 * One SMS on its way through the topic: a registered template with its parameters and the signature it is sent under,
 * never a text. Fields are only ever added, so that a message published before a deployment is understood after it.
 */
export const topicMessage = z.object({
  /** E.164. */
  to: z.string().check(z.regex(/^\+\d{5,15}$/)),
  template: z.string().check(z.minLength(1)),
  params: z.record(z.string(), z.string()),
  /** The same for every delivery of the same notice to the same recipient; begins with `<ticketId>#` if it is about a ticket. */
  dedupeId: z.string().check(z.minLength(1)),
  /** It is logged, and so a number and nothing else. */
  ticketId: z.optional(z.string().check(z.regex(/^\d{10,20}$/))),
  /** The signature registered with the carriers, without its 【】. */
  signature: z.string().check(z.minLength(1)),
});

export type TopicMessage = z.infer<typeof topicMessage>;
