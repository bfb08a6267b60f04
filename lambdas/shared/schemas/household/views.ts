import * as z from 'zod/mini';
import { outcomes } from '../../../../domain/household/events.ts';
import { isoInstant } from '../instant.ts';

export const scores = z.strictObject({ attitude: z.int(), quality: z.int(), satisfaction: z.int() });
const stages = ['placed', 'offered', 'talking', 'agreed', 'reported', 'unassigned', 'ended'] as const;
const at = z.optional(isoInstant);

const phase = z
  .strictObject({
    kind: z.enum(stages).check(z.describe('当前阶段 · the step')),
    enterprise: z.optional(z.string()),
    due: at,
    completeBy: at,
    remindAt: at,
    reportDue: at,
    next: at,
    until: at,
    at,
    proposal: z.optional(z.strictObject({ from: z.enum(['enterprise', 'resident']), completeBy: isoInstant })),
    outcome: z.optional(z.enum(outcomes)),
    words: z.optional(z.string()),
  })
  .check(z.describe('阶段和时限 · where it stands, and until when'));

export const complaint = z
  .strictObject({ enterprise: z.string(), ticketId: z.string(), at: isoInstant, founded: z.optional(z.boolean()) })
  .check(z.describe('投诉及其政府工单 · the complaint and its ticket'));

/** An order, as the API answers it. */
export const orderView = z
  .strictObject({
    orderId: z.string().check(z.describe('订单号 · number')),
    placedAt: isoInstant,
    category: z.string(),
    town: z.optional(z.string()),
    via: z.enum(['page', 'intake']),
    phase,
    offers: z.array(
      z.strictObject({
        enterprise: z.string(),
        way: z.enum(['chosen', 'recommended', 'passed-on', 'assigned']),
        at: isoInstant,
      }),
    ),
    lateness: z.int().check(z.describe('逾期次数 · times an enterprise was late')),
    report: z.optional(
      z.strictObject({
        enterprise: z.string(),
        at: isoInstant,
        price: z.int(),
        late: z.boolean(),
        done: z.optional(z.string()),
      }),
    ),
    evaluation: z.optional(scores),
    supervisorScores: z.optional(scores),
    complaint: z.optional(complaint),
    resident: z.optional(
      z.strictObject({ name: z.string(), phone: z.string(), address: z.string(), wish: z.string() }),
    ),
  })
  .check(z.describe('服务订单 · an order of household services'));

const listed = z.strictObject({
  orderId: z.string(),
  commit: z.int(),
  stage: z.enum(stages),
  category: z.string(),
  town: z.optional(z.string()),
  placedAt: isoInstant,
  holder: z.optional(z.string()),
  enterprise: z.optional(z.string()),
  until: at,
  lateness: z.int(),
  outcome: z.optional(z.enum(outcomes)),
  price: z.optional(z.int()),
  reportedAt: at,
  evaluation: z.optional(scores),
  supervisorScores: z.optional(scores),
  complaint: z.optional(complaint),
  stuck: z.optional(z.boolean()),
});

/** Orders of a stage, or of an enterprise. */
export const ordersView = z.strictObject({ orders: z.array(listed) }).check(z.describe('订单列表 · orders'));

/** What `GET /services/orders` is asked for. */
export const ordersQuery = z.object({
  stage: z.optional(z.enum(stages)).check(z.describe('阶段;企业始终看到本企业订单 · a stage')),
});

/** What the register of enterprises says. */
export const marketView = z
  .strictObject({
    categories: z.array(z.looseObject({ id: z.string(), name: z.string(), english: z.string() })),
    associations: z.array(z.strictObject({ id: z.string(), name: z.string(), english: z.string() })),
    enterprises: z.array(
      z.strictObject({ id: z.string(), name: z.string(), association: z.string(), standing: z.string() }),
    ),
  })
  .check(z.describe('企业登记簿 · the register of enterprises'));

const mean = z.optional(z.number());
const counts = {
  placed: z.int(),
  open: z.int(),
  outcomes: z.partialRecord(z.enum(outcomes), z.int()).check(z.describe('各结果的订单数 · orders by outcome')),
  late: z.int(),
  complaints: z.int(),
  evaluated: z.int(),
  attitude: mean,
  quality: mean,
  satisfaction: mean,
};
/** The figures of one category or enterprise. */
export const countsOfOne = z.strictObject({ id: z.string(), ...counts });

/** Figures of the orders that were placed in a month. */
export const statisticsView = z
  .strictObject({
    month: z.string(),
    total: z.strictObject(counts),
    categories: z.array(countsOfOne).check(z.describe('按服务分类 · by category')),
    enterprises: z.array(countsOfOne).check(z.describe('按企业 · by enterprise')),
  })
  .check(z.describe('市场化服务统计,不计入工单数字 · figures of household services, never part of the tickets’'));
