import type { Actor } from '../../../domain/access/roles.ts';
import type { MarketCommand } from '../../../domain/household/decide-market.ts';
import type { CommittedBy, IdempotencyKey } from '../../../domain/tickets/commit.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Table } from '../store/table.ts';
import { actOnOrder } from './act.ts';
import { ordersOfEnterprise } from './boards.ts';
import { readMarket } from './market-source.ts';

/** Who acted on the register, when, and by which request. */
type Acted = {
  readonly actor: Actor;
  readonly by: CommittedBy;
  readonly at: Instant;
  readonly identity: IdempotencyKey;
};

/**
 * Follows an act on the register: of an enterprise that is suspended or leaves, orders for which no time is agreed go to
 * the next one; what is agreed it still does (R19, R26). The same request made again finishes what was broken off; an
 * order that has moved on meanwhile is left as it is.
 */
export const followRegister = async (
  { orders, tickets }: { readonly orders: Table; readonly tickets: Table },
  { name, body }: MarketCommand,
  { actor, by, at, identity }: Acted,
): Promise<void> => {
  if (name !== 'suspend' && name !== 'end') return;
  const market = await readMarket(tickets);
  for (const { orderId, holder, stage } of await ordersOfEnterprise(orders, body.id)) {
    if (holder !== body.id || (stage !== 'offered' && stage !== 'talking')) continue;
    const request = { actor, by, at, identity: { ...identity, key: `${identity.key}/${orderId}` } };
    await actOnOrder({ orders, market }, orderId, { name: 'pass-on', body: {} }, request);
  }
};
