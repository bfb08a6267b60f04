import { isLevel2, partiesOf, seesOrder } from '../../domain/household/access.ts';
import { outcomeWords } from '../../domain/household/notices.ts';
import type { Order, PhaseKind } from '../../domain/household/order.ts';
import type { HouseholdRefusal } from '../../domain/household/refusals.ts';
import { type Instant, toIso } from '../../domain/time/instant.ts';
import { committer, type Staff } from '../shared/http/actor.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { type ApiEvent, json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem } from '../shared/http/problem.ts';
import { registerRefused } from '../shared/http/register-refused.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { type OrderActed, type OrderRequest, placeOrder } from '../shared/orders/act.ts';
import { type FirmOrder, type OrderBoard, ordersOfEnterprise, ordersOfStage } from '../shared/orders/boards.ts';
import { carryOutOrder } from '../shared/orders/carry-out.ts';
import { readPrivate } from '../shared/orders/private.ts';
import { readOrder } from '../shared/orders/store.ts';
import { orderNumber } from '../shared/orders/task.ts';
import { isOrderCommand, orderBodies, orderBody, orderCommands } from '../shared/schemas/household/bodies.ts';
import { serviceActorOf } from './actor.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';

/** Who asks, in which market and county, and when. */
const sceneOf = async (event: ApiEvent, { county, market }: ServiceDependencies) => {
  const at = event.requestContext.timeEpoch;
  const [present, known] = await Promise.all([county(at), market()]);
  return { actor: serviceActorOf(event, present.organisation, known), county: present, market: known, at };
};
type Scene = Awaited<ReturnType<typeof sceneOf>>;

const iso = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : toIso(at));

const phaseView = ({ phase }: Order) => {
  const { kind } = phase;
  const instants = Object.entries(phase).flatMap(([name, value]): [string, string][] =>
    typeof value === 'number' && name !== 'proposals' ? [[name, toIso(value)]] : [],
  );
  return {
    kind,
    ...Object.fromEntries(instants),
    ...('enterprise' in phase ? { enterprise: phase.enterprise } : {}),
    ...('proposal' in phase && phase.proposal
      ? { proposal: { from: phase.proposal.from, completeBy: toIso(phase.proposal.completeBy) } }
      : {}),
    ...(phase.kind === 'ended' ? { outcome: phase.outcome, words: outcomeWords[phase.outcome] } : {}),
  };
};

/** The order as it is answered; name, phone and address only to whoever has a part in it. */
const orderView = async (order: Order, actor: Staff, market: Scene['market'], { orders }: ServiceDependencies) => {
  const parties = partiesOf(actor, order, market);
  const resident = parties.some((party) => party !== 'association')
    ? await readPrivate(orders, order.id, 'RESIDENT')
    : undefined;
  const done = await readPrivate(orders, order.id, 'REPORT');
  const { report, complaint, evaluation, supervisorScores } = order;
  return {
    orderId: order.id,
    placedAt: toIso(order.placedAt),
    category: order.category,
    town: order.town,
    via: order.via,
    phase: phaseView(order),
    offers: order.offers.map(({ at, ...offer }) => ({ ...offer, at: toIso(at) })),
    lateness: order.lateness,
    report: report && { ...report, at: toIso(report.at), done: done?.done },
    evaluation,
    supervisorScores,
    complaint: complaint && { ...complaint, at: toIso(complaint.at) },
    resident,
  };
};

const answerTo = async (
  acted: OrderActed,
  status: 200 | 201,
  keyGiven: boolean,
  { actor, market }: Scene,
  dependencies: ServiceDependencies,
) => {
  if (acted.kind === 'unknown') throw bookProblem('unknown-order');
  if (acted.kind === 'reused') throw problem('idempotency-key-reused');
  if (acted.kind === 'refused') throw refusedOrder(acted.refusal);
  const { order, repeated } = acted;
  const location = status === 201 ? { location: `/services/orders/${order.id}` } : {};
  const replayed = repeated && keyGiven ? { 'idempotency-replayed': 'true' } : {};
  return json(status, await orderView(order, actor, market, dependencies), { ...location, ...replayed });
};

const refusedOrder = (refusal: HouseholdRefusal) => registerRefused(refusal);

const requestOf = async (event: ApiEvent, about: unknown, { actor, at }: Scene, { signer }: ServiceDependencies) => {
  const sign = await signer();
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, about, sign);
  const request: OrderRequest = { actor, by: committer(actor), at, identity };
  return { request, keyGiven, sign };
};

