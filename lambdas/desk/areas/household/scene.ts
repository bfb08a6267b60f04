import { isLevel2, type Party, partiesOf } from '../../../../domain/household/access.ts';
import type { Market } from '../../../../domain/household/market.ts';
import type { OrderPhoto } from '../../../../domain/household/order.ts';
import { photosKept } from '../../../../domain/household/photo.ts';
import { monthAfter } from '../../../../domain/reports/period.ts';
import { dateOf, type Instant } from '../../../../domain/time/instant.ts';
import { type OrderBoard, ordersOfMonth, ordersOfStage } from '../../../shared/orders/boards.ts';
import { orderClock } from '../../../shared/orders/clock.ts';
import { readMarket } from '../../../shared/orders/market-source.ts';
import { type Resident, readPrivate } from '../../../shared/orders/private.ts';
import { readOrder, type StoredOrder } from '../../../shared/orders/store.ts';
import { orderNumber } from '../../../shared/orders/task.ts';
import type { Table } from '../../../shared/store/table.ts';
import type { DeskContext } from '../../area.ts';

/** An order as somebody sees it, with the capacities in which it is seen. */
export type SeenOrder = {
  readonly stored: StoredOrder;
  readonly market: Market;
  readonly parties: readonly Party[];
  /** Nothing for whoever may not see the resident, and once the period is over. */
  readonly resident: Resident | undefined;
  readonly done: string | undefined;
  /** Of the work; for whoever may see the resident, whose home they show. */
  readonly photos: readonly OrderPhoto[];
};

/** The order of a number; nothing for whoever has no part in it. */
export const seeOrder = async (
  { var: { actor, at, dependencies } }: DeskContext,
  orderId: string,
): Promise<SeenOrder | undefined> => {
  if (!orderNumber.test(orderId)) return undefined;
  const { table, orders } = dependencies;
  const [stored, market] = await Promise.all([readOrder(orders, orderId), readMarket(table)]);
  const parties = stored ? partiesOf(actor, stored.order, market) : [];
  if (!stored || parties.length === 0) return undefined;
  /** An association vouches for its members; residents are no affair of its. */
  const sees = parties.some((party) => party !== 'association');
  const [resident, report] = await Promise.all([
    sees ? readPrivate(orders, orderId, 'RESIDENT') : undefined,
    readPrivate(orders, orderId, 'REPORT'),
  ]);
  const photos = sees ? photosKept(stored.order, at, orderClock) : [];
  return { stored, market, parties, resident, done: report?.done, photos };
};

const openStages = ['unassigned', 'offered', 'talking', 'agreed', 'reported'] as const;

/** Whether the person is shown lists of orders: level 2 all of them, an association those of its members. */
export const listsOrders = ({ var: { actor } }: DeskContext): boolean =>
  isLevel2(actor) || actor.roles.includes('association');

/** Orders that have ended with a complaint that nobody has settled, of this month and the one before. */
const unsettledOf = async (orders: Table, now: Instant): Promise<readonly OrderBoard[]> => {
  const present = dateOf(now).slice(0, 7);
  const months = [present, monthAfter(present, -1)];
  const placed = (await Promise.all(months.map((month) => ordersOfMonth(orders, month)))).flat();
  return placed.filter(
    ({ stage, complaint }) => stage === 'ended' && complaint !== undefined && complaint.founded === undefined,
  );
};

/** The orders that the person is shown: open ones and unsettled complaints, the one due first in front. */
export const openOrdersFor = async (context: DeskContext, market: Market): Promise<readonly OrderBoard[]> => {
  const { actor, at, dependencies } = context.var;
  const { orders } = dependencies;
  const open = openStages.map((stage) => ordersOfStage(orders, stage));
  const all = await Promise.all([...open, unsettledOf(orders, at)]);
  const isOwn = ({ holder }: OrderBoard): boolean => market.enterprises.get(holder ?? '')?.association === actor.unit;
  return all
    .flat()
    .filter((board) => isLevel2(actor) || isOwn(board))
    .toSorted((one, other) => (one.until ?? 0) - (other.until ?? 0));
};
