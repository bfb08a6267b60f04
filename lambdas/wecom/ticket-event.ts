import * as z from 'zod';
import { groupKinds } from '../../domain/notices/group-kinds.ts';
import { stages } from '../../domain/tickets/values.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { isoInstant } from '../shared/schemas/instant.ts';

const at = isoInstant.transform(fromIso);

/** What the robot takes from a message of the topic TicketEvents: codes and dates, and nothing beside them. */
export const ticketEvent = z.object({
  ticketId: z.string().regex(/^\d{10,20}$/),
  commit: z.int().positive(),
  at,
  stage: z.enum(stages),
  category: z.string().optional(),
  unit: z.string().optional(),
  dueAt: at.optional(),
  group: z.array(z.enum(groupKinds)).min(1),
});

/** One line for the group: a ticket and what happened to it. */
export type GroupLine = z.output<typeof ticketEvent>;
