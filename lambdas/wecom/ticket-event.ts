import * as z from 'zod/mini';
import { groupKinds } from '../../domain/notices/group-kinds.ts';
import { stages } from '../../domain/tickets/values.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { isoInstant } from '../shared/schemas/instant.ts';

const at = z.pipe(isoInstant, z.transform(fromIso));

/** What the robot takes from a message of the topic TicketEvents: codes and dates, and nothing beside them. */
export const ticketEvent = z.object({
  ticketId: z.string().check(z.regex(/^\d{10,20}$/)),
  commit: z.int().check(z.positive()),
  at,
  stage: z.enum(stages),
  category: z.optional(z.string()),
  unit: z.optional(z.string()),
  dueAt: z.optional(at),
  group: z.array(z.enum(groupKinds)).check(z.minLength(1)),
});

/** One line for the group: a ticket and what happened to it. */
export type GroupLine = z.output<typeof ticketEvent>;
