import * as z from 'zod/mini';
import { stages, ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { isoInstant } from './instant.ts';
import { phone } from './phone.ts';
import { identifier, line, prose } from './texts.ts';

/** The body of `POST /suggestions`: what of a filing is known so far, all of it optional. */
export const suggestionsBody = z
  .strictObject({
    type: z.optional(z.enum(ticketTypes)).check(z.describe('诉求类型 · type')),
    subject: z.optional(line(100)).check(z.describe('标题 · subject')),
    description: z.optional(prose(4000)).check(z.describe('诉求内容 · what happened')),
    category: z.optional(identifier()).check(z.describe('内容分类,见 GET /categories · category')),
    urgent: z.optional(z.boolean()).check(z.describe('紧急 · urgent')),
    againstOfficials: z.optional(z.boolean()).check(z.describe('投诉公职人员或单位作风 · against officials')),
    complainedUnit: z.optional(identifier()).check(z.describe('被投诉单位编号 · unit complained of')),
    location: z
      .optional(z.strictObject({ town: z.optional(identifier()).check(z.describe('镇(街)编号 · township')) }))
      .check(z.describe('事发地点 · where it is')),
    citizen: z
      .optional(z.strictObject({ phone: z.optional(phone).check(z.describe('联系电话 · phone')) }))
      .check(z.describe('来电人 · the caller')),
  })
  .check(z.describe('登记前查询派单建议 · asks for suggestions before a ticket is filed'));

export type SuggestionsBody = z.output<typeof suggestionsBody>;

export const suggestionsExample: z.input<typeof suggestionsBody> = {
  type: 'help',
  subject: '小区暖气不热',
  description: '供暖已开始,家中室温只有 14℃。',
  category: 'utilities/heating',
  location: { town: 'town-tuanjiexilu' },
  citizen: { phone: '138 0013 8000' },
};

const unit = z
  .strictObject({
    unit: z.string(),
    unitName: z.string(),
    class: z.enum(ticketClasses),
    urgent: z.boolean(),
    principle: z.enum(['duty', 'territory']).check(z.describe('职责、属地')),
    rule: z.string().check(z.describe('所依据的规则编号 · the rule that gave it')),
    words: z.string().check(z.describe('规则,用文字写明 · the rule in words')),
    english: z.string(),
    clause: z.string(),
    note: z.string(),
  })
  .check(z.describe('建议的承办单位 · a unit, by the directory'));

const route = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    english: z.string(),
    emergency: z.boolean().check(z.describe('紧急:立即移交 · handed over at once')),
    phone: z.optional(z.string()),
    route: z.string().check(z.describe('告知来电人的途径,即 decline 的 route · what the caller is told')),
    clause: z.string(),
    source: z.string().check(z.describe('出处 · source')),
  })
  .check(z.describe('其他途径 · a route that is not the hotline’s'));

const hint = z
  .strictObject({
    ...route.shape,
    words: z.array(z.string()).check(z.describe('提示它的词语 · words that point to it')),
  })
  .check(z.describe('可能属其他途径,由人判断:不予受理并告知 · a hint; a person decides to decline'));

const neighbour = {
  ticketId: z.string(),
  stage: z.enum(stages),
  open: z.boolean(),
  unit: z.optional(z.string()),
  unitName: z.optional(z.string()),
  type: z.enum(ticketTypes),
  category: z.optional(z.string()),
  town: z.optional(z.string()),
  filedAt: isoInstant,
  subject: z.optional(z.string()).check(z.describe('保密、举报类工单不显示 · absent for sensitive tickets')),
  mergedInto: z.optional(z.string()).check(z.describe('已并入的主工单 · its master')),
};

const history = z.strictObject(neighbour).check(z.describe('来电人的其他工单 · another ticket of the caller'));

const duplicate = z
  .strictObject({
    ...neighbour,
    days: z.int().check(z.describe('相隔天数 · days apart')),
    sameCaller: z.boolean().check(z.describe('同一来电人 · the same caller')),
    samePlace: z.boolean().check(z.describe('同一镇(街)同一分类 · the same place and category')),
  })
  .check(z.describe('可能重复的工单 · a ticket that may be the same matter'));

const massEvent = z
  .strictObject({
    tickets: z.int().check(z.describe('件数 · how many')),
    hours: z.int().check(z.describe('小时数 · within how many hours')),
    first: z.string().check(z.describe('最早的一件,可作主工单 · the first, which may be the master')),
  })
  .check(z.describe('群体性诉求:同一镇(街)同一分类短时间内多件 · many callers, one matter'));

/** What is shown before a dispatch. */
export const suggestionsView = z
  .strictObject({
    units: z.array(unit).check(z.describe('按派单目录的顺序 · in the order of the directory')),
    routes: z.array(hint),
    duplicates: z.array(duplicate).check(z.describe('最可能的在前 · the likeliest first')),
    massEvent: z.optional(massEvent),
    callerHistory: z
      .optional(z.array(history))
      .check(z.describe('最近的在前;无权查看来电人的岗位没有此项 · latest first; absent for who may not see callers')),
    moreHistory: z.boolean().check(z.describe('还有更早的工单 · the caller has older ones too')),
  })
  .check(z.describe('派单建议,仅供参考,由人决定 · suggestions; a person decides'));

export type SuggestionsView = z.output<typeof suggestionsView>;

/** Emergencies and matters of other routes, for the choice at the desk. */
export const routesView = z
  .strictObject({ routes: z.array(route) })
  .check(z.describe('不属热线受理的事项和途径 · routes that are not the hotline’s'));

export type RoutesView = z.output<typeof routesView>;
