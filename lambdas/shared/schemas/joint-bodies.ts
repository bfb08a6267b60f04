import * as z from 'zod/mini';
import { readTicketNumber } from '../../../domain/tickets/number.ts';
import { jointImpacts } from '../../../domain/tickets/values.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { note, reason, unit } from './body-fields.ts';
import { instant } from './instant.ts';
import { line, prose } from './texts.ts';

/** More partners than this no meeting appoints. */
const mostPartners = 20;

/** A ticket number in a body; a mistyped one is told at once. */
export const ticketNumber = line(32).check(
  z.refine((text) => readTicketNumber(text) === 'number', {
    error: fieldMessages.ticketNumber,
  }),
);

/** The bodies of joint handling, villages, supervision, reopening and merging (二(一), 五(三); R9, R47, R55, R72-R75). */
export const jointBodies = {
  delegate: z
    .strictObject({
      unit: unit.check(z.describe('村居编号(12位),见 GET /units · id of the village')),
      note: z.optional(note),
      dueAt: z.optional(instant).check(z.describe('村居的时限,默认同镇(街)时限 · the village’s limit')),
    })
    .check(z.describe('交办村居 · delegates a part to a village')),
  reopen: z.strictObject({ reason }).check(z.describe('重新办理 · takes an archived ticket up again')),
  'decline-reopen': z.strictObject({ reason }).check(z.describe('不同意重新办理 · refuses to take it up again')),
  supervise: z
    .strictObject({
      message: prose(1000).check(z.describe('督办内容 · message')),
      replyBy: instant.check(z.describe('答复时限 · to be answered by')),
    })
    .check(z.describe('督办 · supervises formally')),
  'reply-supervision': z
    .strictObject({ text: prose(4000).check(z.describe('督办答复 · the answer')) })
    .check(z.describe('督办答复 · answers the supervisions that wait')),
  'propose-joint': z
    .strictObject({
      reason,
      impact: z.enum(jointImpacts).check(z.describe('影响面大、涉及多个部门 · wide impact, or several units')),
    })
    .check(z.describe('提请联办 · proposes a hard matter to the leading group')),
  'decline-joint': z.strictObject({ reason }).check(z.describe('不同意联办 · leaves the matter with its unit')),
  join: z
    .strictObject({
      lead: unit.check(z.describe('牵头部门编号 · id of the lead')),
      partners: z
        .readonly(z.array(unit).check(z.minLength(1), z.maxLength(mostPartners)))
        .check(z.describe('配合部门编号 · ids of the partners')),
      dueAt: z.optional(instant).check(z.describe('领导小组确定的时限 · the limit that the leading group sets')),
      minutes: prose(4000).check(z.describe('会议纪要 · minutes')),
    })
    .check(z.describe('联办 · appoints lead and partners')),
  contribute: z
    .strictObject({ opinion: prose(4000).check(z.describe('意见 · opinion')) })
    .check(z.describe('配合意见 · contributes an opinion')),
  merge: z
    .strictObject({ into: ticketNumber.check(z.describe('主工单编号 · number of the master')) })
    .check(z.describe('并单 · merges')),
} as const;
