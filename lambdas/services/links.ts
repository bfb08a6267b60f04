import type { Actor } from '../../domain/access/roles.ts';
import type { OrderCommand, OrderCommandName } from '../../domain/household/commands.ts';
import type { Order } from '../../domain/household/order.ts';
import { minute } from '../../domain/time/instant.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import { actOnOrder, type OrderActed, type OrderRequest, reportOrder } from '../shared/orders/act.ts';
import { complainOfOrder } from '../shared/orders/complain.ts';
import { type OrderLink, readOrderLink } from '../shared/orders/links.ts';
import { readPrivate } from '../shared/orders/private.ts';
import { readOrder } from '../shared/orders/store.ts';
import { orderBodies } from '../shared/schemas/household/bodies.ts';
import { isCode } from '../shared/store/links.ts';
import { countTry } from '../shared/store/rates.ts';
import { type Form, readForm } from '../shared/web/form.ts';
import { filled, languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';
import { frameOf } from './pages/document.tsx';
import { LinkPage, NothingPage } from './pages/link-page.tsx';
import { onTo, page } from './respond.ts';

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

const open = async (event: ApiEvent, { orders }: ServiceDependencies): Promise<Opened | undefined> => {
  const code = event.pathParameters?.code ?? '';
  const link = isCode(code) ? await readOrderLink(orders, code) : undefined;
  if (!link || event.requestContext.timeEpoch >= link.until) return undefined;
  const stored = await readOrder(orders, link.orderId);
  if (!stored) return undefined;
  /** An enterprise that the order went on from reads nothing of its resident any more. */
  const last = stored.order.offers.at(-1)?.enterprise;
  return link.side === 'enterprise' && link.enterprise !== last ? undefined : { link, order: stored.order };
};

const shown = async (
  event: ApiEvent,
  { link, order }: Opened,
  dependencies: ServiceDependencies,
  status: number,
  error?: string,
) => {
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  const [market, resident] = await Promise.all([
    dependencies.market(),
    readPrivate(dependencies.orders, order.id, 'RESIDENT'),
  ]);
  return page(status, LinkPage({ frame, order, market, link, resident, error }));
};

/** `GET /s/{code}`: reads only, for previews open links, too. */
export const showLink: ServiceAnswer = async (event, dependencies) => {
  const opened = await open(event, dependencies);
  return opened ? shown(event, opened, dependencies, 200) : missed(event, dependencies);
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

type Act = { readonly name: OrderCommandName; readonly body: unknown };

const carryOut = async (
  { name, body }: Act,
  { link }: Opened,
  event: ApiEvent,
  dependencies: ServiceDependencies,
): Promise<OrderActed> => {
  const at = event.requestContext.timeEpoch;
  const actor = actorOf(link);
  const sub = actor.kind === 'staff' ? actor.sub : actor.kind;
  const sign = await dependencies.signer();
  const [market, county] = await Promise.all([dependencies.market(), dependencies.county(at)]);
  const identity = identityOf(['request', sub, event.requestContext.requestId], body, sign);
  const by = { sub, roles: actor.kind === 'staff' ? actor.roles : [] };
  const request: OrderRequest = { actor, by, at, identity };
  const scene = { ...dependencies, market, county };
  if (name === 'complain') return complainOfOrder(scene, link.orderId, (body as { text: string }).text, request, sign);
  if (name === 'report') return reportOrder(scene, link.orderId, body as { done: string; price: number }, request);
  return actOnOrder(scene, link.orderId, { name, body } as OrderCommand, request);
};

/** `POST /s/{code}`: one act through a link; then on to the page, which a reload only reads again. */
export const submitLink: ServiceAnswer = async (event, dependencies) => {
  const opened = await open(event, dependencies);
  if (!opened) return missed(event, dependencies);
  const { words } = frameOf(languageOf(event.queryStringParameters?.lang));
  const wrong = (fields: string) => shown(event, opened, dependencies, 422, filled(words.wrong, { fields }));
  const form = readForm(event);
  if (typeof form === 'string') return wrong(form);
  const name = form.get('act') ?? '';
  if (!isOffered(name)) return wrong('act');
  const parsed = orderBodies[name].safeParse(bodyOf[name]?.(form));
  if (!parsed.success)
    return wrong([...new Set(parsed.error.issues.map(({ path }) => String(path.at(-1) ?? '')))].join(', '));
  const acted = await carryOut({ name, body: parsed.data }, opened, event, dependencies);
  if (acted.kind === 'done') return onTo(`/s/${event.pathParameters?.code ?? ''}`);
  const why = acted.kind === 'refused' ? acted.refusal.message : words.fault;
  return shown(event, opened, dependencies, 409, why);
};
