import * as z from 'zod/mini';
import { isMonth } from '../../../../domain/reports/period.ts';
import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import { ticketTypes } from '../../../../domain/tickets/values.ts';
import { fieldMessages } from '../../http/field-messages.ts';
import { nothing, reason } from '../body-fields.ts';
import { instant } from '../instant.ts';
import { identifier, line } from '../texts.ts';
import { kind } from './event-view.ts';

const integrator = identifier().check(z.describe('接入方编号 · id of the integrator'));
const name = line(60).check(z.describe('名称 · name'));
const body = line(120).check(z.describe('运行单位,不写个人 · the body that runs it, no person'));

/** The body of every act of the centre on integrators, by its name in the path. */
export const integratorBodies = {
  admit: z.strictObject({ name, body }).check(z.describe('登记接入方 · admits an integrator')),
  change: z.strictObject({ integrator, name, body }).check(z.describe('更正接入方 · changes its particulars')),
  suspend: z.strictObject({ integrator, reason }).check(z.describe('暂停接入 · suspends')),
  resume: z.strictObject({ integrator, reason }).check(z.describe('恢复接入 · resumes')),
  end: z.strictObject({ integrator, reason }).check(z.describe('终止接入 · ends')),
  'issue-key': z
    .strictObject({ integrator })
    .check(z.describe('发放密钥,只在答复中显示 · issues a key, which the answer alone shows')),
  'revoke-key': z
    .strictObject({ integrator, key: z.int().check(z.positive(), z.describe('密钥序号 · number of the key')) })
    .check(z.describe('吊销密钥 · revokes a key')),
} as const;

export type IntegratorCommand = keyof typeof integratorBodies;

export const integratorCommands = Object.keys(integratorBodies) as readonly IntegratorCommand[];

export const isIntegratorCommand = (text: string): text is IntegratorCommand => Object.hasOwn(integratorBodies, text);

const few = <Schema extends z.ZodMiniType>(each: Schema) =>
  z.readonly(z.array(each).check(z.minLength(1), z.maxLength(50)));

const filter = z
  .strictObject({
    kinds: few(kind).check(z.describe('事件种类,至少一种 · kinds of events, one at least')),
    categories: z
      .optional(few(identifier()))
      .check(
        z.describe('只要这些分类(订单为服务门类)及其下级 · of these categories only; of orders those of services'),
      ),
    units: z.optional(few(identifier())).check(z.describe('只要这些单位及其下级 · of these units only')),
    types: z.optional(few(z.enum(ticketTypes))).check(z.describe('只要这些诉求类型 · of these types only')),
  })
  .check(z.describe('接收哪些事件 · which events'));

/** What a subscription is made and changed with. */
export const subscriptionBody = z
  .strictObject({
    url: line(500).check(z.describe('接收地址:公网 HTTPS · where to post, HTTPS of a public host')),
    filter,
  })
  .check(z.describe('订阅 · a subscription'));

/** Number of a ticket or an order, or a month. */
const subject = line(32).check(
  z.refine((text) => isMonth(text) || readTicketNumber(text.replace(/^F/, '')) === 'number', {
    error: fieldMessages.subject,
  }),
);

/** What is sent again: one ticket, order or month, what was attempted since an instant, or what could not be delivered. */
const replay = z
  .union([
    z.strictObject({
      subject: subject.check(z.describe('工单号、订单号或月份 · a ticket, an order or a month')),
      from: z.optional(
        z.int().check(z.minimum(1), z.maximum(99_999), z.describe('自第几次变更起 · from this change on')),
      ),
    }),
    z.strictObject({ since: instant.check(z.describe('自此刻起投递过的 · what was attempted since, of 30 days')) }),
    z.strictObject({ undelivered: z.literal(true).check(z.describe('未送达的 · what was not delivered')) }),
  ])
  .check(z.describe('补发 · sends again, with the same ids'));

/** The body of every act of an integrator on a subscription, by its name in the path. */
export const subscriptionBodies = {
  change: subscriptionBody,
  rotate: nothing.check(z.describe('更换签名密钥,旧密钥再用一天 · the next secret; the old one signs for a day')),
  suspend: nothing.check(z.describe('暂停订阅 · suspends')),
  resume: nothing.check(z.describe('恢复订阅 · resumes')),
  end: nothing.check(z.describe('终止订阅 · ends')),
  test: nothing.check(z.describe('发送示例事件,答复接收方的回应 · sends an example and tells what came back')),
  replay,
} as const;

export type SubscriptionCommand = keyof typeof subscriptionBodies;

export const isSubscriptionCommand = (text: string): text is SubscriptionCommand =>
  Object.hasOwn(subscriptionBodies, text);

export const subscriptionCommands = Object.keys(subscriptionBodies) as readonly SubscriptionCommand[];

export type Replay = z.output<typeof replay>;
