import type { Actor } from '../../../domain/access/roles.ts';
import { linkCode } from '../../../lambdas/shared/links/codes.ts';
import { placeOrder } from '../../../lambdas/shared/orders/act.ts';
import { storeOrderLink } from '../../../lambdas/shared/orders/links.ts';
import { readMarket } from '../../../lambdas/shared/orders/market-source.ts';
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

/** The codes of the links to an order: its resident's and its enterprise's. */
export const linksTo = async (table: Table, orderId: string): Promise<readonly [string, string]> => {
  const codes = [linkCode(`${orderId}/resident`, signer), linkCode(`${orderId}/enterprise`, signer)] as const;
  const until = at + 100 * 86_400_000;
  await storeOrderLink(table, codes[0], { orderId, side: 'resident', until });
  await storeOrderLink(table, codes[1], { orderId, side: 'enterprise', enterprise: 'ent-clean-water', until });
  return codes;
};
