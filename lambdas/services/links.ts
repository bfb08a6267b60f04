import type { Actor } from '../../domain/access/roles.ts';
import type { OrderCommandName } from '../../domain/household/commands.ts';
import { holderOf, lastEnterpriseOf, type Order } from '../../domain/household/order.ts';
import { minute } from '../../domain/time/instant.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import type { OrderActed, OrderRequest } from '../shared/orders/act.ts';
import { type AskedAct, carryOutOrder } from '../shared/orders/carry-out.ts';
import { type OrderLink, readOrderLink } from '../shared/orders/links.ts';
import { readPrivate } from '../shared/orders/private.ts';
import { readOrder } from '../shared/orders/store.ts';
import { orderBodies } from '../shared/schemas/household/bodies.ts';
import { isCode } from '../shared/store/links.ts';
import { countTry } from '../shared/store/rates.ts';
import { type Form, readForm } from '../shared/web/form.ts';
import { languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';
import { frameOf } from './pages/document.tsx';
import { LinkPage, NothingPage } from './pages/link-page.tsx';
import { onTo, page } from './respond.ts';
import { refusedIn, wrongFields } from './tell.ts';

/** Unknown codes from one address within the window, after which it is told to wait. */
const missWindow = 10 * minute;
const mostMisses = 20;

const missed = async (event: ApiEvent, { orders, signer }: ServiceDependencies): Promise<ApiAnswer> => {
  const { timeEpoch: at, http } = event.requestContext;
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  const key = (await signer())('rate', http.sourceIp).toString('hex').slice(0, 32);
  const misses = await countTry(orders, { kind: 'link-miss', key, window: missWindow }, at);
  const [status, text] =
    misses > mostMisses ? ([429, frame.words.tooMany] as const) : ([404, frame.words.unknown] as const);
  return page(status, NothingPage({ frame, text }), status === 429 ? { 'retry-after': String(missWindow / 1000) } : {});
};

/** Who acts through a link: the resident, or the enterprise it was sent to. */
const actorOf = ({ side, enterprise }: OrderLink): Actor =>
  side === 'resident' || enterprise === undefined
    ? { kind: 'citizen', medium: 'page' }
    : { kind: 'staff', sub: `enterprise@${enterprise}`, roles: ['enterprise'], unit: enterprise };

type Opened = { readonly link: OrderLink; readonly order: Order };

const open = async (event: ApiEvent, { orders }: ServiceDependencies): Promise<Opened | 'moved-on' | undefined> => {
  const code = event.pathParameters?.code ?? '';
  const link = isCode(code) ? await readOrderLink(orders, code) : undefined;
  if (!link || event.requestContext.timeEpoch >= link.until) return undefined;
  const stored = await readOrder(orders, link.orderId);
  if (!stored) return undefined;
  const last = lastEnterpriseOf(stored.order);
  return link.side === 'enterprise' && link.enterprise !== last ? 'moved-on' : { link, order: stored.order };
};

/** What is said where there is no order behind the link, or it is the enterprise's no more. */
const nothing = (event: ApiEvent, opened: 'moved-on' | undefined, dependencies: ServiceDependencies) => {
  if (opened === undefined) return missed(event, dependencies);
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  return page(404, NothingPage({ frame, text: frame.words.movedOn }));
};

const shown = async (
  event: ApiEvent,
  { link, order }: Opened,
  dependencies: ServiceDependencies,
  status: number,
  error?: string,
) => {
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  /** Whom the order was taken from, and whose order has ended, reads nothing of its resident any more. */
  const sees = link.side === 'enterprise' && link.enterprise === holderOf(order);
  const [market, resident, report] = await Promise.all([
    dependencies.market(),
    sees ? readPrivate(dependencies.orders, order.id, 'RESIDENT') : undefined,
    order.report ? readPrivate(dependencies.orders, order.id, 'REPORT') : undefined,
  ]);
  return page(status, LinkPage({ frame, order, market, link, resident, done: report?.done, error }));
};

/** `GET /s/{code}`: reads only, for previews open links, too. */
export const showLink: ServiceAnswer = async (event, dependencies) => {
  const opened = await open(event, dependencies);
  return typeof opened === 'object' ? shown(event, opened, dependencies, 200) : nothing(event, opened, dependencies);
};

/** A time as a browser's field gives it, in Shanghai. */
const localTime = (text: string): string => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text);

