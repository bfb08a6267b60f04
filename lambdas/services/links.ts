import type { Actor } from '../../domain/access/roles.ts';
import type { OrderCommandName } from '../../domain/household/commands.ts';
import { holderOf } from '../../domain/household/order.ts';
import { photosKept } from '../../domain/household/photo.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import type { OrderActed, OrderRequest } from '../shared/orders/act.ts';
import { type AskedAct, carryOutOrder } from '../shared/orders/carry-out.ts';
import { orderClock } from '../shared/orders/clock.ts';
import type { OrderLink } from '../shared/orders/links.ts';
import { readPrivate } from '../shared/orders/private.ts';
import { orderBodies } from '../shared/schemas/household/bodies.ts';
import { type Form, readForm } from '../shared/web/form.ts';
import { languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';
import { nothingBehind, type Opened, openOrderLink } from './open-link.ts';
import { frameOf } from './pages/document.tsx';
import { LinkPage } from './pages/link-page.tsx';
import { onTo, page } from './respond.ts';
import { refusedIn, wrongFields } from './tell.ts';

/** Who acts through a link: the resident, or the enterprise it was sent to. */
const actorOf = ({ side, enterprise }: OrderLink): Actor =>
  side === 'resident' || enterprise === undefined
    ? { kind: 'citizen', medium: 'page' }
    : { kind: 'staff', sub: `enterprise@${enterprise}`, roles: ['enterprise'], unit: enterprise };

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
  const { photosOrigin } = dependencies;
  const photos = link.side === 'resident' || sees ? photosKept(order, event.requestContext.timeEpoch, orderClock) : [];
  const code = event.pathParameters?.code ?? '';
  const shows = { frame, order, market, link, resident, done: report?.done, photos, code, error };
  return page(status, LinkPage(shows), {}, photosOrigin);
};

/** `GET /s/{code}`: reads only, for previews open links, too. */
export const showLink: ServiceAnswer = async (event, dependencies) => {
  const opened = await openOrderLink(event, dependencies);
  return typeof opened === 'object'
    ? shown(event, opened, dependencies, 200)
    : nothingBehind(event, opened, dependencies);
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
  const opened = await openOrderLink(event, dependencies);
  if (typeof opened !== 'object') return nothingBehind(event, opened, dependencies);
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
