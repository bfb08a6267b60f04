import * as z from 'zod/mini';
import { ticketTypes } from '../../../../domain/tickets/values.ts';
import { fieldMessages } from '../../http/field-messages.ts';
import { isoInstant } from '../instant.ts';
import { kind } from './event-view.ts';

const standing = z.enum(['active', 'suspended', 'ended']).check(z.describe('状态 · standing'));

const keyView = z.strictObject({
  n: z.int(),
  issuedAt: isoInstant,
  revokedAt: z.optional(isoInstant),
});

/** Which events a subscription is sent. */
export const filterView = z.strictObject({
  kinds: z.array(kind),
  categories: z.optional(z.array(z.string())),
  units: z.optional(z.array(z.string())),
  types: z.optional(z.array(z.enum(ticketTypes))),
});

const subscription = {
  id: z.string(),
  url: z.string(),
  filter: filterView,
  standing,
  since: isoInstant.check(z.describe('此前的事件不推送 · nothing before is told')),
  generation: z.int().check(z.describe('签名密钥的第几代 · generation of the signing secret')),
  rotatedAt: z.optional(isoInstant),
};

/** A subscription, without its secret. */
export const subscriptionView = z.strictObject(subscription).check(z.describe('订阅 · a subscription'));

/** An integrator with its keys, by number, and its subscriptions. */
export const integratorView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    body: z.string(),
    standing,
    since: isoInstant,
    keys: z.array(keyView),
    subscriptions: z.array(subscriptionView),
  })
  .check(z.describe('接入方 · an integrator'));

export const integratorsView = z
  .strictObject({ items: z.array(integratorView) })
  .check(z.describe('接入方名单 · the integrators'));

/** What an act of the centre answers: how the integrator stands, and a key that was issued. */
export const integratorActedView = z
  .strictObject({
    integrator: integratorView,
    key: z.optional(z.string().check(z.describe('新密钥,只此一次 · the new key, this once'))),
  })
  .check(z.describe('登记结果 · what was entered'));

export const subscriptionsView = z
  .strictObject({ items: z.array(subscriptionView) })
  .check(z.describe('本接入方的订阅 · own subscriptions'));

/** A subscription with its secret, as it is made, changed or rotated. */
export const subscriptionActedView = z
  .strictObject({
    subscription: subscriptionView,
    secret: z.optional(z.string().check(z.describe('签名密钥,登记、更换时显示 · shown when made and rotated'))),
  })
  .check(z.describe('订阅的现状 · how it stands'));

export const subscriptionDetailView = z
  .strictObject({
    subscription: subscriptionView,
    undelivered: z
      .array(z.strictObject({ subject: z.string(), reason: z.enum(['given-up', 'suspended']), at: isoInstant }))
      .check(z.describe('未送达的工单、订单、月报,前一百件 · what waits to be sent again, the first hundred')),
  })
  .check(z.describe('订阅及未送达的推送 · a subscription, and what was not delivered'));

/** What a receiver said to an example. */
export const testedView = z
  .strictObject({
    webhookId: z.string(),
    taken: z.boolean().check(z.describe('是否收到(2xx)· whether it took it')),
    status: z.optional(z.int()),
    code: z.optional(z.string()),
    took: z.int().check(z.describe('毫秒 · milliseconds')),
    answer: z.optional(z.string().check(z.describe('答复的开头 · the beginning of what it said'))),
  })
  .check(z.describe('测试结果 · what came of the test'));

export const replayedView = z
  .strictObject({
    subjects: z.int().check(z.describe('补发的工单、订单、月报数 · subjects that are sent again')),
    more: z.boolean().check(z.describe('还有未列入的,请再次补发 · there are more: ask again')),
    until: z.optional(isoInstant).check(z.describe('补发到此刻;再次补发由此开始 · ask again from here')),
  })
  .check(z.describe('补发 · what is sent again'));

/** Which attempts to list. */
export const deliveriesQuery = z
  .strictObject({
    limit: z
      ._default(
        z
          .pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/, { error: fieldMessages.limit })), z.transform(Number))
          .check(z.refine((count) => count <= 200, { error: fieldMessages.limit })),
        50,
      )
      .check(z.describe('每页条数,1至200,默认50 · items a page')),
    cursor: z.optional(z.string().check(z.maxLength(256))).check(z.describe('上一页的 next · next of the page before')),
  })
  .check(z.describe('投递记录的查询条件 · which attempts to list'));

/** A page of attempts, the latest first. */
export const deliveriesView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        at: isoInstant,
        subject: z.string(),
        commit: z.int(),
        webhookId: z.string(),
        taken: z.boolean(),
        status: z.optional(z.int()),
        code: z.optional(z.string()),
        took: z.int(),
        replay: z.optional(z.string()),
      }),
    ),
    next: z.optional(z.string()),
  })
  .check(z.describe('投递记录,保留三十天 · attempts, of thirty days'));
