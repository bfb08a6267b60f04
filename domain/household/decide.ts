import { type Actor, subjectOf } from '../access/roles.ts';
import type { Instant } from '../time/instant.ts';
import { orderAccess, type Party, partiesOf } from './access.ts';
import { type ActInput, acts, type OrderDecision, offerTo, offerToNext } from './acts.ts';
import type { OrderCommand, OrderCommandBodies, OrderCommandName } from './commands.ts';
import type { OrderEvent, OrderPlaced } from './events.ts';
import { evolveOrder } from './evolve.ts';
import type { OrderFacts } from './facts.ts';
import { dueEvents } from './milestones.ts';
import type { Order } from './order.ts';
import { refuse } from './refusals.ts';

/** What a resident orders; who and where stands with the private part. */
export type NewOrder = {
  readonly orderId: string;
  readonly category: string;
  readonly town?: string | undefined;
  /** The enterprise that the resident chose; without one the best is recommended (R22). */
  readonly enterprise?: string | undefined;
};

/** Places an order and offers it to an enterprise in the same commit. */
export const decidePlacing = (
  { orderId, category, town, enterprise }: NewOrder,
  actor: Actor,
  at: Instant,
  facts: OrderFacts,
): OrderDecision => {
  if (!facts.market.categories.has(category)) return refuse('unknown-service', 'category');
  const by = subjectOf(actor);
  const placed: OrderPlaced = {
    type: 'OrderPlaced',
    at,
    by,
    orderId,
    rules: facts.rules.version,
    category,
    ...(town === undefined ? {} : { town }),
    via: actor.kind === 'citizen' ? 'page' : 'intake',
  };
  const input = { order: evolveOrder(undefined, placed), by, at, facts, rules: facts.rules };
  if (enterprise === undefined) return { ok: true, events: [placed, offerToNext(input, 'recommended')] };
  const offered = offerTo(input, enterprise, 'chosen');
  return offered.ok ? { ok: true, events: [placed, ...offered.events] } : offered;
};

const act = <N extends OrderCommandName>(
  name: N,
  body: OrderCommandBodies[N],
  input: Omit<ActInput<N>, 'body'>,
): OrderDecision => acts[name]({ ...input, body });

/** Commands that an order takes after its end as well. */
const afterwards: readonly OrderCommandName[] = ['score', 'complain', 'settle-complaint'];

/** Of an enterprise that holds the order its own side, for everybody else the resident's. */
const sideOf = (parties: readonly Party[]) => (parties.includes('enterprise') ? 'enterprise' : 'resident');

/**
 * What a command on an order comes to: who may, then limits that are known past, then the rule of the command. All events
 * make one commit.
 * @param at when the gateway received the command
 */
export const decideOrder = (
  order: Order,
  command: OrderCommand,
  actor: Actor,
  at: Instant,
  facts: OrderFacts,
): OrderDecision => {
  const parties = partiesOf(actor, order, facts.market);
  const acting = parties.filter((party) => orderAccess[command.name].includes(party));
  if (acting.length === 0) return refuse('not-your-order');
  const past: readonly OrderEvent[] = command.name === 'resume' ? [] : dueEvents(order, at, facts);
  const present = past.reduce<Order>(evolveOrder, order);
  if (present.phase.kind === 'ended' && !afterwards.includes(command.name)) return refuse('order-over');
  const rules = facts.rulesOf(order.rules);
  const input = { order: present, by: subjectOf(actor), at, side: sideOf(parties), parties, facts, rules } as const;
  const decision = act(command.name, command.body, input);
  return decision.ok ? { ok: true, events: [...past, ...decision.events] } : decision;
};
