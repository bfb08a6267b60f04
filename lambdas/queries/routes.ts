import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import type { QueryDependencies } from './dependencies.ts';
import { showDocs } from './docs/show-docs.ts';
import { listTickets } from './list-tickets.ts';
import { describeApi } from './openapi/describe-api.ts';
import { listCategories, listUnits } from './organisation.ts';
import { readDeadline, readOne } from './read-ticket.ts';

/** Answers the routes that only read. */
export const answerQuery = (dependencies: QueryDependencies): ((event: ApiEvent) => Promise<ApiAnswer>) => {
  const docs = showDocs(dependencies);
  const routes = new Map<string, (event: ApiEvent) => Promise<ApiAnswer>>([
    ['GET /tickets/{id}', readOne(dependencies)],
    ['GET /tickets/{id}/deadline', readDeadline(dependencies)],
    ['GET /tickets', listTickets(dependencies)],
    ['GET /units', listUnits(dependencies)],
    ['GET /categories', listCategories(dependencies)],
    ['GET /openapi.json', describeApi(dependencies)],
    ['GET /docs', docs],
    ['HEAD /docs', docs],
  ]);
  return async (event) => {
    const route = routes.get(event.routeKey);
    if (!route) throw problem('unknown-route');
    return route(event);
  };
};
