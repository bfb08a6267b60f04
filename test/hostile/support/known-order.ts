import type { Actor } from '../../../domain/access/roles.ts';
import { linkCode } from '../../../lambdas/shared/links/codes.ts';
import { placeOrder } from '../../../lambdas/shared/orders/act.ts';
import { orderClock } from '../../../lambdas/shared/orders/clock.ts';
import { storeOrderLink } from '../../../lambdas/shared/orders/links.ts';
import { readMarket } from '../../../lambdas/shared/orders/market-source.ts';
import { appendToOrder } from '../../../lambdas/shared/orders/store.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { signer } from '../../lambdas/support/api.ts';
import { canary } from './texts.ts';

const at = Date.parse('2026-11-23T10:00:00+08:00');
let orders = 0;

/** Places an order whose every private word is planted. */
export const placeKnownOrder = async (tables: { readonly orders: Table; readonly tickets: Table }): Promise<string> => {
  orders += 1;
  const actor: Actor = { kind: 'citizen', medium: 'page' };
  const market = await readMarket(tables.tickets);
  const resident = {
    ...{ name: `王秀兰${canary}`, phone: '+8613800138000' },
    ...{ address: `和苑小区${canary}`, wish: `擦玻璃${canary}` },
  };
  const wanted = { category: 'cleaning/home', enterprise: 'ent-clean-water' };
  const identity = { key: `order-${orders}`, bodyHash: '' };
  const request = { actor, by: { sub: 'citizen', roles: [] }, at, identity, wanted, resident };
  const placed = await placeOrder({ orders: tables.orders, market }, request, signer);
  if (placed.kind !== 'done') throw new Error(`the order was not placed: ${placed.kind}`);
  return placed.order.id;
};

/** The photo of the photographed order. */
export const knownPhoto = `${'0'.repeat(32)}-00000000`;

/** An order for which a time is agreed, with a photo of the work. */
export const placePhotographedOrder = async (tables: Parameters<typeof placeKnownOrder>[0]): Promise<string> => {
  const orderId = await placeKnownOrder(tables);
  const completeBy = at + 60 * 86_400_000;
  const by = 'enterprise@ent-clean-water';
  const facts = { at, command: 'photo', by: { sub: by, roles: ['enterprise'] } };
  await appendToOrder<never>(tables.orders, orderId, orderClock, facts, () => ({
    events: [
      { type: 'ResidentContacted', at, by, due: completeBy },
      { type: 'TimeAgreed', at, by, completeBy, remindAt: completeBy, reportDue: completeBy },
      { type: 'ReportPhotoAdded', at, by, photo: knownPhoto, bytes: 1 },
    ],
  }));
  return orderId;
};

/** The codes of the links to an order: its resident's and its enterprise's. */
export const linksTo = async (table: Table, orderId: string): Promise<readonly [string, string]> => {
  const codes = [linkCode(`${orderId}/resident`, signer), linkCode(`${orderId}/enterprise`, signer)] as const;
  const until = at + 100 * 86_400_000;
  await storeOrderLink(table, codes[0], { orderId, side: 'resident', until });
  await storeOrderLink(table, codes[1], { orderId, side: 'enterprise', enterprise: 'ent-clean-water', until });
  return codes;
};
