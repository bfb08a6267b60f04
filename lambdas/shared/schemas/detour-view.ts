import * as z from 'zod/mini';
import { callbackOutcomes, grounds, jointImpacts } from '../../../domain/tickets/values.ts';
import { isoInstant } from './instant.ts';

const at = isoInstant;
const unitId = z.string().check(z.describe('单位编号 · id of a unit'));

const pendingRequest = z
  .strictObject({
    kind: z.enum(['return', 'extension', 'closure']).check(z.describe('退回、延时、申请办结')),
    at,
    reviewDueAt: at.check(z.describe('审核时限 · the reviewer’s own limit')),
    held: z.boolean().check(z.describe('时限内提出,暂缓记录超时 · asked in time: the breach mark is held')),
    workingDays: z.optional(z.int()).check(z.describe('申请延至第几个工作日 · the k of WD(k)')),
    suggestedUnit: z.optional(z.string()).check(z.describe('建议的承办单位 · a unit, undetermined or outside')),
  })
  .check(z.describe('待审核的申请 · the request that waits for a decision'));

const application = z
  .strictObject({
    ground: z.enum(grounds),
    replyToCitizen: z.optional(z.string()),
    statement: z.optional(z.string()),
    draftedAt: at,
    status: z.enum(['draft', 'signed', 'sent-back']).check(z.describe('待签字、已签字、退回')),
  })
  .check(z.describe('申请办结 · the latest closure application'));

const joint = z
  .strictObject({ lead: unitId, partners: z.array(unitId) })
  .check(z.describe('联办:牵头、配合 · joint handling'));

const delegation = z
  .strictObject({
    unit: unitId,
    at,
    dueAt: at,
    reportedAt: z.optional(at),
    requestedDueAt: z.optional(at).check(z.describe('村居申请延至 · more time asked of the township')),
  })
  .check(z.describe('交办村居 · a village’s part'));

const supervision = z
  .strictObject({
    at,
    replyBy: at,
    message: z.optional(z.string()),
    late: z.boolean().check(z.describe('逾期未答复 · not answered in time')),
  })
  .check(z.describe('督办 · formal supervision that waits for an answer'));

const supervisions = z
  .array(
    z.strictObject({
      at,
      unit: z.optional(unitId),
      replyBy: at,
      repliedAt: z.optional(at),
      late: z.boolean().check(z.describe('逾期答复或逾期未答复 · answered late, or not at all by its limit')),
    }),
  )
  .check(z.describe('历次督办 · every supervision, with what became of it'));

const jointProposed = z
  .strictObject({ at, impact: z.enum(jointImpacts) })
  .check(z.describe('已提请领导小组联办 · proposed to the leading group'));

const reopenRequested = z
  .strictObject({ at, answerDueAt: at, late: z.boolean() })
  .check(z.describe('群众申请重新办理 · the caller asks to have it taken up again'));

/** What a ticket shows of the detours of the regulation. */
export const detourFields = {
  pendingRequest: z.optional(pendingRequest),
  application: z.optional(application),
  joint: z.optional(joint),
  delegations: z.array(delegation),
  supervision: z.optional(supervision),
  supervisions: z.optional(supervisions),
  jointProposed: z.optional(jointProposed),
  followers: z.optional(z.array(z.string())).check(z.describe('并入本工单的工单 · tickets merged into this one')),
  mergedInto: z.optional(z.string()).check(z.describe('已并入的主工单 · the master')),
  callbackOutcome: z
    .optional(z.enum(callbackOutcomes))
    .check(z.describe('未取得评价的归档原因 · why it was archived without answers')),
  reopenRequested: z.optional(reopenRequested),
} as const;
