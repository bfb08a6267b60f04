import * as z from 'zod';
import {
  areas,
  channels,
  media,
  outcomes,
  photoSteps,
  satisfactions,
  solvedAnswers,
  stages,
  ticketClasses,
  ticketTypes,
} from '../../../domain/tickets/values.ts';
import { detourFields } from './detour-view.ts';
import { isoInstant } from './instant.ts';
import { noticeView } from './notice-view.ts';

const at = isoInstant;
const unitId = z.string().describe('单位编号 · id of a unit');

const breach = z
  .strictObject({
    limit: at.describe('被突破的时限 · the limit that passed'),
    recordedAt: at,
    kind: z.enum(['dispatch', 'handling', 'callback']).describe('转办、办理、回访'),
    round: z.int(),
    unit: unitId.optional(),
    attributedTo: z.enum(['unit', 'reviewer', 'centre']).describe('责任 · whose it is'),
    struck: z.boolean().describe('派单有误,不计 · struck, does not count'),
  })
  .describe('超时记录 · a breach on record');

const citizen = z
  .strictObject({
    anonymous: z.boolean(),
    withheld: z.boolean().describe('对您的岗位保密,请通过中心联系 · kept from your role; go through the centre'),
    name: z.string().optional(),
    phone: z.string().optional().describe('E.164'),
  })
  .describe('来电人 · the caller');

const location = z
  .strictObject({
    town: z.string().optional(),
    townName: z.string().optional(),
    address: z.string().optional(),
    lat: z.number().optional(),
    long: z.number().optional(),
  })
  .describe('事发地点 · where it is');

const result = z
  .strictObject({
    outcome: z.enum(outcomes),
    summary: z.string().optional(),
    plan: z.string().optional(),
    submittedAt: at,
    status: z.enum(['draft', 'signed', 'sent-back']).describe('待签字、已签字、退回修改'),
  })
  .describe('办理结果 · the latest result');

const answer = z
  .strictObject({
    solved: z.enum(solvedAnswers),
    satisfaction: z.enum(satisfactions),
    medium: z.enum(media),
    at,
    comment: z.string().optional(),
  })
  .describe('群众评价 · the caller’s latest answer');

const photo = z
  .strictObject({
    step: z.enum(photoSteps).describe('反映的问题、办理结果、签字扫描件'),
    photo: z.string().describe('照片编号 · id of the photo'),
    round: z.int().describe('第几轮办理 · the round it belongs to'),
    at,
  })
  .describe('照片 · a photo');

const clock = {
  since: at,
  elapsedWorkingDays: z.int().optional().describe('已过工作日,接单当日不计 · n of WD(n) now'),
  elapsedHours: z.int(),
};

const unitClock = z.strictObject({
  ...clock,
  unit: unitId,
  acknowledgedAt: at.optional().describe('签收 · signed for'),
  workingDays: z.int().describe('n of WD(n)'),
  dueAt: at,
  overdue: z.boolean(),
  provisional: z.boolean(),
});

const clocks = z
  .strictObject({
    citizen: z.strictObject({ ...clock, until: at.optional() }).describe('群众等候 · the caller’s total'),
    unit: unitClock.optional().describe('承办单位 · the unit’s own'),
  })
  .describe('两个时钟 · both clocks; nothing pauses them');

const timelineEntry = z
  .strictObject({
    commit: z.int(),
    at,
    event: z.string().describe('machine name of the event'),
    by: z.strictObject({
      roles: z.array(z.string()).describe('citizen, workflow, or roles of staff'),
      unit: unitId.optional(),
      text: z.string().describe('岗位,不显示人名 · the post, never a person'),
      english: z.string().describe('岗位的英文 · the post in English'),
    }),
    text: z.string().describe('说明'),
    english: z.string().describe('说明的英文 · the same in English'),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .describe('办理记录 · what happened');

const workflow = z
  .strictObject({
    run: z.int(),
    stuck: z.boolean(),
    executionArn: z.string().optional(),
    console: z.string().optional().describe('页面:Step Functions 控制台 · the execution in the console'),
  })
  .describe('工作流 · the ticket’s workflow');

/** A ticket as the API shows it. What is unknown, withheld or erased is absent. */
export const ticketView = z
  .strictObject({
    ticketId: z.string(),
    stage: z.enum(stages),
    channel: z.enum(channels),
    type: z.enum(ticketTypes),
    area: z.enum(areas).optional(),
    category: z.string().optional(),
    categoryName: z.string().optional(),
    class: z.enum(ticketClasses).optional(),
    urgent: z.boolean(),
    confidential: z.boolean(),
    againstOfficials: z.boolean(),
    complainedUnit: unitId.optional(),
    anonymous: z.boolean(),
    town: z.string().optional(),
    outlet: z.string().optional(),
    upstreamNumber: z.string().optional(),
    upstreamDueAt: at.optional(),
    unit: unitId.optional().describe('承办单位编号 · the unit that holds or concluded it'),
    unitName: z.string().optional(),
    round: z.int().describe('第几轮办理 · from 1'),
    returns: z.int().describe('同意退回次数 · granted returns'),
    run: z.int(),
    filedAt: at,
    dueAt: at.optional().describe('当前时限 · the present limit'),
    overdue: z.boolean(),
    provisional: z.boolean().describe('时限待放假通知公布后核定 · depends on a holiday notice to come'),
    breaches: z.array(breach),
    subject: z.string().optional(),
    description: z.string().optional(),
    request: z.string().optional(),
    citizen,
    location: location.optional(),
    onBehalf: z
      .strictObject({ name: z.string().optional(), phone: z.string().optional(), item: z.string() })
      .optional(),
    reply: z.string().optional().describe('当场答复 · the reply at first contact'),
    result: result.optional(),
    answer: answer.optional(),
    erasedAt: at.optional().describe('个人信息已删除 · when the personal data were erased'),
    photos: z.array(photo).describe('您可查看的照片 · the photos you may see'),
    ...detourFields,
    clocks,
    timeline: z.array(timelineEntry),
    notices: z
      .array(noticeView)
      .optional()
      .describe('告知和阅看,只给中心和承办单位看 · for the centre and the unit that holds it, when the ticket is read'),
    workflow,
    queryCode: z
      .string()
      .optional()
      .describe('匿名来电人的8位查询码,只在受理时返回一次,请当场读给来电人 · read out to an anonymous caller'),
    allowed: z.array(z.string()).describe('您现在可办理的操作 · commands you may try now'),
  })
  .describe('工单 · a ticket');

export type TicketView = z.output<typeof ticketView>;
