import * as z from 'zod';
import { grounds, ticketClasses } from '../../../domain/tickets/values.ts';
import { approve, nothing, reason, unit } from './body-fields.ts';
import { instant } from './instant.ts';
import { identifier, line, prose } from './texts.ts';

/** So many working days no rule set grants: what is asked beyond it is a slip of the keyboard. */
const mostDays = 99;

/** n of WD(n) as a request or a decision names it. */
const workingDays = z
  .int()
  .min(1)
  .max(mostDays)
  .optional()
  .describe('延至自接单之日起第几个工作日 · the k of WD(k), counted from the receipt');

/** The bodies of returns, extensions and closure applications (三(二)-(三), R34-R41). */
export const requestBodies = {
  'request-return': z
    .strictObject({
      reason,
      suggestedUnit: identifier().describe(
        '建议的承办单位编号,或 undetermined、outside · a unit, or one of these words',
      ),
    })
    .describe('申请退回 · asks to return the ticket'),
  'decide-return': z
    .strictObject({
      approve,
      reason,
      unit: unit
        .optional()
        .describe('重新认定的承办单位,默认为建议单位;与 outside 只填其一 · the next unit, without outside'),
      class: z.enum(ticketClasses).optional().describe('难易,默认同上次派单 · class'),
      outside: z.enum(['level-1', 'declined']).optional().describe('不属本县:报一级平台、不予受理 · not the county’s'),
      route: line(200).optional().describe('不予受理时告知的途径 · where the caller is sent instead'),
    })
    .describe('退回审核 · decides a return'),
  'withdraw-request': nothing.describe('撤回申请 · takes the pending request back'),
  'request-extension': z
    .strictObject({
      reason,
      workingDays,
      dueAt: instant.optional().describe('村居申请延至的时间 · for a village: the instant it asks for'),
    })
    .describe('申请延时 · asks for more time'),
  'decide-extension': z.strictObject({ approve, reason, workingDays }).describe('延时审核 · decides an extension'),
  'request-closure': z
    .strictObject({
      ground: z.enum(grounds).describe('客观条件限制、无理要求 · ground'),
      replyToCitizen: prose(4000).describe('向群众作出的答复 · what the caller was told'),
      statement: prose(4000).describe('情况说明 · the report of the situation'),
    })
    .describe('申请办结 · applies for closure'),
  'decide-closure': z.strictObject({ approve, reason }).describe('申请办结审核 · decides a closure application'),
  'record-upstream-decision': z
    .strictObject({ accept: z.boolean().describe('一级平台是否同意 · whether level 1 accepts'), reason })
    .describe('登记一级平台决定 · records the decision of level 1'),
} as const;