/** The acts a page offers, each with the body that its fields make. */
const bodyOf: { readonly [N in OrderCommandName]?: (form: Form) => unknown } = {
  contact: () => ({}),
  attempt: () => ({}),
  agree: () => ({}),
  propose: (form) => ({ completeBy: localTime(form.get('completeBy') ?? '') }),
  decline: (form) => ({ reason: form.get('reason') }),
  cancel: (form) => ({ reason: form.get('reason') }),
  report: (form) => ({ done: form.get('done'), price: Math.round(Number(form.get('price') || Number.NaN) * 100) }),
  evaluate: (form) => ({
    scores: {
      attitude: Number(form.get('attitude')),
      quality: Number(form.get('quality')),
      satisfaction: Number(form.get('satisfaction')),
    },
  }),
  complain: (form) => ({ text: form.get('text') }),
};

const isOffered = (name: string): name is OrderCommandName => Object.hasOwn(bodyOf, name);

/** The page's form as it was shown: an act sent twice from it is one act. */
const shownStep = /^\d{1,5}$/;

const carryOut = async (
  act: AskedAct,
  step: string,
  { link }: Opened,
  event: ApiEvent,
  dependencies: ServiceDependencies,
): Promise<OrderActed> => {
  const at = event.requestContext.timeEpoch;
  const actor = actorOf(link);
  const sub = actor.kind === 'staff' ? actor.sub : actor.kind;
  const sign = await dependencies.signer();
  const [market, county] = await Promise.all([dependencies.market(), dependencies.county(at)]);
  const known = shownStep.test(step) ? ['order-page', link.orderId, step, act.name, act.body] : undefined;
  const identity = identityOf([sub, ...(known ?? ['request', event.requestContext.requestId])], act.body, sign);
  const by = { sub, roles: actor.kind === 'staff' ? actor.roles : [] };
  const request: OrderRequest = { actor, by, at, identity };
  const scene = { ...dependencies, market, county };
  return carryOutOrder(scene, link.orderId, act, request, sign);
};

/** `POST /s/{code}`: one act through a link; then on to the page, which a reload only reads again. */
export const submitLink: ServiceAnswer = async (event, dependencies) => {
  const opened = await open(event, dependencies);
  if (typeof opened !== 'object') return nothing(event, opened, dependencies);
  const { words } = frameOf(languageOf(event.queryStringParameters?.lang));
  const wrong = (text: string) => shown(event, opened, dependencies, 422, text);
  const form = readForm(event);
  const name = typeof form === 'string' ? '' : (form.get('act') ?? '');
  if (typeof form === 'string' || !isOffered(name)) return wrong(words.unreadable);
  const parsed = orderBodies[name].safeParse(bodyOf[name]?.(form));
  if (!parsed.success) return wrong(wrongFields(parsed.error.issues, words.fields, words));
  const acted = await carryOut({ name, body: parsed.data }, form.get('step') ?? '', opened, event, dependencies);
  const lang = event.queryStringParameters?.lang === 'en' ? '?lang=en' : '';
  if (acted.kind === 'done') return onTo(`/s/${event.pathParameters?.code ?? ''}${lang}`);
  const why =
    acted.kind === 'refused'
      ? refusedIn(frameOf(languageOf(event.queryStringParameters?.lang)), acted.refusal)
      : words.fault;
  return shown(event, opened, dependencies, 409, why);
};
