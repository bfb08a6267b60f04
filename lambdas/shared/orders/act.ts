import { householdRules } from '../../../config/household.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { OrderCommand } from '../../../domain/household/commands.ts';
import { type OrderCommit, orderCommitOf } from '../../../domain/household/commit.ts';
import { decideOrder, decidePlacing, type NewOrder } from '../../../domain/household/decide.ts';
import type { Market } from '../../../domain/household/market.ts';
import type { Order } from '../../../domain/household/order.ts';
import type { HouseholdRefusal } from '../../../domain/household/refusals.ts';
import type { CommittedBy, IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { candidateNumbers } from '../commands/numbering.ts';
import { compare } from '../http/idempotency.ts';
import type { Signer } from '../secret.ts';
import { CommitConflict } from '../store/append.ts';
import type { Table } from '../store/table.ts';
import { orderClock } from './clock.ts';
import { type Resident, readPrivate, storePrivate } from './private.ts';
import { candidatesFor } from './ratings.ts';
import { appendToOrder, readOrder, writeOrderCommit } from './store.ts';

/** Who asks for an act, when, and how the request is told from others. */
export type OrderRequest = {
  readonly actor: Actor;
  readonly by: CommittedBy;
  readonly at: Instant;
  readonly identity: IdempotencyKey;
};

export type OrderScene = { readonly orders: Table; readonly market: Market };

/** What became of an act: done now or before, or not and why. */
export type OrderActed =
  | { readonly kind: 'done'; readonly order: Order; readonly repeated: boolean }
  | { readonly kind: 'reused' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: HouseholdRefusal };

const earlier = (commits: readonly OrderCommit[], identity: IdempotencyKey): 'same' | 'reused' | undefined => {
  const relations = commits.map(({ idempotency }) => compare(idempotency, identity));
  if (relations.includes('reused')) return 'reused';
  return relations.includes('same') ? 'same' : undefined;
};

const refused = (refusal: HouseholdRefusal): OrderActed => ({ kind: 'refused', refusal });

/** Carries out a command on an order, once for all copies of the request. */
export const actOnOrder = async (
  { orders, market }: OrderScene,
  orderId: string,
  command: OrderCommand,
  { actor, by, at, identity }: OrderRequest,
): Promise<OrderActed> => {
  const stored = await readOrder(orders, orderId);
  if (!stored) return { kind: 'unknown' };
  const { category, town } = stored.order;
  const rules = orderClock.rulesOf(stored.order.rules);
  const candidates =
    command.name === 'decline' || command.name === 'pass-on'
      ? await candidatesFor(orders, market, { orderId, category, town }, at, rules.recommendation)
      : [];
  const facts = { ...orderClock, rules, market, candidates };
  const result = await appendToOrder<OrderActed>(
    orders,
    orderId,
    orderClock,
    { at, command: command.name, by, idempotency: identity },
    ({ order, commits }) => {
      const before = earlier(commits, identity);
      if (before === 'reused') return { stop: { kind: 'reused' } };
      if (before === 'same') return { stop: { kind: 'done', order, repeated: true } };
      const decision = decideOrder(order, command, actor, at, facts);
      return decision.ok ? { events: decision.events } : { stop: refused(decision.refusal) };
    },
  );
  if (result.kind === 'unknown') return result;
  return result.kind === 'stopped' ? result.stop : { kind: 'done', order: result.order, repeated: false };
};

export type PlacingRequest = OrderRequest & {
  readonly wanted: Omit<NewOrder, 'orderId'>;
  readonly resident: Resident;
};

/**
 * Places an order, once for all copies of the request: they make the same number. The private part is stored before the
 * first commit, so that whoever the commit wakes finds it.
 */
export const placeOrder = async (
  { orders, market }: OrderScene,
  { actor, by, at, identity, wanted, resident }: PlacingRequest,
  sign: Signer,
): Promise<OrderActed> => {
  for (const number of candidateNumbers(`order/${identity.key}`, at, sign)) {
    const orderId = `F${number}`;
    const standing = await readOrder(orders, orderId);
    const before = standing && earlier(standing.commits.slice(0, 1), identity);
    if (standing && before === 'same') return { kind: 'done', order: standing.order, repeated: true };
    if (before === 'reused') return { kind: 'reused' };
    if (standing) continue;
    const asked = { orderId, category: wanted.category, town: wanted.town };
    const candidates =
      wanted.enterprise === undefined
        ? await candidatesFor(orders, market, asked, at, householdRules.recommendation)
        : [];
    const facts = { ...orderClock, rules: householdRules, market, candidates };
    const decision = decidePlacing({ ...wanted, orderId }, actor, at, facts);
    if (!decision.ok) return refused(decision.refusal);
    await storePrivate(orders, orderId, 'RESIDENT', resident, at + householdRules.privateDays.value * day);
    const { commit, order } = orderCommitOf(
      undefined,
      decision.events,
      { at, command: 'place', by, idempotency: identity },
      orderClock,
    );
    if (await writeOrderCommit(orders, commit)) return { kind: 'done', order, repeated: false };
  }
  throw new CommitConflict(identity.key);
};

/** Carries out `report`, with what was done in words. */
export const reportOrder = async (
  scene: OrderScene,
  orderId: string,
  { price, done }: { readonly price: number; readonly done: string },
  request: OrderRequest,
): Promise<OrderActed> => {
  const acted = await actOnOrder(scene, orderId, { name: 'report', body: { price } }, request);
  if (acted.kind === 'done' && (await readPrivate(scene.orders, orderId, 'REPORT')) === undefined) {
    const { privateDays } = orderClock.rulesOf(acted.order.rules);
    await storePrivate(scene.orders, orderId, 'REPORT', { done }, acted.order.placedAt + privateDays.value * day);
  }
  return acted;
};
