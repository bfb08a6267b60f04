import * as z from 'zod';
import { stages, ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { isoInstant } from './instant.ts';

const shown = {
  ticketId: z.string(),
  stage: z.enum(stages),
  unit: z.string().optional(),
  type: z.enum(ticketTypes),
  category: z.string().optional(),
  town: z.string().optional(),
  class: z.enum(ticketClasses).optional(),
  urgent: z.boolean(),
  overdue: z.boolean(),
  provisional: z.boolean(),
  round: z.int(),
  returns: z.int(),
  dueAt: isoInstant.optional(),
  filedAt: isoInstant,
  erasedAt: isoInstant.optional().describe('个人信息已删除 · when the personal data were erased'),
  subject: z.string().optional().describe('保密、举报类工单不显示 · absent for sensitive tickets'),
};

/** The board's projection of a ticket as lists read it; other attributes of the item are dropped. */
export const boardItem = z.object({
  ...shown,
  complainedUnit: z.string().optional(),
  dueKey: z.string().optional(),
  filedKey: z.string(),
});

export type BoardItem = z.output<typeof boardItem>;

const listItem = z
  .strictObject({ ...shown, unitName: z.string().optional() })
  .describe('列表中的工单 · a ticket in a list');

/** A page of a list. Never a name, a phone or an address. */
export const listView = z
  .strictObject({
    items: z.array(listItem),
    next: z.string().optional().describe('下一页的 cursor;没有则已到末页 · absent on the last page'),
  })
  .describe('工单列表 · a page of tickets');

export type ListView = z.output<typeof listView>;
