import type { TemplateKey } from '../notices/template.ts';
import { limitText } from '../notices/words.ts';
import type { LateStep, OrderEvent, OrderOutcome, Side } from './events.ts';
import type { Market } from './market.ts';
import { lastEnterpriseOf, type Order } from './order.ts';

/** An SMS about an order: to its resident or to an enterprise, with a link of its own if its text has one. */
export type OrderNotice = {
  readonly to: { readonly side: 'resident' } | { readonly side: 'enterprise'; readonly enterprise: string };
  readonly template: TemplateKey;
  /** All but the link. */
  readonly params: Readonly<Record<string, string>>;
};

/** Templates that carry the link to an order. */
export const orderLinks: ReadonlySet<TemplateKey> = new Set<TemplateKey>([
  'order-offered',
  'order-placed',
  'order-time-asked',
  'order-late',
  'order-evaluate',
]);

/** How an order ended, in words. */
export const outcomeWords: { readonly [O in OrderOutcome]: string } = {
  evaluated: '居民已评价',
  unevaluated: '居民未评价',
  unreported: '企业未反馈完成情况',
  cancelled: '居民已取消',
  'not-agreed': '双方未约定时间',
  unreachable: '多次联系未接通',
  'no-enterprise': '暂无企业承接',
};

/** What an enterprise is late with, in words. */
export const lateWords: { readonly [S in LateStep]: string } = {
  contact: '联系居民',
  agreement: '约定时间',
  report: '反馈完成',
};

/** The longest name of an enterprise or category that an SMS has room for. */
const longestName = 14;
const longestCategory = 8;

const nameOf = (enterprise: string, { enterprises }: Market): string =>
  (enterprises.get(enterprise)?.name ?? enterprise).slice(0, longestName);

const categoryOf = ({ category }: Order, { categories }: Market): string =>
  (categories.get(category)?.name ?? category).slice(0, longestCategory);

const toResident = (template: TemplateKey, params: OrderNotice['params']): OrderNotice => ({
  to: { side: 'resident' },
  template,
  params,
});

const toEnterprise = (enterprise: string | undefined, template: TemplateKey, params: OrderNotice['params']) =>
  enterprise === undefined ? [] : [{ to: { side: 'enterprise' as const, enterprise }, template, params }];

const other: { readonly [S in Side]: Side } = { enterprise: 'resident', resident: 'enterprise' };

/**
 * Who is told what of an event by SMS.
 * @param order as it stands after the event
 */
export const orderNoticesOf = (event: OrderEvent, order: Order, market: Market): readonly OrderNotice[] => {
  const number = order.id;
  const holder = lastEnterpriseOf(order);
  switch (event.type) {
    case 'OrderOffered': {
      const due = limitText(event.due);
      const placed = toResident('order-placed', { number, unit: nameOf(event.enterprise, market), due });
      const category = categoryOf(order, market);
      return [placed, ...toEnterprise(event.enterprise, 'order-offered', { number, category, due })];
    }
    case 'OrderUnassigned':
      return [toResident('order-waiting', { number })];
    case 'TimeProposed': {
      const params = { number, due: limitText(event.completeBy) };
      return other[event.from] === 'resident'
        ? [toResident('order-time-asked', params)]
        : toEnterprise(holder, 'order-time-asked', params);
    }
    case 'TimeAgreed': {
      const params = { number, due: limitText(event.completeBy) };
      return [toResident('order-agreed', params), ...toEnterprise(holder, 'order-agreed', params)];
    }
    case 'CompletionReminded': {
      if (order.phase.kind !== 'agreed') return [];
      const params = { number, due: limitText(order.phase.completeBy) };
      return [toResident('order-reminder', params), ...toEnterprise(holder, 'order-reminder', params)];
    }
    case 'EnterpriseLate':
      return toEnterprise(event.enterprise, 'order-late', { number, purpose: lateWords[event.step] });
    case 'CompletionReported':
      return [toResident('order-evaluate', { unit: nameOf(event.enterprise, market), number })];
    case 'OrderEnded': {
      const params = { number, reason: outcomeWords[event.outcome] };
      const ended = [toResident('order-ended', params), ...toEnterprise(holder, 'order-ended', params)];
      /** Who evaluated knows it. */
      return event.outcome === 'evaluated' ? ended.filter(({ to }) => to.side === 'enterprise') : ended;
    }
    case 'OrderPlaced':
    case 'AssignmentReminded':
    case 'ContactTried':
    case 'ResidentContacted':
    case 'OrderDeclined':
    case 'ReportPhotoAdded':
    case 'OrderEvaluated':
    case 'OrderScored':
    case 'ComplaintMade':
    case 'ComplaintSettled':
    case 'OrderCancelled':
    case 'WorkflowStuck':
    case 'OperatorAlarmed':
    case 'WorkflowResumed':
    case 'WorkflowRestarted':
      return [];
  }
};
