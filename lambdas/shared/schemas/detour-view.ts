import * as z from 'zod';
import { callbackOutcomes, grounds } from '../../../domain/tickets/values.ts';
import { isoInstant } from './instant.ts';

const at = isoInstant;
const unitId = z.string().describe('单位编号 · id of a unit');

const pendingRequest = z
  .strictObject({
    kind: z.enum(['return', 'extension', 'closure']).describe('退回、延时、申请办结'),
    at,
    reviewDueAt: at.describe('审核时限 · the reviewer’s own limit'),
    held: z.boolean().describe('时限内提出,暂缓记录超时 · asked in time: the breach mark is held'),
    workingDays: z.int().optional().describe('申请延至第几个工作日 · the k of WD(k)'),
    suggestedUnit: z.string().optional().describe('建议的承办单位 · a unit, undetermined or outside'),
  })
  .describe('待审核的申请 · the request that waits for a decision');

const application = z
  .strictObject({
    ground: z.enum(grounds),
    replyToCitizen: z.string().optional(),
    statement: z.string().optional(),
    draftedAt: at,
    status: z.enum(['draft', 'signed', 'sent-back']).describe('待签字、已签字、退回'),
  })
  .describe('申请办结 · the latest closure application');

const joint = z.strictObject({ lead: unitId, partners: z.array(unitId) }).describe('联办:牵头、配合 · joint handling');

const delegation = z
  .strictObject({
    unit: unitId,
    at,
    dueAt: at,
    reportedAt: at.optional(),
    requestedDueAt: at.optional().describe('村居申请延至 · more time asked of the township'),
  })
  .describe('交办村居 · a village’s part');

const supervision = z
  .strictObject({ at, replyBy: at, late: z.boolean().describe('逾期未答复 · not answered in time') })
  .describe('督办 · formal supervision that waits for an answer');

const reopenRequested = z
  .strictObject({ at, answerDueAt: at, late: z.boolean() })
  .describe('群众申请重新办理 · the caller asks to have it taken up again');

/** What a ticket shows of the detours of the regulation. */
export const detourFields = {
  pendingRequest: pendingRequest.optional(),
  application: application.optional(),
  joint: joint.optional(),
  delegations: z.array(delegation),
  supervision: supervision.optional(),
  followers: z.array(z.string()).optional().describe('并入本工单的工单 · tickets merged into this one'),
  mergedInto: z.string().optional().describe('已并入的主工单 · the master'),
  callbackOutcome: z
    .enum(callbackOutcomes)
    .optional()
    .describe('未取得评价的归档原因 · why it was archived without answers'),
  reopenRequested: reopenRequested.optional(),
} as const;
