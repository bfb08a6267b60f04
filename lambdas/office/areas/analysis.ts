import { analysisReaders } from '../../../domain/assessment/access.ts';
import { isMonth } from '../../../domain/reports/period.ts';
import { readAnalysis } from '../../shared/analysis/analyse.ts';
import { ticketsBehindNumber } from '../../shared/analysis/behind.ts';
import { bookProblem } from '../../shared/http/book-problem.ts';
import { json } from '../../shared/http/gateway.ts';
import { valid } from '../../shared/http/validate.ts';
import { traceQuery } from '../../shared/schemas/assessment-view.ts';
import { actingIn, allowRoles } from '../acting.ts';
import type { OfficeAnswer, OfficeDependencies, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';

/** The analysis of the path's month. */
const analysed = async (event: Parameters<OfficeAnswer>[0], dependencies: OfficeDependencies) => {
  const { actor } = await actingIn(event, dependencies);
  allowRoles(actor, analysisReaders);
  const month = event.pathParameters?.month ?? '';
  const analysis = isMonth(month) ? await readAnalysis(dependencies.table, month) : undefined;
  if (!analysis) throw bookProblem('no-analysis');
  return analysis;
};

/** `GET /reports/analysis/{month}`: hot spots and hard spots (R76). */
const read: OfficeAnswer = async (event, dependencies) => json(200, await analysed(event, dependencies));

/** `GET /reports/analysis/{month}/tickets?trace=`: the tickets behind one of its numbers. */
const readTickets: OfficeAnswer = async (event, dependencies) => {
  const analysis = await analysed(event, dependencies);
  const { trace } = valid(traceQuery, event.queryStringParameters ?? {}, 'invalid-query');
  return json(200, { trace, tickets: await ticketsBehindNumber(dependencies.table, analysis, trace) });
};

export const analysisRoutes = {
  'GET /reports/analysis/{month}': read,
  'GET /reports/analysis/{month}/tickets': readTickets,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
