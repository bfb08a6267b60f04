import type { OrderCommand } from '../../../../domain/household/commands.ts';
import { orderWaitOf } from '../../../../domain/household/wait.ts';
import { actOnOrder, type OrderActed, placeOrder, reportOrder } from '../../../../lambdas/shared/orders/act.ts';
import { projectOrder } from '../../../../lambdas/shared/orders/boards.ts';
import { orderClock } from '../../../../lambdas/shared/orders/clock.ts';
import { readMarket } from '../../../../lambdas/shared/orders/market-source.ts';
import { readOrder } from '../../../../lambdas/shared/orders/store.ts';
import { signer } from '../../support/api.ts';
import { createOrdersTable } from '../../support/orders-table.ts';
import { startDesk } from './desk-acts.ts';

const beginning = Date.parse('2026-11-23T10:00:00+08:00');

/** The desk with orders of household services, which residents place and enterprises work on. */
export const startHouseholdDesk = async () => {
  const desk = await startDesk();
  const orders = await createOrdersTable(desk.table);
  let requests = 0;
  const placed = new Set<string>();
  const asked = (at: number) => {
    requests += 1;
    return { by: { sub: 'test', roles: [] }, at, identity: { key: `request-${requests}`, bodyHash: '' } };
  };
  /** Shows the order in lists, as the publisher does. */
  const show = async (acted: OrderActed): Promise<string> => {
    if (acted.kind !== 'done') throw new Error(`not done: ${JSON.stringify(acted)}`);
    await projectOrder(orders, acted.order, orderWaitOf(acted.order, orderClock).until);
    placed.add(acted.order.id);
    return acted.order.id;
  };
  const place = async (more: { readonly enterprise?: string; readonly wish?: string } = {}): Promise<string> => {
    const { enterprise = 'ent-clean-water', wish = '擦玻璃' } = more;
    const resident = { name: '王秀兰', phone: '+8613800138000', address: '和苑小区3号楼', wish };
    const wanted = { category: 'cleaning/home', enterprise, town: 'town-yanghe' };
    const request = { ...asked(beginning), actor: { kind: 'citizen', medium: 'page' } as const, wanted, resident };
    return show(await placeOrder({ orders, market: await readMarket(desk.table) }, request, signer));
  };
  const firm = { kind: 'staff', sub: 'firm', roles: ['enterprise'], unit: 'ent-clean-water' } as const;
  /** The enterprise acts, some minutes after the order was placed. */
  const firmActs = async (orderId: string, command: OrderCommand, minutes: number): Promise<void> => {
    const scene = { orders, market: await readMarket(desk.table) };
    const request = { ...asked(beginning + minutes * 60_000), actor: firm };
    const acted =
      command.name === 'report'
        ? await reportOrder(scene, orderId, { ...command.body, done: '已擦净<i>' }, request)
        : await actOnOrder(scene, orderId, command, request);
    await show(acted);
  };
  const residentAgrees = async (orderId: string): Promise<void> => {
    const request = { ...asked(beginning + 20 * 60_000), actor: { kind: 'citizen', medium: 'page' } as const };
    const scene = { orders, market: await readMarket(desk.table) };
    await show(await actOnOrder(scene, orderId, { name: 'agree', body: {} }, request));
  };
  /** An order that was reported as done. */
  const reported = async (): Promise<string> => {
    const orderId = await place();
    const completeBy = Date.parse('2026-11-23T16:00:00+08:00');
    await firmActs(orderId, { name: 'propose', body: { completeBy } }, 10);
    await residentAgrees(orderId);
    await firmActs(orderId, { name: 'report', body: { price: 12_000 } }, 50);
    return orderId;
  };
  const order = async (orderId: string) => (await readOrder(orders, orderId))?.order;
  /** The publisher catches up with what was done at the desk. */
  const publish = async (): Promise<void> => {
    for (const orderId of placed) {
      const stored = await readOrder(orders, orderId);
      if (stored) await projectOrder(orders, stored.order, orderWaitOf(stored.order, orderClock).until);
    }
  };
  return { ...desk, orders, place, reported, firmActs, order, publish };
};

export type HouseholdDesk = Awaited<ReturnType<typeof startHouseholdDesk>>;
