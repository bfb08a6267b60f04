import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import { faultOf, log } from '../shared/logger.ts';
import { languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';
import { directory } from './directory.ts';
import { showLink, submitLink } from './links.ts';
import { showOrderForm, submitOrderForm } from './order-form.ts';
import { command, list, place, read } from './orders.ts';
import { frameOf } from './pages/document.tsx';
import { NothingPage } from './pages/link-page.tsx';
import { showPhoto, showPhotoForm } from './photos.ts';
import { change } from './register.ts';
import { page } from './respond.ts';
import type { ServiceRouteKey } from './route-keys.ts';
import { statistics } from './statistics.ts';

const withoutBody = ({ body: _, ...answer }: ApiAnswer): ApiAnswer => answer;

/** What is not foreseen is logged without its words and told as a page. */
const asPage =
  (answer: ServiceAnswer): ServiceAnswer =>
  async (event, dependencies) => {
    try {
      return await answer(event, dependencies);
    } catch (fault) {
      log.error('service page failed', { requestId: event.requestContext.requestId, error: faultOf(fault) });
      const frame = frameOf(languageOf(event.queryStringParameters?.lang));
      const shows = event.routeKey.includes('/s/') ? dependencies.photosOrigin : '';
      return page(503, NothingPage({ frame, text: frame.words.fault }), { 'retry-after': '2' }, shows);
    }
  };

const headOf =
  (answer: ServiceAnswer): ServiceAnswer =>
  async (event, dependencies) =>
    withoutBody(await answer(event, dependencies));

const routes: { readonly [K in ServiceRouteKey]: ServiceAnswer } = {
  'GET /services': directory,
  'HEAD /services': headOf(directory),
  'GET /services/statistics/{month}': statistics,
  'GET /services/order': asPage(showOrderForm),
  'HEAD /services/order': headOf(asPage(showOrderForm)),
  'POST /services/order': asPage(submitOrderForm),
  'GET /s/{code}': asPage(showLink),
  'HEAD /s/{code}': headOf(asPage(showLink)),
  'POST /s/{code}': asPage(submitLink),
  'GET /s/{code}/photos': asPage(showPhotoForm),
  'HEAD /s/{code}/photos': headOf(asPage(showPhotoForm)),
  'GET /s/{code}/photos/{photo}': asPage(showPhoto),
  'HEAD /s/{code}/photos/{photo}': headOf(asPage(showPhoto)),
  'GET /services/orders': list,
  'POST /services/orders': place,
  'GET /services/orders/{id}': read,
  'POST /services/orders/{id}/{command}': command,
  'POST /services/register/{command}': change,
};

const isServiceRoute = (key: string): key is ServiceRouteKey => Object.hasOwn(routes, key);

/** Answers the routes of the household services. */
export const answerServices =
  (dependencies: ServiceDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { routeKey } = event;
    if (!isServiceRoute(routeKey)) throw problem('unknown-route');
    return routes[routeKey](event, dependencies);
  };
