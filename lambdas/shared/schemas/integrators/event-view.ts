import * as z from 'zod/mini';
import { ticketKinds } from '../../../../domain/deliveries/event-kinds.ts';
import { orderKinds } from '../../../../domain/deliveries/order-event.ts';
import { reportKinds } from '../../../../domain/deliveries/report-event.ts';
import { type EventKind, eventKinds } from '../../../../domain/deliveries/subjects.ts';
import { outcomes } from '../../../../domain/household/events.ts';
import type { PhaseKind } from '../../../../domain/household/order.ts';
import { stages, ticketTypes } from '../../../../domain/tickets/values.ts';
import { isoInstant } from '../instant.ts';

const namesOf = <Kind extends string>(kinds: Readonly<Record<Kind, string>>) => Object.keys(kinds) as [Kind, ...Kind[]];

/** A kind of event, of whatever subject. */
export const kind = z.enum(namesOf<EventKind>(eventKinds)).check(z.describe('事件种类 · kind of event'));

const ticketKind = z.enum(namesOf(ticketKinds)).check(z.describe('工单事件 · kind of event of a ticket'));
const orderKind = z.enum(namesOf(orderKinds)).check(z.describe('订单事件 · kind of event of an order'));
const reportKind = z.enum(namesOf(reportKinds)).check(z.describe('月报事件 · kind of event of a report'));

const happened = isoInstant.check(z.describe('发生时间 · when it happened'));
const commit = z.int().check(z.describe('第几次变更,逐次增大 · number of the change, ascending'));
const allOf = <Schema extends z.ZodMiniType>(each: Schema) =>
  z.array(each).check(z.describe('一次变更中的全部事件 · all that happened at once'));

/** What a subscriber is sent of a commit. */
export const ticketEventView = z
  .strictObject({
    type: ticketKind,
    timestamp: happened,
    data: z.strictObject({
      ticketId: z.string(),
      commit,
      at: isoInstant,
      kinds: allOf(ticketKind),
      stage: z.enum(stages),
      type: z.enum(ticketTypes),
      category: z.optional(z.string()),
      town: z.optional(z.string()),
      unit: z.optional(z.string()),
      urgent: z.boolean(),
      dueAt: z.optional(isoInstant),
      overdue: z.boolean(),
      round: z.int(),
    }),
  })
  .check(z.describe('推送的工单事件 · an event of a ticket as it is posted'));

const phases = {
  placed: true,
  offered: true,
  talking: true,
  agreed: true,
  reported: true,
  unassigned: true,
  ended: true,
} satisfies Readonly<Record<PhaseKind, true>>;

/** The same of an order of household services: nothing of the resident. */
export const orderEventView = z
  .strictObject({
    type: orderKind,
    timestamp: happened,
    data: z.strictObject({
      orderId: z.string(),
      commit,
      at: isoInstant,
      kinds: allOf(orderKind),
      phase: z.enum(Object.keys(phases) as [PhaseKind, ...PhaseKind[]]),
      category: z.string().check(z.describe('服务门类 · category of the service')),
      town: z.optional(z.string()),
      enterprise: z.optional(z.string()).check(z.describe('承接企业编号 · enterprise that holds it')),
      completeBy: z.optional(isoInstant).check(z.describe('双方约定的完成时间 · agreed completion time')),
      outcome: z.optional(z.enum(outcomes)),
    }),
  })
  .check(z.describe('推送的便民服务订单事件(不含居民信息)· an event of an order as it is posted'));

/** The same of a month's report. */
export const reportEventView = z
  .strictObject({
    type: reportKind,
    timestamp: happened,
    data: z.strictObject({
      month: z.string(),
      commit: z.int().check(z.describe('月报版本号 · number of the version')),
      at: isoInstant,
      kinds: allOf(reportKind),
      hash: z.string().check(z.describe('内容的 SHA-256 · hash of the content')),
      cutoff: isoInstant.check(z.describe('统计截止时间 · until when events are counted')),
      corrections: z.int().check(z.describe('更正的数字个数 · numbers that differ from the version before')),
    }),
  })
  .check(z.describe('推送的月报事件 · an event of a report as it is posted'));
