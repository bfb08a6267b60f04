import * as z from 'zod/mini';
import { type EventKind, eventKinds } from '../../../../domain/deliveries/event-kinds.ts';
import { stages, ticketTypes } from '../../../../domain/tickets/values.ts';
import { isoInstant } from '../instant.ts';

/** The kinds of events, as a list that a schema takes. */
export const kindNames = Object.keys(eventKinds) as [EventKind, ...EventKind[]];

export const kind = z.enum(kindNames).check(z.describe('事件种类 · kind of event'));

/** What a subscriber is sent of a commit. */
export const ticketEventView = z
  .strictObject({
    type: kind,
    timestamp: isoInstant.check(z.describe('发生时间 · when it happened')),
    data: z.strictObject({
      ticketId: z.string(),
      commit: z.int().check(z.describe('该工单的第几次变更,逐次增大 · number of the change, ascending')),
      at: isoInstant,
      kinds: z.array(kind).check(z.describe('一次变更中的全部事件 · all that happened at once')),
      stage: z.enum(stages),
      type: z.enum(ticketTypes),
      category: z.optional(z.string()),
      town: z.optional(z.string()),
      unit: z.optional(z.string()),
      urgent: z.boolean(),
      dueAt: z.optional(isoInstant),
      overdue: z.boolean(),
      round: z.int(),
    }),
  })
  .check(z.describe('推送的工单事件 · an event as it is posted'));
