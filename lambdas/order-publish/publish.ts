import type { OrderCommit } from '../../domain/household/commit.ts';
import { evolveOrder } from '../../domain/household/evolve.ts';
import type { ClockFacts } from '../../domain/household/facts.ts';
import type { Market } from '../../domain/household/market.ts';
import { type OrderNotice, orderLinks, orderNoticesOf } from '../../domain/household/notices.ts';
import type { Order } from '../../domain/household/order.ts';
import { orderWaitOf } from '../../domain/household/wait.ts';
import { day, type Instant } from '../../domain/time/instant.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { linkCode } from '../shared/links/codes.ts';
import { log } from '../shared/logger.ts';
import { projectOrder } from '../shared/orders/boards.ts';
import { orderLinkDays, storeOrderLink } from '../shared/orders/links.ts';
import { markOrderSent, wasOrderSent } from '../shared/orders/messages.ts';
import { readPrivate } from '../shared/orders/private.ts';
import { readOrder } from '../shared/orders/store.ts';
import type { Signer } from '../shared/secret.ts';
import type { SmsGateway } from '../shared/sms/gateway.ts';
import { isStopped } from '../shared/store/opt-outs.ts';
import type { Table } from '../shared/store/table.ts';
import type { Notice } from '../shared/webhooks/subscriber.ts';

export type OrderPublisher = {
  /** The orders' table, and the tickets', which knows who wants no SMS. */
  readonly orders: Table;
  readonly tickets: Table;
  readonly clock: ClockFacts;
  readonly market: () => Promise<Market>;
  readonly gateway: SmsGateway;
  readonly signer: () => Promise<Signer>;
  /** Where the pages behind links live, without a trailing slash. */
  readonly linkBaseUrl: string;
  /** Has integrators told of what they subscribed to. */
  readonly announce: (notice: Notice, at: Instant) => Promise<void>;
};

const phoneOf = async (
  orderId: string,
  { to }: OrderNotice,
  market: Market,
  orders: Table,
): Promise<string | undefined> =>
  to.side === 'enterprise'
    ? market.enterprises.get(to.enterprise)?.mobile
    : (await readPrivate(orders, orderId, 'RESIDENT'))?.phone;

/** The link that a notice carries, minted the same again when the notice is delivered again. */
const linkOf = async (
  orderId: string,
  { to }: OrderNotice,
  at: Instant,
  publisher: OrderPublisher,
): Promise<string> => {
  const whose = to.side === 'enterprise' ? `enterprise/${to.enterprise}` : 'resident';
  const code = linkCode(`order/${orderId}/${whose}`, await publisher.signer());
  const { side } = to;
  const enterprise = to.side === 'enterprise' ? { enterprise: to.enterprise } : {};
  await storeOrderLink(publisher.orders, code, { orderId, side, ...enterprise, until: at + orderLinkDays * day });
  return `${publisher.linkBaseUrl}/s/${code}`;
};

/** Sends one notice: at least once and, but for a crash in between, at most once. */
const send = async (
  orderId: string,
  notice: OrderNotice,
  key: string,
  at: Instant,
  market: Market,
  publisher: OrderPublisher,
): Promise<void> => {
  const { orders, tickets, signer, gateway } = publisher;
  const { template, params } = notice;
  if (await wasOrderSent(orders, orderId, key)) return;
  const phone = await phoneOf(orderId, notice, market, orders);
  if (phone === undefined) {
    log.warn('no phone for an SMS', { orderId, template });
    return;
  }
  const stopped = await isStopped(tickets, callerKey(phone, await signer()));
  if (!stopped) {
    const link = orderLinks.has(template) ? { link: await linkOf(orderId, notice, at, publisher) } : {};
    await gateway.send({ to: phone, template, params: { ...params, ...link }, dedupeId: `order#${orderId}#${key}` });
  }
  await markOrderSent(orders, orderId, key, {
    template,
    side: notice.to.side,
    at,
    ...(stopped ? { status: 'stopped' } : {}),
  });
};

/** What a commit's events give rise to, each looked at with the order right after it. */
const noticesOf = (before: Order | undefined, { events }: OrderCommit, market: Market): readonly OrderNotice[] => {
  let order = before;
  return events.flatMap((event) => {
    order = evolveOrder(order, event);
    return orderNoticesOf(event, order, market);
  });
};

/**
 * What follows from new commits of an order: its entries in lists, SMS, and what integrators are told. Everything is
 * derived from the commits, so it may run in any order and any number of times.
 */
export const publishOrder = async (
  orderId: string,
  numbers: readonly number[],
  publisher: OrderPublisher,
): Promise<void> => {
  const stored = await readOrder(publisher.orders, orderId);
  if (!stored) throw new Error(`order ${orderId} does not exist`);
  const market = await publisher.market();
  await projectOrder(publisher.orders, stored.order, orderWaitOf(stored.order, publisher.clock).until);
  for (const n of numbers) {
    const commit = stored.commits[n - 1];
    if (!commit) throw new Error(`order ${orderId}: commit ${n} is missing`);
    const before = stored.commits
      .slice(0, n - 1)
      .flatMap(({ events }) => events)
      .reduce<Order | undefined>(evolveOrder, undefined);
    for (const [index, notice] of noticesOf(before, commit, market).entries())
      await send(orderId, notice, `${String(n).padStart(4, '0')}#${index}`, commit.at, market, publisher);
    const eventTypes = commit.events.map(({ type }) => type);
    const { category } = stored.order;
    await publisher.announce({ subject: orderId, commit: n, eventTypes, category }, commit.at);
  }
};
