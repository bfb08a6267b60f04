import * as z from 'zod/mini';
import type {
  InstructionCommandName,
  InstructionCommands,
  NewInstruction,
} from '../../../../domain/supervision/instructions/decide.ts';
import { mostLinkedTickets } from '../../../../domain/supervision/instructions/decide.ts';
import { instructionKinds, instructionStates } from '../../../../domain/supervision/instructions/instruction.ts';
import { nothing, reason } from '../body-fields.ts';
import { instant } from '../instant.ts';
import { ticketNumber } from '../joint-bodies.ts';
import { line, prose } from '../texts.ts';
import { year } from './fields.ts';

const dueAt = instant.check(z.describe('答复时限 · to be answered by'));

/** What `POST /instructions` takes. */
export const instructionBody = z
  .strictObject({
    kind: z
      .enum(instructionKinds)
      .check(z.describe('类型:交办工单、催办、督办、要求报告、其他 · what level 1 asks for')),
    number: line(64).check(z.describe('一级平台的指令编号 · the number that level 1 gave it')),
    text: prose(4000).check(z.describe('指令内容 · text')),
    receivedAt: z.optional(instant).check(z.describe('收到时间,默认现在(补录时填写)· when it was received')),
    dueAt: z.optional(dueAt),
    tickets: z
      .optional(z.readonly(z.array(ticketNumber).check(z.maxLength(mostLinkedTickets))))
      .check(z.describe('关联工单 · tickets it is about')),
  })
  .check(z.describe('登记一级平台指令 · enters an instruction of level 1')) satisfies z.ZodMiniType<NewInstruction>;

/** The body of every act on an instruction, by its name in the path. */
export const instructionBodies = {
  'link-ticket': z
    .strictObject({ ticket: ticketNumber.check(z.describe('工单号 · number of the ticket')) })
    .check(z.describe('关联工单 · links a ticket')),
  reply: z
    .strictObject({ text: prose(4000).check(z.describe('答复内容 · the answer')) })
    .check(z.describe('答复指令 · answers')),
  'accept-reply': nothing.check(z.describe('认可答复 · accepts the answer')),
  'return-reply': z
    .strictObject({ reason, dueAt: z.optional(dueAt) })
    .check(z.describe('退回答复,可另定时限 · returns the answer, with a new limit if one is set')),
  cancel: z.strictObject({ reason }).check(z.describe('取消指令 · cancels')),
} as const satisfies { readonly [N in InstructionCommandName]: z.ZodMiniType<InstructionCommands[N]> };

/** Which instructions to list. */
export const instructionQuery = z
  .strictObject({
    year: z.optional(year).check(z.describe('年度,默认本年度 · year')),
    state: z
      .optional(z.enum([...instructionStates, 'late']))
      .check(z.describe('状态;late 为逾期答复或逾期未答复 · state; late: answered late, or not by its limit')),
  })
  .check(z.describe('指令列表的查询条件 · which instructions to list'));
