import * as z from 'zod/mini';
import type {
  MeetingCommandName,
  MeetingCommands,
  NewMeeting,
} from '../../../../domain/supervision/meetings/decide.ts';
import { mostFollowUps } from '../../../../domain/supervision/meetings/decide.ts';
import { warningKinds } from '../../../../domain/supervision/warnings/warning.ts';
import { unit } from '../body-fields.ts';
import { ticketNumber } from '../joint-bodies.ts';
import { line, prose } from '../texts.ts';
import { date, year } from './fields.ts';

const followUp = z.strictObject({
  unit,
  text: prose(1000).check(z.describe('议定事项 · what is to be done')),
  dueOn: date.check(z.describe('完成期限(当日18时)· to be done by the close of that day')),
});

/** What `POST /meetings` takes. */
export const meetingBody = z
  .strictObject({
    date: date.check(z.describe('会议日期 · date')),
    subject: line(200).check(z.describe('议题 · subject')),
    participants: z
      .readonly(z.array(line(100)).check(z.minLength(1), z.maxLength(100)))
      .check(z.describe('参加岗位(不填姓名)· posts, never names')),
    tickets: z
      .optional(z.readonly(z.array(ticketNumber).check(z.maxLength(50))))
      .check(z.describe('关联工单 · linked tickets')),
    warnings: z
      .optional(z.readonly(z.array(z.enum(warningKinds)).check(z.maxLength(warningKinds.length))))
      .check(z.describe('关联预警 · linked kinds of warnings')),
    conclusions: prose(8000).check(z.describe('会议结论 · conclusions')),
    followUps: z
      .optional(z.readonly(z.array(followUp).check(z.maxLength(mostFollowUps))))
      .check(z.describe('议定事项 · follow-ups')),
  })
  .check(z.describe('登记会商 · enters a meeting')) satisfies z.ZodMiniType<NewMeeting>;

/** The body of every act on a meeting, by its name in the path. */
export const meetingBodies = {
  'add-follow-up': followUp.check(z.describe('增加议定事项 · adds a follow-up')),
  'complete-follow-up': z
    .strictObject({
      followUp: z.int().check(z.minimum(1), z.maximum(mostFollowUps), z.describe('事项编号 · its number')),
      text: prose(4000).check(z.describe('完成情况 · what was done')),
    })
    .check(z.describe('办结议定事项 · completes a follow-up')),
} as const satisfies { readonly [N in MeetingCommandName]: z.ZodMiniType<MeetingCommands[N]> };

export const meetingQuery = z
  .strictObject({ year: z.optional(year).check(z.describe('年度,默认本年度 · year')) })
  .check(z.describe('会商列表的查询条件 · which meetings to list'));
