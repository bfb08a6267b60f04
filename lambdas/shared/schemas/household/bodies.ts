import * as z from 'zod/mini';
import type { OrderCommandName } from '../../../../domain/household/commands.ts';
import type { MarketCommandName } from '../../../../domain/household/decide-market.ts';
import { cancelReasons, declineReasons } from '../../../../domain/household/events.ts';
import { instant } from '../instant.ts';
import { phone } from '../phone.ts';
import { identifier, line, prose } from '../texts.ts';

const category = identifier().check(z.describe('服务门类,见 GET /services · category of services'));
const enterprise = identifier().check(z.describe('企业编号,见 GET /services · id of the enterprise'));
const slug = (what: string) =>
  z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}(?:\/[a-z0-9-]{1,39})?$/), z.describe(what));
const score = (what: string) => z.int().check(z.minimum(1), z.maximum(5), z.describe(what));
export const scores = z
  .strictObject({
    attitude: score('服务态度,1至5 · attitude'),
    quality: score('服务质量,1至5 · quality'),
    satisfaction: score('满意度,1至5 · satisfaction'),
  })
  .check(z.describe('三项评分(R25)· three scores'));
const nothing = (what: string) => z.strictObject({}).check(z.describe(what));

/** The body of `POST /services/orders`. */
export const orderBody = z
  .strictObject({
    category,
    town: z.optional(identifier()).check(z.describe('镇(街)编号 · id of the township')),
    enterprise: z.optional(enterprise),
    wish: prose(500).check(z.describe('服务需求 · what is wanted')),
    resident: z
      .strictObject({
        name: line(50).check(z.describe('姓名 · name')),
        phone: phone.check(z.describe('联系电话 · phone of the mainland, stored as E.164')),
        address: line(200).check(z.describe('服务地址 · address')),
      })
      .check(z.describe('居民 · the resident')),
  })
  .check(z.describe('下单:不选企业的,按推荐顺序派单 · places an order; without an enterprise the best is recommended'));

/** The body of every command on an order, by its name in the path. */
export const orderBodies = {
  contact: nothing('已联系居民 · the resident was reached'),
  attempt: nothing('联系未接通 · a call nobody took'),
  propose: z
    .strictObject({ completeBy: instant.check(z.describe('完成时间 · when it is done')) })
    .check(z.describe('提出完成时间 · proposes a completion time')),
  agree: nothing('同意对方提出的时间 · agrees to the proposed time'),
  decline: z
    .strictObject({ reason: z.enum(declineReasons).check(z.describe('原因 · reason')) })
    .check(z.describe('不承接,转下一家 · declines; it goes to the next')),
  report: z
    .strictObject({
      done: prose(500).check(z.describe('完成情况 · what was done')),
      price: z.int().check(z.minimum(0), z.maximum(100_000_000), z.describe('收费,分 · price in fen')),
    })
    .check(z.describe('反馈完成情况(R24)· reports the completion')),
  evaluate: z.strictObject({ scores }).check(z.describe('居民评价 · the resident’s scores')),
  score: z.strictObject({ scores }).check(z.describe('督办员评分 · the supervisor’s own scores')),
  cancel: z
    .strictObject({ reason: z.enum(cancelReasons).check(z.describe('原因 · reason')) })
    .check(z.describe('取消订单 · cancels the order')),
  assign: z.strictObject({ enterprise }).check(z.describe('改派企业 · gives it to another enterprise')),
  'pass-on': nothing('企业不能承接的,转下一家 · passes it on to the next enterprise'),
  complain: z
    .strictObject({ text: prose(1000).check(z.describe('投诉内容 · what is complained of')) })
    .check(z.describe('投诉企业,转为政府工单(R27)· a complaint, which becomes a ticket')),
  'settle-complaint': z
    .strictObject({ founded: z.boolean().check(z.describe('是否属实 · founded or not')) })
    .check(z.describe('认定投诉 · what was found of the complaint')),
  close: nothing('结束无法达成的订单 · ends what cannot be brought together'),
  resume: nothing('恢复停滞的流程 · resumes a stuck workflow'),
} as const satisfies { readonly [N in OrderCommandName]: z.ZodMiniType };

export const orderCommands = Object.keys(orderBodies) as readonly OrderCommandName[];
export const isOrderCommand = (name: string): name is OrderCommandName => Object.hasOwn(orderBodies, name);

export const details = z
  .strictObject({
    name: line(30).check(z.describe('名称 · name')),
    english: line(80).check(z.describe('英文名称 · name in English')),
    phone: z.string().check(z.regex(/^[0-9+-]{5,20}$/), z.describe('业务电话,公开 · phone, published')),
    mobile: phone.check(z.describe('接收短信的手机 · phone for SMS')),
    categories: z.array(category).check(z.minLength(1), z.maxLength(30)),
    areas: z
      .array(identifier())
      .check(z.maxLength(20), z.describe('服务镇(街),空为全县 · townships; none: the county')),
    association: identifier().check(z.describe('所属协会编号 · id of its association')),
  })
  .check(z.describe('企业信息 · what an enterprise is entered with'));

const id = slug('编号,小写字母、数字、短横线 · id');
const named = (what: string) => z.strictObject({ id }).check(z.describe(what));

/** The body of every act on the register of enterprises, by its name in the path. */
export const marketBodies = {
  'enter-category': z
    .strictObject({ id, name: line(8), english: line(60), parent: z.optional(identifier()) })
    .check(z.describe('登记服务门类 · enters a category')),
  'remove-category': named('撤销服务门类 · removes a category'),
  'enter-association': z
    .strictObject({ id, name: line(40), english: line(80) })
    .check(z.describe('登记协会 · enters an association')),
  'enter-enterprise': z.strictObject({ id, details }).check(z.describe('登记企业,待协会准入 · enters an enterprise')),
  'change-enterprise': z.strictObject({ id, details }).check(z.describe('修改企业信息 · changes an enterprise')),
  admit: named('协会准入 · admits an enterprise'),
  suspend: z.strictObject({ id, reason: line(200) }).check(z.describe('暂停服务 · suspends an enterprise')),
  resume: named('恢复服务 · resumes an enterprise'),
  end: named('企业退出 · an enterprise leaves'),
} as const satisfies { readonly [N in MarketCommandName]: z.ZodMiniType };

export const marketCommands = Object.keys(marketBodies) as readonly MarketCommandName[];
export const isMarketCommand = (name: string): name is MarketCommandName => Object.hasOwn(marketBodies, name);
