import * as z from 'zod/mini';
import type { CommandBodies, CommandName } from '../../../domain/tickets/commands.ts';
import {
  audits,
  media,
  nextSteps,
  outcomes,
  satisfactions,
  solvedAnswers,
  ticketClasses,
} from '../../../domain/tickets/values.ts';
import { note, nothing, reason, unit } from './body-fields.ts';
import { jointBodies } from './joint-bodies.ts';
import { requestBodies } from './request-bodies.ts';
import { line, prose } from './texts.ts';

const comment = prose(1000).check(z.describe('群众评价 · comment'));
const medium = z.enum(media).check(z.describe('联系方式:电话、短信、通话中、网页 · medium'));
const solved = z.enum(solvedAnswers).check(z.describe('问题是否解决 · whether it is solved'));
const satisfaction = z.enum(satisfactions).check(z.describe('满意度 · satisfaction'));
const callReference = line(64).check(z.describe('通话录音编号 · reference of the recorded call'));

/** The body of every command, by its name in the path (DESIGN §6). */
export const commandBodies = {
  answer: z
    .strictObject({ reply: prose(4000).check(z.describe('答复内容 · the reply')) })
    .check(z.describe('当场答复(立办立结)· answers at first contact')),
  decline: z
    .strictObject({ reason, route: line(200).check(z.describe('告知的其他途径 · where the caller is sent instead')) })
    .check(z.describe('不予受理 · declines, or proposes to')),
  dispatch: z
    .strictObject({
      unit,
      class: z.enum(ticketClasses).check(z.describe('难易:简单、普通、复杂疑难 · class')),
      urgent: z.optional(z.boolean()).check(z.describe('紧急 · urgent')),
      note: z.optional(note),
    })
    .check(z.describe('派单 · dispatches to a unit')),
  reassign: z.strictObject({ unit, reason }).check(z.describe('改派 · corrects a wrong dispatch')),
  acknowledge: nothing.check(z.describe('签收 · signs for the ticket')),
  'mark-read': nothing.check(z.describe('已阅 · has read the ticket')),
  'contact-citizen': z.strictObject({ medium, note }).check(z.describe('联系群众 · records a contact with the caller')),
  'submit-result': z
    .strictObject({
      summary: prose(4000).check(z.describe('办理结果 · what was done')),
      outcome: z.enum(outcomes).check(z.describe('已解决、部分解决、已解释 · outcome')),
      plan: z
        .optional(prose(1000))
        .check(z.describe('后续安排和日期(部分解决时必填)· plan and date, if solved in part')),
    })
    .check(z.describe('提交办理结果 · submits a result for signature')),
  'sign-result': z
    .strictObject({
      approve: z.boolean().check(z.describe('同意或退回修改 · signs or sends back')),
      note: z.optional(note),
    })
    .check(z.describe('签字:办理结果或申请办结 · signs the result or the closure application')),
  ...requestBodies,
  ...jointBodies,
  'record-callback': z
    .strictObject({
      medium,
      reached: z.boolean().check(z.describe('是否接通 · whether the caller was reached')),
      solved: z.optional(solved),
      satisfaction: z.optional(satisfaction),
      audit: z.optional(z.enum(audits)).check(z.describe('审核:达标、不达标 · audit, needed to close the callback')),
      next: z.optional(z.enum(nextSteps)).check(z.describe('不满意或未解决时:重办、申请办结 · next step')),
      comment: z.optional(comment),
      callReference: z.optional(callReference),
    })
    .check(z.describe('回访 · records a callback')),
  'answer-survey': z
    .strictObject({ solved, satisfaction, comment: z.optional(comment) })
    .check(z.describe('群众评价(只由群众本人)· the caller answers the survey')),
  'add-information': z
    .strictObject({ text: prose(4000).check(z.describe('补充内容 · further information')) })
    .check(z.describe('补充诉求 · adds information')),
  urge: z
    .strictObject({ message: prose(500).check(z.describe('催办内容 · message')) })
    .check(z.describe('催办 · urges the unit')),
  withdraw: z
    .strictObject({ reason, callReference: z.optional(callReference) })
    .check(z.describe('撤回 · withdraws for the caller')),
  restart: nothing.check(z.describe('重启工作流 · starts the next run of the workflow')),
  resume: nothing.check(z.describe('恢复工作流 · lets a stuck workflow go on')),
} as const satisfies { readonly [N in CommandName]: z.ZodMiniType<CommandBodies[N]> };

/** The commands, as the path names them. */
export const commandNames = Object.keys(commandBodies) as readonly CommandName[];

/** Whether the path names a command. */
export const isCommandName = (text: string): text is CommandName => Object.hasOwn(commandBodies, text);
