import { householdRules, marketBase } from '../../../../config/household.ts';
import type { Actor, Role } from '../../../../domain/access/roles.ts';
import type { OrderCommand } from '../../../../domain/household/commands.ts';
import { decideOrder, decidePlacing, type NewOrder } from '../../../../domain/household/decide.ts';
import type { OrderEvent } from '../../../../domain/household/events.ts';
import { evolveOrder } from '../../../../domain/household/evolve.ts';
import type { OrderFacts } from '../../../../domain/household/facts.ts';
import { type Market, marketOf } from '../../../../domain/household/market.ts';
import { dueEvents } from '../../../../domain/household/milestones.ts';
import type { Order } from '../../../../domain/household/order.ts';
import { admittedFor } from '../../../../domain/household/recommend.ts';
import { fromIso, type Instant } from '../../../../domain/time/instant.ts';
import { limits } from '../../support/county.ts';

/** The market as the county begins it, and what orders are decided with. */
export const market: Market = marketOf(marketBase, []);
export const facts: OrderFacts = {
  limits,
  rules: householdRules,
  rulesOf: () => householdRules,
  market,
  candidates: admittedFor(market, 'cleaning/home').map(({ id }) => id),
};

/** The same, with an enterprise suspended. */
export const suspending = (id: string): OrderFacts => {
  const suspended = { type: 'EnterpriseSuspended', id, by: 'level-2', reason: '整改' } as const;
  const candidates = facts.candidates.filter((candidate) => candidate !== id);
  return { ...facts, market: marketOf(marketBase, [{ at: 0, events: [suspended] }]), candidates };
};

const staff = (role: Role, unit: string): Actor => ({ kind: 'staff', sub: `${role}@${unit}`, roles: [role], unit });
export const resident: Actor = { kind: 'citizen', medium: 'page' };
export const firm = (id = 'ent-clean-water'): Actor => staff('enterprise', id);
export const association = (id = 'assoc-home-services'): Actor => staff('association', id);
export const supervisor = staff('supervisor', 'centre');
export const intake = staff('intake', 'centre');

/** A Monday morning within the hours of business. */
export const monday = fromIso('2026-11-23T09:00:00+08:00');
export const at = (time: string): Instant => fromIso(`2026-11-${time}:00+08:00`);
export const good = { attitude: 5, quality: 4, satisfaction: 5 } as const;

/** An order's life as a story: each step tells the refusal's code, or nothing. */
export const story = (
  place: Partial<NewOrder> = { enterprise: 'ent-clean-water' },
  started: Instant = monday,
  with_: OrderFacts = facts,
) => {
  const placed = decidePlacing(
    { orderId: 'F20261123004217', category: 'cleaning/home', ...place },
    resident,
    started,
    with_,
  );
  if (!placed.ok) throw new Error(placed.refusal.code);
  let order = placed.events.reduce<Order | undefined>(evolveOrder, undefined) as Order;
  const events: OrderEvent[] = [...placed.events];
  const add = (more: readonly OrderEvent[]): void => {
    events.push(...more);
    order = more.reduce<Order>(evolveOrder, order);
  };
  return {
    events,
    order: () => order,
    types: () => events.map(({ type }) => type),
    does: (actor: Actor, command: OrderCommand, when: Instant, given: OrderFacts = with_): string | undefined => {
      const decision = decideOrder(order, command, actor, when, given);
      if (!decision.ok) return decision.refusal.code;
      add(decision.events);
      return undefined;
    },
    passes: (until: Instant): void => add(dueEvents(order, until, with_)),
  };
};
export type Story = ReturnType<typeof story>;

/** Contacted, agreed for Tuesday at ten, done and reported on Tuesday. */
export const reported = (): Story => {
  const told = story();
  const refusals = [
    told.does(firm(), { name: 'propose', body: { completeBy: at('24T10:00') } }, at('23T09:30')),
    told.does(resident, { name: 'agree', body: {} }, at('23T10:00')),
    told.does(firm(), { name: 'report', body: { price: 12_000 } }, at('24T11:00')),
  ].filter((code) => code !== undefined);
  if (refusals.length > 0) throw new Error(refusals.join());
  return told;
};
