import * as z from 'zod/mini';
import { ticketClasses } from '../../../domain/tickets/values.ts';
import { isoInstant } from './instant.ts';

const line = z
  .strictObject({
    kind: z
      .string()
      .check(
        z.describe(
          '受理、派单、退回重派、改派、延时、联办、重办、重新办理、一级退回、核定、办结 · what started or moved the limit',
        ),
      ),
    current: z.boolean().check(z.describe('当前时限 · the limit that runs now')),
    at: isoInstant.check(z.describe('起算 · receipt; its date is day 0')),
    by: z.string().check(z.describe('由谁作出(岗位)· by which post')),
    decidedAt: z
      .optional(isoInstant)
      .check(z.describe('作出决定的时间(延时、核定)· when it was decided, if later than the start')),
    unit: z.optional(z.string()),
    unitName: z.optional(z.string()),
    class: z.optional(z.enum(ticketClasses)),
    returns: z.int().check(z.describe('核减的工作日 · granted returns so far')),
    ruleSet: z.string().check(z.describe('时限规则版本 · version of the rule set')),
    clause: z.string().check(z.describe('依据条款 · clause')),
    requirement: z.string().check(z.describe('要求编号 · requirement')),
    workingDays: z.int().check(z.describe('n of WD(n); 0 is the same day')),
    dueAt: isoInstant.check(z.describe('时限;有一级平台时限的,为两者中较早的 · the earlier of the two')),
    levelOne: z
      .optional(
        z.strictObject({
          dueAt: isoInstant.check(z.describe('一级平台时限 · level 1’s limit')),
          legalDueAt: isoInstant.check(z.describe('按时限规则的时限 · the limit by the rules')),
          standing: z
            .enum(['works', 'later', 'past'])
            .check(
              z.describe('较早,按其办理;较晚;起算时已过 · the earlier one works; later; past when the clock started'),
            ),
        }),
      )
      .check(z.describe('一级平台工单的两个时限 · both limits of a ticket of level 1')),
    provisional: z.boolean(),
    skipped: z
      .array(z.strictObject({ date: z.string(), reason: z.string() }))
      .check(z.describe('不计的日子 · days that do not count')),
    text: z.string().check(z.describe('说明')),
    english: z.string(),
  })
  .check(z.describe('一条时限 · one line of the ledger'));

/** The deadline ledger (时限台账) in words: why the limit is what it is. */
export const deadlineView = z
  .strictObject({
    ticketId: z.string(),
    dueAt: z.optional(isoInstant).check(z.describe('当前时限,没有则无时限在走 · absent when no limit runs')),
    overdue: z.boolean(),
    provisional: z.boolean(),
    text: z.string().check(z.describe('当前时限的说明')),
    english: z.string(),
    lines: z.array(line),
  })
  .check(z.describe('时限台账 · deadline ledger'));

export type DeadlineView = z.output<typeof deadlineView>;
