import type { Actor } from '../../../domain/access/roles.ts';
import { decideOrder } from '../../../domain/household/decide.ts';
import { lastEnterpriseOf } from '../../../domain/household/order.ts';
import type { Filing } from '../../../domain/tickets/commands.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { fileOnce } from '../commands/file.ts';
import { callerKey } from '../http/caller-key.ts';
import { identityOf } from '../http/idempotency.ts';
import type { Signer } from '../secret.ts';
import type { Table } from '../store/table.ts';
import { actOnOrder, type OrderActed, type OrderRequest, type OrderScene } from './act.ts';
import { orderClock } from './clock.ts';
import { readPrivate } from './private.ts';
import { readOrder } from './store.ts';

/** Who files what residents complain of through the platform: intake, in the county's centre. */
const filer = { kind: 'staff', sub: 'household', roles: ['intake'], unit: 'centre' } as const satisfies Actor;

const filingOf = (
  text: string,
  orderId: string,
  firm: string,
  resident: { name: string; phone: string; address: string },
): Filing => ({
  channel: 'website',
  type: 'complaint',
  area: 'convenience-service',
  category: 'market/consumer-rights',
  urgent: false,
  confidential: false,
  againstOfficials: false,
  anonymous: false,
  private: {
    subject: `投诉便民服务企业:${firm}`.slice(0, 100),
    description: `${text}\n服务订单 ${orderId}`,
    request: '请依法处理,并告知结果。',
    name: resident.name,
    phone: resident.phone,
    address: resident.address,
  },
});

/**
 * A complaint about an enterprise becomes a government ticket of consumer rights, which the dispatch directory leads to
 * market regulation (R27). The ticket is filed first, under a number made from the order's, and names the order; then the
 * order names the ticket. A repetition after a crash in between finds the same ticket.
 */
export const complainOfOrder = async (
  scene: OrderScene & { readonly tickets: Table; readonly county: County },
  orderId: string,
  text: string,
  request: OrderRequest,
  sign: Signer,
): Promise<OrderActed> => {
  const { orders, tickets, county, market } = scene;
  const stored = await readOrder(orders, orderId);
  if (!stored) return { kind: 'unknown' };
  const { order } = stored;
  const facts = { ...orderClock, rules: orderClock.rulesOf(order.rules), market, candidates: [] };
  const tried = { name: 'complain', body: { ticketId: '' } } as const;
  const decision = decideOrder(order, tried, request.actor, request.at, facts);
  const repeated = stored.commits.some(({ idempotency }) => idempotency?.key === request.identity.key);
  if (!decision.ok && !repeated) return { kind: 'refused', refusal: decision.refusal };
  if (order.complaint)
    return actOnOrder(scene, orderId, { name: 'complain', body: { ticketId: order.complaint.ticketId } }, request);
  const resident = await readPrivate(orders, orderId, 'RESIDENT');
  const firm = market.enterprises.get(lastEnterpriseOf(order) ?? '')?.name ?? '';
  if (!resident) return { kind: 'unknown' };
  /** One complaint an order: the first words are those of the ticket, whoever asks again. */
  const identity = { ...identityOf(['order-complaint', orderId], {}, sign) };
  const filing = filingOf(text, orderId, firm, resident);
  const asked = { actor: filer, at: request.at, filing, caller: callerKey(resident.phone, sign), identity };
  const filed = await fileOnce(asked, sign, true, { table: tickets, county });
  if (filed.kind !== 'filed') throw new Error(`the complaint about order ${orderId} was not filed: ${filed.kind}`);
  const { ticketId } = filed.commit;
  return actOnOrder(scene, orderId, { name: 'complain', body: { ticketId } }, request);
};