/** `POST /services/orders`: intake or a clerk places an order for a resident. */
export const place: ServiceAnswer = async (event, dependencies) => {
  const scene = await sceneOf(event, dependencies);
  if (!scene.actor.roles.some((role) => ['intake', 'clerk', 'supervisor', 'centre-head'].includes(role)))
    throw bookProblem('orders-by-intake');
  const { resident, wish, ...wanted } = valid(orderBody, readJson(event));
  const about = ['place', { resident, wish, ...wanted }];
  const { request, keyGiven, sign } = await requestOf(event, about, scene, dependencies);
  if (wanted.town !== undefined && !/^(town|farm)-/.test(wanted.town)) throw bookProblem('unknown-service-town');
  if (wanted.town !== undefined && !scene.county.organisation.has(wanted.town))
    throw bookProblem('unknown-service-town');
  const acted = await placeOrder(
    { ...dependencies, ...scene },
    { ...request, wanted, resident: { ...resident, wish } },
    sign,
  );
  return answerTo(acted, 201, keyGiven, scene, dependencies);
};

const orderIdIn = (event: ApiEvent): string => {
  const orderId = event.pathParameters?.id ?? '';
  if (!orderNumber.test(orderId)) throw bookProblem('unknown-order');
  return orderId;
};

/** `GET /services/orders/{id}` */
export const read: ServiceAnswer = async (event, dependencies) => {
  const scene = await sceneOf(event, dependencies);
  const stored = await readOrder(dependencies.orders, orderIdIn(event));
  /** Whoever has no part in it is not told that there is one. */
  if (!stored || !seesOrder(scene.actor, stored.order, scene.market)) throw bookProblem('unknown-order');
  return json(200, await orderView(stored.order, scene.actor, scene.market, dependencies));
};

/** `POST /services/orders/{id}/{command}` */
export const command: ServiceAnswer = async (event, dependencies) => {
  const name = event.pathParameters?.command ?? '';
  if (!isOrderCommand(name)) throw problem('unknown-command', { params: { commands: orderCommands.join(', ') } });
  const orderId = orderIdIn(event);
  const scene = await sceneOf(event, dependencies);
  const body = valid(orderBodies[name], readJson(event));
  const { request, keyGiven, sign } = await requestOf(event, [orderId, name, body], scene, dependencies);
  const acted = await carryOutOrder({ ...dependencies, ...scene }, orderId, { name, body }, request, sign);
  log.info('order', { orderId, command: name, requestId: event.requestContext.requestId });
  return answerTo(acted, 200, keyGiven, scene, dependencies);
};

const listed = ({ placedAt, until, reportedAt, complaint, ...board }: OrderBoard) => {
  const {
    pk: _,
    sk: __,
    placedKey: ___,
    dueKey: ____,
    month: _____,
    lateFirms: ______,
    ...shown
  } = board as OrderBoard & Record<string, unknown>;
  return {
    ...shown,
    placedAt: toIso(placedAt),
    until: iso(until),
    reportedAt: iso(reportedAt),
    complaint: complaint && { ...complaint, at: toIso(complaint.at) },
  };
};

/** Of an order that went on to another an enterprise reads that it had it; not who has it, for how much, how well. */
const ownPart = (order: FirmOrder): OrderBoard => {
  if (order.holder === order.enterprise) return order;
  const { orderId, commit, stage, category, town, placedAt, enterprise, complaint } = order;
  const late = order.lateFirms.includes(enterprise);
  return {
    ...{ orderId, commit, stage, category, placedAt, lateness: late ? 1 : 0, lateFirms: [] },
    ...(town === undefined ? {} : { town }),
    ...(complaint?.enterprise === enterprise ? { complaint } : {}),
    enterprise,
  } as OrderBoard;
};

const stages: readonly PhaseKind[] = ['offered', 'talking', 'agreed', 'reported', 'unassigned', 'ended'];

/** `GET /services/orders`: of a stage for association and level 2; an enterprise's own. */
export const list: ServiceAnswer = async (event, dependencies) => {
  const { actor, market } = await sceneOf(event, dependencies);
  if (actor.roles.includes('enterprise') && actor.unit !== undefined)
    return json(200, {
      orders: (await ordersOfEnterprise(dependencies.orders, actor.unit)).map((order) => listed(ownPart(order))),
    });
  const stage = stages.find((each) => each === (event.queryStringParameters?.stage ?? 'offered'));
  if (!stage) throw bookProblem('unknown-stage');
  const orders = await ordersOfStage(dependencies.orders, stage);
  if (isLevel2(actor)) return json(200, { orders: orders.map(listed) });
  if (!actor.roles.includes('association')) throw bookProblem('orders-for-parties');
  const own = orders.filter(({ holder }) => market.enterprises.get(holder ?? '')?.association === actor.unit);
  return json(200, { orders: own.map(listed) });
};
