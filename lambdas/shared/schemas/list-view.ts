import * as z from 'zod/mini';
import { handOverKinds } from '../../../domain/level-one/hand-over.ts';
import { stages, ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { reviewKinds } from '../views/board-queues.ts';
import { isoInstant } from './instant.ts';

const shown = {
  ticketId: z.string(),
  stage: z.enum(stages),
  unit: z.optional(z.string()),
  type: z.enum(ticketTypes),
  category: z.optional(z.string()),
  town: z.optional(z.string()),
  class: z.optional(z.enum(ticketClasses)),
  urgent: z.boolean(),
  overdue: z.boolean(),
  provisional: z.boolean(),
  round: z.int(),
  returns: z.int(),
  dueAt: z.optional(isoInstant),
  filedAt: isoInstant,
  erasedAt: z.optional(isoInstant).check(z.describe('个人信息已删除 · when the personal data were erased')),
  subject: z.optional(z.string()).check(z.describe('保密、举报类工单不显示 · absent for sensitive tickets')),
};

/** What the API tells of a ticket in a list: whatever else an item holds is dropped. */
export const openItem = z.object(shown);

/** The board's projection of a ticket as lists read it; other attributes of the item are dropped. */
export const boardItem = z.object({
  ...shown,
  complainedUnit: z.optional(z.string()),
  /** Absent in what was projected before these were counted. */
  reassignments: z._default(z.int(), 0),
  urgings: z._default(z.int(), 0),
  caller: z.optional(z.string()),
  dueKey: z.optional(z.string()),
  replyKey: z.optional(z.string()),
  filedKey: z.string(),
  reviewKey: z.optional(z.string()),
  reviewKind: z.optional(z.enum(reviewKinds)),
  levelOneKey: z.optional(z.string()),
  /** What level 1 is to get of it now, since when, and level 1's own number. */
  levelOne: z.optional(z.object({ kind: z.enum(handOverKinds), at: isoInstant, number: z.optional(z.string()) })),
  unreadQueue: z.optional(z.string()),
  hardQueue: z.optional(z.string()),
  /** Units that work along in a joint matter, and villages with a task: nobody in what was projected before. */
  partners: z._default(z.array(z.string()), []),
  tasks: z._default(z.array(z.object({ unit: z.string(), dueAt: isoInstant })), []),
});

export type BoardItem = z.output<typeof boardItem>;

const listItem = z
  .strictObject({ ...shown, unitName: z.optional(z.string()) })
  .check(z.describe('列表中的工单 · a ticket in a list'));

/** A page of a list. Never a name, a phone or an address. */
export const listView = z
  .strictObject({
    items: z.array(listItem),
    next: z.optional(z.string()).check(z.describe('下一页的 cursor;没有则已到末页 · absent on the last page')),
  })
  .check(z.describe('工单列表 · a page of tickets'));

export type ListView = z.output<typeof listView>;
