import * as z from 'zod/mini';
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
import { clocks } from './clocks-view.ts';
import { detourFields } from './detour-view.ts';
import { isoInstant } from './instant.ts';
import { noticeView } from './notice-view.ts';
import { timelineEntry } from './timeline-view.ts';

const at = isoInstant;
const unitId = z.string().check(z.describe('单位编号 · id of a unit'));

const breach = z
  .strictObject({
    limit: at.check(z.describe('被突破的时限 · the limit that passed')),
    recordedAt: at,
    kind: z.enum(['dispatch', 'handling', 'callback']).check(z.describe('转办、办理、回访')),
    round: z.int(),
    unit: z.optional(unitId),
    attributedTo: z.enum(['unit', 'reviewer', 'centre']).check(z.describe('责任 · whose it is')),
    struck: z.boolean().check(z.describe('派单有误,不计 · struck, does not count')),
  })
  .check(z.describe('超时记录 · a breach on record'));

const citizen = z
  .strictObject({
    anonymous: z.boolean(),
    withheld: z
      .boolean()
      .check(z.describe('对您的岗位保密,请通过中心联系 · kept from your role; go through the centre')),
    name: z.optional(z.string()),
    phone: z.optional(z.string()).check(z.describe('E.164')),
  })
  .check(z.describe('来电人 · the caller'));

const location = z
  .strictObject({
    town: z.optional(z.string()),
    townName: z.optional(z.string()),
    address: z.optional(z.string()),
    lat: z.optional(z.number()),
    long: z.optional(z.number()),
  })
  .check(z.describe('事发地点 · where it is'));

const result = z
  .strictObject({
    outcome: z.enum(outcomes),
    summary: z.optional(z.string()),
    plan: z.optional(z.string()),
    submittedAt: at,
    status: z.enum(['draft', 'signed', 'sent-back']).check(z.describe('待签字、已签字、退回修改')),
  })
  .check(z.describe('办理结果 · the latest result'));

const answer = z
  .strictObject({
    solved: z.enum(solvedAnswers),
    satisfaction: z.enum(satisfactions),
    medium: z.enum(media),
    at,
    comment: z.optional(z.string()),
  })
  .check(z.describe('群众评价 · the caller’s latest answer'));

const photo = z
  .strictObject({
    step: z.enum(photoSteps).check(z.describe('反映的问题、办理结果、签字扫描件')),
    photo: z.string().check(z.describe('照片编号 · id of the photo')),
    round: z.int().check(z.describe('第几轮办理 · the round it belongs to')),
    at,
  })
  .check(z.describe('照片 · a photo'));

const workflow = z
  .strictObject({
    run: z.int(),
    stuck: z.boolean(),
    executionArn: z.optional(z.string()),
    console: z.optional(z.string()).check(z.describe('页面:Step Functions 控制台 · the execution in the console')),
  })
  .check(z.describe('工作流 · the ticket’s workflow'));

/** A ticket as the API shows it. What is unknown, withheld or erased is absent. */
export const ticketView = z
  .strictObject({
    ticketId: z.string(),
    stage: z.enum(stages),
    channel: z.enum(channels),
    type: z.enum(ticketTypes),
    area: z.optional(z.enum(areas)),
    category: z.optional(z.string()),
    categoryName: z.optional(z.string()),
    class: z.optional(z.enum(ticketClasses)),
    urgent: z.boolean(),
    confidential: z.boolean(),
    againstOfficials: z.boolean(),
    complainedUnit: z.optional(unitId),
    anonymous: z.boolean(),
    town: z.optional(z.string()),
    outlet: z.optional(z.string()),
    upstreamNumber: z.optional(z.string()),
    upstreamDueAt: z.optional(at).check(z.describe('一级平台时限 · level 1’s limit')),
    upstreamLate: z
      .optional(z.boolean())
      .check(z.describe('一级平台时限到期时尚未办结 · level 1’s limit came before it was concluded')),
    unit: z.optional(unitId).check(z.describe('承办单位编号 · the unit that holds or concluded it')),
    unitName: z.optional(z.string()),
    round: z.int().check(z.describe('第几轮办理 · from 1')),
    returns: z.int().check(z.describe('同意退回次数 · granted returns')),
    run: z.int(),
    filedAt: at,
    dueAt: z.optional(at).check(z.describe('当前时限 · the present limit')),
    legalDueAt: z
      .optional(at)
      .check(
        z.describe('有一级平台时限的工单按时限规则的时限 · by the rules alone, of a ticket with a limit of level 1'),
      ),
    overdue: z.boolean(),
    provisional: z.boolean().check(z.describe('时限待放假通知公布后核定 · depends on a holiday notice to come')),
    breaches: z.array(breach),
    subject: z.optional(z.string()),
    description: z.optional(z.string()),
    request: z.optional(z.string()),
    citizen,
    location: z.optional(location),
    original: z
      .optional(z.strictObject({ sender: z.string(), text: z.string() }))
      .check(z.describe('微信群原文 · the message of a group it was made from')),
    onBehalf: z.optional(
      z.strictObject({ name: z.optional(z.string()), phone: z.optional(z.string()), item: z.string() }),
    ),
    reply: z.optional(z.string()).check(z.describe('当场答复 · the reply at first contact')),
    result: z.optional(result),
    answer: z.optional(answer),
    erasedAt: z.optional(at).check(z.describe('个人信息已删除 · when the personal data were erased')),
    photos: z.array(photo).check(z.describe('您可查看的照片 · the photos you may see')),
    ...detourFields,
    clocks,
    timeline: z.array(timelineEntry),
    notices: z
      .optional(z.array(noticeView))
      .check(
        z.describe(
          '告知和阅看,只给中心和承办单位看 · for the centre and the unit that holds it, when the ticket is read',
        ),
      ),
    workflow,
    queryCode: z
      .optional(z.string())
      .check(z.describe('匿名来电人的8位查询码,只在受理时返回一次,请当场读给来电人 · read out to an anonymous caller')),
    allowed: z.array(z.string()).check(z.describe('您现在可办理的操作 · commands you may try now')),
  })
  .check(z.describe('工单 · a ticket'));

export type TicketView = z.output<typeof ticketView>;
