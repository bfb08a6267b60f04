import * as z from 'zod/mini';
import { grounds, ticketClasses } from '../../../domain/tickets/values.ts';
import { approve, nothing, reason, unit } from './body-fields.ts';
import { instant } from './instant.ts';
import { identifier, line, prose } from './texts.ts';

/** So many working days no rule set grants: what is asked beyond it is a slip of the keyboard. */
const mostDays = 99;

/** n of WD(n) as a request or a decision names it. */
const workingDays = z
  .optional(z.int().check(z.minimum(1), z.maximum(mostDays)))
  .check(z.describe('延至自接单之日起第几个工作日 · the k of WD(k), counted from the receipt'));

/** The bodies of returns, extensions and closure applications (三(二)-(三), R34-R41). */
export const requestBodies = {
  'request-return': z
    .strictObject({
      reason,
      suggestedUnit: identifier().check(
        z.describe('建议的承办单位编号,或 undetermined、outside · a unit, or one of these words'),
      ),
    })
    .check(z.describe('申请退回 · asks to return the ticket')),
  'decide-return': z
    .strictObject({
      approve,
      reason,
      unit: z
        .optional(unit)
        .check(z.describe('重新认定的承办单位,默认为建议单位;与 outside 只填其一 · the next unit, without outside')),
      class: z.optional(z.enum(ticketClasses)).check(z.describe('难易,默认同上次派单 · class')),
      outside: z
        .optional(z.enum(['level-1', 'declined']))
        .check(z.describe('不属本县:报一级平台、不予受理 · not the county’s')),
      route: z.optional(line(200)).check(z.describe('不予受理时告知的途径 · where the caller is sent instead')),
    })
    .check(z.describe('退回审核 · decides a return')),
  'withdraw-request': nothing.check(z.describe('撤回申请 · takes the pending request back')),
  'request-extension': z
    .strictObject({
      reason,
      workingDays,
      dueAt: z.optional(instant).check(z.describe('村居申请延至的时间 · for a village: the instant it asks for')),
    })
    .check(z.describe('申请延时 · asks for more time')),
  'decide-extension': z
    .strictObject({
      approve,
      reason,
      workingDays,
      upstreamDueAt: z
        .optional(instant)
        .check(
          z.describe('一级平台同意的新时限;延时超过一级平台原时限时必填 · the later limit that level 1 has agreed to'),
        ),
    })
    .check(z.describe('延时审核 · decides an extension')),
  'request-closure': z
    .strictObject({
      ground: z.enum(grounds).check(z.describe('客观条件限制、无理要求 · ground')),
      replyToCitizen: prose(4000).check(z.describe('向群众作出的答复 · what the caller was told')),
      statement: prose(4000).check(z.describe('情况说明 · the report of the situation')),
    })
    .check(z.describe('申请办结 · applies for closure')),
  'decide-closure': z
    .strictObject({ approve, reason })
    .check(z.describe('申请办结审核 · decides a closure application')),
  'record-upstream-decision': z
    .strictObject({ accept: z.boolean().check(z.describe('一级平台是否同意 · whether level 1 accepts')), reason })
    .check(z.describe('登记一级平台决定 · records the decision of level 1')),
} as const;
