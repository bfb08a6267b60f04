import * as z from 'zod/mini';
import { unitKinds } from '../../../domain/assessment/scheme.ts';
import { bulletinKinds } from '../../../domain/bulletins/bulletin.ts';
import { figures } from '../../../domain/reports/contribution.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { line, prose } from './texts.ts';

/** Items a scheme has at most. */
const mostItems = 30;

const points = z.int().check(z.minimum(0), z.maximum(1_000_000));
const ratio = z.number().check(z.minimum(0), z.maximum(1));
const figure = z.enum(figures);

const common = {
  id: z
    .string()
    .check(z.regex(/^[a-z][a-z-]{0,39}$/, { error: fieldMessages.format }), z.describe('指标编号,小写英文和短横 · id')),
  name: line(30).check(z.describe('指标名称 · name')),
  english: line(60).check(z.describe('英文名称 · name in English')),
  basis: line(200).check(z.describe('依据 · what it rests on')),
  appliesTo: z.array(z.enum(unitKinds)).check(z.minLength(1), z.describe('适用于部门、镇街、村居 · kinds of units')),
  weight: points.check(z.describe('权重,以百分之一分计,每类单位合计10000 · of the whole, in hundredths of a point')),
  full: points.check(z.minimum(1), z.describe('满分,以百分之一分计 · full marks, in hundredths')),
  minimum: points.check(z.describe('最低分,以百分之一分计 · fewest marks, in hundredths')),
};

const item = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deduction'),
    ...common,
    figure: figure.check(z.describe('按件扣分的指标 · the figure whose tickets cost points')),
    perTicket: points.check(z.minimum(1), z.describe('每件扣分,以百分之一分计 · off for each ticket, in hundredths')),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    ...common,
    numerator: figure,
    denominator: z.array(figure).check(z.minLength(1), z.maxLength(5)),
    fullFrom: ratio.check(z.describe('达到此比率得满分 · all marks from this rate on')),
    noneBelow: ratio.check(z.describe('低于此比率得最低分 · fewest marks below')),
  }),
]);

/** A version of the scheme, as it is entered for a year (R56). */
export const schemeBody = z
  .strictObject({
    version: line(40).check(z.describe('版本号,不得重复 · version')),
    approval: line(100).check(z.describe('批准文号 · the paper by which it was approved')),
    proposal: z.boolean().check(z.describe('是否为未批准的建议稿 · whether it is only a proposal')),
    freezeDate: z.iso.date().check(z.describe('数据截止日 · the last date that counts')),
    appealsUntil: z.iso.date().check(z.describe('申诉截止日 · the last date for appeals')),
    items: z.array(item).check(z.minLength(1), z.maxLength(mostItems)),
  })
  .check(z.describe('登记考核办法新版本 · enters a version of the scheme'));

const reason = prose(500).check(z.describe('理由,不得含个人信息 · the reason, without personal data'));

export const appealBody = z
  .strictObject({
    unit: line(64).check(z.describe('本单位编号 · the own unit')),
    item: line(40).check(z.describe('指标编号 · id of the item')),
    ticketId: z
      .string()
      .check(z.regex(/^20\d{6}(?:\d{6}|\d{9})$/, { error: fieldMessages.format }), z.describe('工单编号 · the ticket')),
    reason,
  })
  .check(z.describe('对扣分申诉 · appeals a deduction'));

export const decisionBody = z
  .strictObject({ strike: z.boolean().check(z.describe('撤销扣分 · strikes the deduction')), reason })
  .check(z.describe('决定申诉 · decides an appeal'));

export const nothingBody = z.strictObject({}).check(z.describe('无需填写 · nothing to fill in'));

export const draftBody = z
  .strictObject({
    kind: z.enum(bulletinKinds).check(z.describe('简报或信息 · bulletin, or a short item')),
    month: z
      .string()
      .check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: fieldMessages.format }), z.describe('月份 · the month')),
  })
  .check(z.describe('起草简报 · drafts a bulletin'));

export const bulletinBody = z
  .strictObject({
    title: line(100).check(z.describe('标题 · title')),
    body: prose(10_000).check(z.describe('正文,每行一段 · a paragraph a line')),
  })
  .check(z.describe('修改简报 · edits a draft'));

/** Bodies that are taken, for the API's description. */
export const assessmentExamples = {
  scheme: {
    version: '2026-1',
    approval: '永领字〔2026〕1号',
    proposal: false,
    freezeDate: '2026-12-31',
    appealsUntil: '2027-01-20',
    items: [
      {
        kind: 'deduction',
        id: 'overdue',
        name: '超期',
        english: 'Overdue',
        basis: '三(三) 办理时限',
        appliesTo: ['department', 'township', 'village'],
        weight: 10_000,
        full: 10_000,
        minimum: 0,
        figure: 'overdue',
        perTicket: 200,
      },
    ],
  },
  appeal: { unit: 'dept-housing', item: 'overdue', ticketId: '20261123004210', reason: '派单有误,已获准退回。' },
  decision: { strike: true, reason: '经核实属派单有误。' },
  draft: { kind: 'bulletin', month: '2026-11' },
  bulletin: { title: '2026年11月12345便民服务热线运行情况', body: '本月共受理群众诉求2013件。' },
} as const;
