import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import { analysisRoutes } from './areas/analysis.ts';
import { assessmentRoutes } from './areas/assessment.ts';
import { bulletinRoutes } from './areas/bulletins.ts';
import { directoryRoutes } from './areas/directory.ts';
import { organisationRoutes } from './areas/organisation.ts';
import { registerRoutes } from './areas/registers.ts';
import { suggestionRoutes } from './areas/suggestions.ts';
import { supervisionRoutes } from './areas/supervision/routes.ts';
import type { OfficeDependencies, OfficeRoutes } from './dependencies.ts';
import type { OfficeRouteKey } from './route-keys.ts';

/** The answer to every route of the office; an area's answers stand in a file of its own. */
const routes: OfficeRoutes<OfficeRouteKey> = {
  ...registerRoutes,
  ...directoryRoutes,
  ...suggestionRoutes,
  ...analysisRoutes,
  ...assessmentRoutes,
  ...bulletinRoutes,
  ...supervisionRoutes,
  ...organisationRoutes,
};

const isOfficeRoute = (key: string): key is OfficeRouteKey => Object.hasOwn(routes, key);

/** Answers the routes of the registers. */
export const answerOffice =
  (dependencies: OfficeDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { routeKey } = event;
    if (!isOfficeRoute(routeKey)) throw problem('unknown-route');
    return routes[routeKey](event, dependencies);
  };
