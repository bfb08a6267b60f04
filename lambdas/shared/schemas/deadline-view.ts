import * as z from 'zod';
import { ticketClasses } from '../../../domain/tickets/values.ts';
import { isoInstant } from './instant.ts';

const line = z
  .strictObject({
    kind: z
      .string()
      .describe(
        '受理、派单、退回重派、改派、延时、联办、重办、重新办理、一级退回、核定、办结 · what started or moved the limit',
      ),
    current: z.boolean().describe('当前时限 · the limit that runs now'),
    at: isoInstant.describe('起算 · receipt; its date is day 0'),
    by: z.string().describe('由谁作出(岗位)· by which post'),
    decidedAt: isoInstant
      .optional()
      .describe('作出决定的时间(延时、核定)· when it was decided, if later than the start'),
    unit: z.string().optional(),
    unitName: z.string().optional(),
    class: z.enum(ticketClasses).optional(),
    returns: z.int().describe('核减的工作日 · granted returns so far'),
    ruleSet: z.string().describe('时限规则版本 · version of the rule set'),
    clause: z.string().describe('依据条款 · clause'),
    requirement: z.string().describe('要求编号 · requirement'),
    workingDays: z.int().describe('n of WD(n); 0 is the same day'),
    dueAt: isoInstant,
    provisional: z.boolean(),
    skipped: z
      .array(z.strictObject({ date: z.string(), reason: z.string() }))
      .describe('不计的日子 · days that do not count'),
    text: z.string().describe('说明'),
    english: z.string(),
  })
  .describe('一条时限 · one line of the ledger');

/** The deadline ledger (时限台账) in words: why the limit is what it is. */
export const deadlineView = z
  .strictObject({
    ticketId: z.string(),
    dueAt: isoInstant.optional().describe('当前时限,没有则无时限在走 · absent when no limit runs'),
    overdue: z.boolean(),
    provisional: z.boolean(),
    text: z.string().describe('当前时限的说明'),
    english: z.string(),
    lines: z.array(line),
  })
  .describe('时限台账 · deadline ledger');

export type DeadlineView = z.output<typeof deadlineView>;
