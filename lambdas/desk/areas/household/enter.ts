import type { MarketCommand } from '../../../../domain/household/decide-market.ts';
import type { Enterprise } from '../../../../domain/household/market.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import { log } from '../../../shared/logger.ts';
import { actOnMarket } from '../../../shared/orders/act-on-market.ts';
import { carryOutOrder } from '../../../shared/orders/carry-out.ts';
import { followRegister } from '../../../shared/orders/suspension.ts';
import { marketBodies, orderBodies } from '../../../shared/schemas/household/bodies.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import type { Form } from '../../../shared/web/form.ts';
import type { DeskContext } from '../../area.ts';
import { newNonce, nonceIn } from '../../nonce.ts';
import { bodyOfForm, errorsInWords, knownTowns } from './enterprise-form.ts';
import { type DeskOrderAct, isDeskOrderAct, orderBodyIn } from './offered.ts';
import type { SeenOrder } from './scene.ts';
import { householdWords } from './words/words.ts';

/** Acts on an enterprise that the desk has a form for. */
export const deskMarketActs = ['admit', 'suspend', 'resume', 'end'] as const;
export type DeskMarketAct = (typeof deskMarketActs)[number];
const isDeskMarketAct = (name: string): name is DeskMarketAct => (deskMarketActs as readonly string[]).includes(name);

/** What came of a form: what was done, or what to show again. */
export type Outcome<Act> = { readonly done: Act } | { readonly attempt: Attempt; readonly status: 409 | 422 };

type Refused = { readonly message: string; readonly english: string; readonly next: string };

const inWords = ({ message, english, next }: Refused, { var: { language } }: DeskContext): string =>
  language === 'en' ? english : `${message}${next}`;

/** The body if it holds, or the attempt to show again. */
const checked = <T>(act: string, form: Form, read: () => T): { readonly body: T } | { readonly attempt: Attempt } => {
  try {
    return { body: read() };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const { detail, errors = [] } = fault.details;
    return { attempt: { act, values: form, message: detail, errors } };
  }
};

const failed = (act: string, form: Form, message: string) =>
  ({ attempt: { act, values: form, message, errors: [] }, status: 409 }) as const;

/** A form is one request however often it is sent. */
const identityIn = async (form: Form, about: readonly unknown[], body: unknown, context: DeskContext) => {
  const { session, dependencies } = context.var;
  const sign = await dependencies.signer();
  const nonce = nonceIn(form) ?? newNonce();
  return { identity: identityOf([...about, session.sub, session.since, nonce], body, sign), sign };
};

/** Enters an act on an order; undefined for no act of this page. */
export const enterOnOrder = async (
  form: Form,
  { stored, market }: SeenOrder,
  context: DeskContext,
): Promise<Outcome<DeskOrderAct> | undefined> => {
  const { actor, at, language, county, dependencies } = context.var;
  const name = form.get('act') ?? '';
  if (!isDeskOrderAct(name)) return undefined;
  const asked = checked(name, form, () => valid(orderBodies[name], orderBodyIn[name](form)));
  if ('attempt' in asked) return { ...asked, status: 422 };
  const { body } = asked;
  const orderId = stored.order.id;
  const { identity, sign } = await identityIn(form, ['desk-order', orderId, name], body, context);
  const scene = { orders: dependencies.orders, tickets: dependencies.table, market, county };
  const request = { actor, by: committer(actor), at, identity };
  const acted = await carryOutOrder(scene, orderId, { name, body }, request, sign);
  log.info('order', { orderId, command: name, requestId: context.env.event.requestContext.requestId });
  if (acted.kind === 'refused') return failed(name, form, inWords(acted.refusal, context));
  if (acted.kind !== 'done') return failed(name, form, householdWords(language).twice);
  return { done: name };
};

/** Enters an act on an enterprise; undefined for no act of this page. */
export const enterOnMarket = async (form: Form, context: DeskContext): Promise<Outcome<DeskMarketAct> | undefined> => {
  const name = form.get('act') ?? '';
  if (!isDeskMarketAct(name)) return undefined;
  const reason = name === 'suspend' ? { reason: form.get('reason') } : {};
  const asked = checked(name, form, () => valid(marketBodies[name], { id: form.get('enterprise'), ...reason }));
  if ('attempt' in asked) return { ...asked, status: 422 };
  const outcome = await amend({ name, body: asked.body } as MarketCommand, form, context);
  return 'attempt' in outcome ? outcome : { done: name };
};

/** Enters a new enterprise, or what is changed about one. @returns its id */
export const enterDetails = async (
  form: Form,
  firm: Enterprise | undefined,
  context: DeskContext,
): Promise<Outcome<string>> => {
  const { language } = context.var;
  const name = firm ? 'change-enterprise' : 'enter-enterprise';
  const asked = checked(name, form, () => valid(marketBodies[name], bodyOfForm(form, context, firm)));
  if ('attempt' in asked) {
    const errors = errorsInWords(asked.attempt.errors, context);
    return { attempt: { ...asked.attempt, message: householdWords(language).checkDetails, errors }, status: 422 };
  }
  const { body } = asked;
  if (!knownTowns(body.details, context)) return failed(name, form, householdWords(language).unreadable);
  const outcome = await amend({ name, body }, form, context);
  return 'attempt' in outcome ? outcome : { done: body.id };
};

/** Enters an act on the register, and what follows for orders. */
const amend = async (command: MarketCommand, form: Form, context: DeskContext): Promise<Outcome<true>> => {
  const { actor, at, language, dependencies } = context.var;
  const { orders, table: tickets } = dependencies;
  const { name, body } = command;
  const { identity } = await identityIn(form, ['desk-household', name], body, context);
  const by = committer(actor);
  const amended = await actOnMarket(tickets, { at, command: name, by, idempotency: identity }, command, actor);
  if (amended.kind === 'reused') return failed(name, form, householdWords(language).twice);
  if (amended.kind === 'stopped') return failed(name, form, inWords(amended.stop, context));
  await followRegister({ orders, tickets }, command, { actor, by, at, identity });
  log.info('household register', { command: name, requestId: context.env.event.requestContext.requestId });
  return { done: true };
};
