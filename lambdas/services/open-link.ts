import { lastEnterpriseOf, type Order } from '../../domain/household/order.ts';
import { minute } from '../../domain/time/instant.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { type OrderLink, readOrderLink } from '../shared/orders/links.ts';
import { readOrder } from '../shared/orders/store.ts';
import { isCode } from '../shared/store/links.ts';
import { countTry } from '../shared/store/rates.ts';
import { languageOf } from '../shared/web/words/words.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { frameOf } from './pages/document.tsx';
import { NothingPage } from './pages/link-page.tsx';
import { page } from './respond.ts';

/** Unknown codes from one address within the window, after which it is told to wait. */
const missWindow = 10 * minute;
const mostMisses = 20;

const missed = async (event: ApiEvent, { orders, signer, photosOrigin }: ServiceDependencies): Promise<ApiAnswer> => {
  const { timeEpoch: at, http } = event.requestContext;
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  const key = (await signer())('rate', http.sourceIp).toString('hex').slice(0, 32);
  const misses = await countTry(orders, { kind: 'link-miss', key, window: missWindow }, at);
  const [status, text] =
    misses > mostMisses ? ([429, frame.words.tooMany] as const) : ([404, frame.words.unknown] as const);
  const more: Record<string, string> = status === 429 ? { 'retry-after': String(missWindow / 1000) } : {};
  return page(status, NothingPage({ frame, text }), more, photosOrigin);
};

/** The order behind a link, and for whom the link is. */
export type Opened = { readonly link: OrderLink; readonly order: Order };

/** The order that the code in the address leads to; `moved-on` for an enterprise that it went on from. */
export const openOrderLink = async (
  event: ApiEvent,
  { orders }: ServiceDependencies,
): Promise<Opened | 'moved-on' | undefined> => {
  const code = event.pathParameters?.code ?? '';
  const link = isCode(code) ? await readOrderLink(orders, code) : undefined;
  if (!link || event.requestContext.timeEpoch >= link.until) return undefined;
  const stored = await readOrder(orders, link.orderId);
  if (!stored) return undefined;
  const last = lastEnterpriseOf(stored.order);
  return link.side === 'enterprise' && link.enterprise !== last ? 'moved-on' : { link, order: stored.order };
};

/** What is said where there is no order behind the link, or it is the enterprise's no more. */
export const nothingBehind = (event: ApiEvent, opened: 'moved-on' | undefined, dependencies: ServiceDependencies) => {
  if (opened === undefined) return missed(event, dependencies);
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  return page(404, NothingPage({ frame, text: frame.words.movedOn }), {}, dependencies.photosOrigin);
};
