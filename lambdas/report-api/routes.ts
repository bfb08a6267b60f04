import type { Role } from '../../domain/access/roles.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import { reportMakers, reportReaders } from '../shared/reports/rights.ts';
import { type ReportAnswer, type ReportDependencies, requestOf } from './dependencies.ts';
import { makeReport } from './making.ts';
import { listReports, listTickets, readReport } from './reading.ts';
import type { ReportRouteKey } from './route-keys.ts';

type Route = { readonly roles: readonly Role[]; readonly answer: ReportAnswer };

const routes: { readonly [K in ReportRouteKey]: Route } = {
  'GET /reports/monthly': { roles: reportReaders, answer: listReports },
  'GET /reports/monthly/{month}': { roles: reportReaders, answer: readReport },
  'GET /reports/monthly/{month}/tickets': { roles: reportReaders, answer: listTickets },
  'POST /reports/monthly/{month}': { roles: reportMakers, answer: makeReport },
};

const isReportRoute = (key: string): key is ReportRouteKey => Object.hasOwn(routes, key);

/** Answers the routes of the reports. */
export const answerReports =
  (dependencies: ReportDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { routeKey } = event;
    if (!isReportRoute(routeKey)) throw problem('unknown-route');
    const { roles, answer } = routes[routeKey];
    return answer(await requestOf(event, dependencies, roles), dependencies);
  };
