import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import { authenticate } from './authenticate.ts';
import { actOnIntegrator, listIntegrators } from './centre.ts';
import { carryOut } from './commands.ts';
import { listDeliveries } from './deliveries.ts';
import type { CentreAnswer, IntegrationDependencies, OwnAnswer } from './dependencies.ts';
import type { CentreRouteKey, OwnRouteKey } from './route-keys.ts';
import { addSubscription, listSubscriptions, readSubscription } from './subscriptions.ts';

const centreRoutes: { readonly [K in CentreRouteKey]: CentreAnswer } = {
  'GET /integrators': listIntegrators,
  'POST /integrators/{command}': actOnIntegrator,
};

const ownRoutes: { readonly [K in OwnRouteKey]: OwnAnswer } = {
  'GET /integrations/subscriptions': listSubscriptions,
  'POST /integrations/subscriptions': addSubscription,
  'GET /integrations/subscriptions/{id}': readSubscription,
  'GET /integrations/subscriptions/{id}/deliveries': listDeliveries,
  'POST /integrations/subscriptions/{id}/{command}': carryOut,
};

const isCentreRoute = (key: string): key is CentreRouteKey => Object.hasOwn(centreRoutes, key);
const isOwnRoute = (key: string): key is OwnRouteKey => Object.hasOwn(ownRoutes, key);

/** Answers the routes of the integrations: the centre's by its token, an integrator's by its key. */
export const answerIntegrations =
  (dependencies: IntegrationDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { routeKey } = event;
    if (isCentreRoute(routeKey)) return centreRoutes[routeKey](event, dependencies);
    if (!isOwnRoute(routeKey)) throw problem('unknown-route');
    return ownRoutes[routeKey](await authenticate(event, dependencies), dependencies);
  };
