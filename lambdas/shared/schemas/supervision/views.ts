import * as z from 'zod/mini';
import { severities } from '../../../../domain/supervision/campaigns/campaign.ts';
import { instructionKinds, instructionStates } from '../../../../domain/supervision/instructions/instruction.ts';
import { warningKinds } from '../../../../domain/supervision/warnings/warning.ts';
import { isoInstant } from '../instant.ts';

const at = isoInstant;
const text = z.string();
const id = z.string().check(z.describe('编号:年度-登记序号 · year and line of the register'));
const late = z.boolean().check(z.describe('逾期 · late, as recorded'));

const reply = z.strictObject({
  at,
  text,
  late,
  decidedAt: z.optional(at),
  accepted: z.optional(z.boolean()),
  reason: z.optional(text),
});

const instructionBrief = {
  id,
  kind: z.enum(instructionKinds),
  number: text,
  receivedAt: at,
  dueAt: z.optional(at),
  tickets: z.array(text),
  state: z.enum(instructionStates),
  late,
};

/** An instruction of level 1. */
export const instructionView = z
  .strictObject({ ...instructionBrief, text, enteredAt: at, overdueAt: z.array(at), replies: z.array(reply) })
  .check(z.describe('一级平台指令 · an instruction of level 1'));

export const instructionsView = z
  .strictObject({ items: z.array(z.strictObject(instructionBrief)) })
  .check(z.describe('指令列表,新的在前 · instructions, the newest first'));

const sample = z.strictObject({
  at,
  rule: z.looseObject({ by: z.enum(['random', 'hand']) }),
  population: z.optional(z.int()).check(z.describe('符合条件的工单数 · how many it was drawn from')),
  populationHash: z.optional(text).check(z.describe('工单号(排序、换行连接)的 SHA-256 · hash of their sorted numbers')),
  tickets: z.array(text),
});

const finding = z.strictObject({
  finding: z.int(),
  at,
  ticketId: text,
  unit: text,
  unitName: z.optional(text),
  text,
  severity: z.enum(severities),
  rectifyBy: text,
  state: z.enum(['open', 'reported', 'rectified']),
  late,
  rectifications: z.array(reply),
});

const campaignBrief = {
  id,
  subject: text,
  from: text,
  to: text,
  findings: z.int().check(z.describe('问题数 · how many findings')),
  unrectified: z.int().check(z.describe('未整改到位 · findings not rectified')),
  late: z.int().check(z.describe('逾期整改 · findings that are or were late')),
  closedAt: z.optional(at),
};

/** An inspection campaign; a unit sees its own findings only. */
export const campaignView = z
  .strictObject({
    ...campaignBrief,
    findings: z.array(finding),
    team: z.optional(z.array(text)),
    samples: z.optional(z.array(sample)),
    openings: z.optional(z.array(z.strictObject({ at, ticketId: text, by: text }))),
    report: z.optional(text),
  })
  .check(z.describe('督查 · an inspection campaign'));

export const campaignsView = z
  .strictObject({ items: z.array(z.strictObject(campaignBrief)) })
  .check(z.describe('督查列表,新的在前 · campaigns, the newest first'));

const followUp = z.strictObject({
  followUp: z.int(),
  unit: text,
  unitName: z.optional(text),
  text,
  dueOn: text,
  late,
  doneAt: z.optional(at),
  done: z.optional(text),
});

const meetingBrief = {
  id,
  date: text,
  subject: text,
  open: z.int().check(z.describe('未办结的议定事项 · to be done')),
};

/** A meeting with what it agreed. */
export const meetingView = z
  .strictObject({
    ...meetingBrief,
    participants: z.array(text),
    tickets: z.array(text),
    warnings: z.array(z.enum(warningKinds)),
    conclusions: text,
    followUps: z.array(followUp),
  })
  .check(z.describe('会商 · a meeting'));

export const meetingsView = z
  .strictObject({ items: z.array(z.strictObject(meetingBrief)) })
  .check(z.describe('会商列表,新的在前 · meetings, the newest first'));

const warning = z.strictObject({
  kind: z.enum(warningKinds),
  rule: text.check(z.describe('依据的规则 · the rule')),
  english: text,
  unit: z.optional(text),
  unitName: z.optional(text),
  category: z.optional(text),
  categoryName: z.optional(text),
  town: z.optional(text),
  townName: z.optional(text),
  count: z.int(),
  before: z.optional(z.number()).check(z.describe('此前各期平均 · mean of the periods before')),
  tickets: z.array(text).check(z.describe('涉及工单,最多50件 · fifty of its tickets at most')),
});

/** Early warnings as they stand now. */
export const warningsView = z
  .strictObject({
    at,
    items: z.array(warning),
    truncated: z.boolean().check(z.describe('工单过多,有的日期未读完 · some days have more tickets than were read')),
  })
  .check(z.describe('预警 · early warnings'));
export const warningQuery = z
  .strictObject({ kind: z.optional(z.enum(warningKinds)).check(z.describe('预警类型 · kind')) })
  .check(z.describe('预警的查询条件 · which warnings'));
