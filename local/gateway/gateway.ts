import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpApi } from '../assembly/model.ts';
import { type Activity, type Clock, type Functions, ServiceError } from '../platform.ts';
import type { Authorize } from './authorize.ts';
import { BodyTooLarge, ClientGone, readBody } from './read-body.ts';
import { requestEvent, splitTarget } from './request-event.ts';
import { type Answer, answerOf, messageAnswer, writeAnswer } from './response.ts';
import { createRouteTable, type MatchedRoute, type RouteTable } from './route-table.ts';

/** Handles a request whose path the gateway keeps for itself; undefined when it is none of its paths. */
export type LocalRoutes = (request: IncomingMessage, body: Buffer) => Promise<Answer | undefined>;

export interface GatewayDependencies {
  readonly api: HttpApi;
  readonly functions: Functions;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly authorize: Authorize;
  readonly localRoutes: LocalRoutes;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** HTTP API takes bodies of 10 MB. */
const longestBody = 10 * 1024 * 1024;

/**
 * HTTP API in front of the deployed functions. Everything under `/local/` is the run's own and not part of the
 * deployment.
 */
export function createGateway(dependencies: GatewayDependencies): RequestListener {
  const routes = createRouteTable(dependencies.api.routes);
  return (request, response) => {
    answerRequest(request, routes, dependencies).then(
      (answer) => writeAnswer(response, answer),
      (fault: unknown) => {
        if (!(fault instanceof ClientGone)) writeAnswer(response, faultAnswer(fault));
      },
    );
  };
}

function faultAnswer(fault: unknown): Answer {
  if (fault instanceof BodyTooLarge) return messageAnswer(413, 'Request Entity Too Large');
  if (fault instanceof ServiceError && fault.status === 413) return messageAnswer(413, 'Request Too Long');
  if (fault instanceof URIError) return messageAnswer(400, 'Bad Request');
  process.stderr.write(`The gateway failed: ${fault instanceof Error ? fault.stack : fault}\n`);
  return messageAnswer(500, 'Internal Server Error');
}

async function answerRequest(
  request: IncomingMessage,
  routes: RouteTable,
  dependencies: GatewayDependencies,
): Promise<Answer> {
  const { path } = splitTarget(request.url ?? '/');
  const body = await readBody(request, longestBody);
  if (path === '/local' || path.startsWith('/local/')) {
    return (await dependencies.localRoutes(request, body)) ?? messageAnswer(404, 'Not Found');
  }
  if (path === '/') return { status: 307, headers: { location: '/local/' }, body: Buffer.alloc(0) };
  const matched = routes(request.method ?? 'GET', path);
  if (matched === undefined) return messageAnswer(404, 'Not Found');
  return dependencies.activity.during(() => callFunction(request, body, matched, dependencies));
}

/** The request counts as received when it is complete: an act sent slowly is judged by its end. */
async function callFunction(
  request: IncomingMessage,
  body: Buffer,
  matched: MatchedRoute,
  { api, functions, clock, authorize }: GatewayDependencies,
): Promise<Answer> {
  const receivedAt = clock.now();
  const { authorizer, functionArn, timeoutMilliseconds } = matched.route;
  let claims: Record<string, unknown> | undefined;
  if (authorizer !== undefined) {
    const authorization = await authorize(authorizer, request.headers.authorization);
    if (!authorization.allowed) return unauthorized(authorization.reason);
    claims = authorization.claims;
  }
  const event = requestEvent({ request, body, receivedAt, matched, claims, apiId: api.id });
  const outcome = await within(timeoutMilliseconds, functions.invoke(functionArn, event));
  if (outcome === undefined) return messageAnswer(503, 'Service Unavailable');
  const answer = outcome.ok ? answerOf(outcome.payload) : messageAnswer(500, 'Internal Server Error');
  return { ...answer, headers: { 'apigw-requestid': randomUUID(), ...answer.headers } };
}

function unauthorized(reason: string | undefined): Answer {
  const challenge =
    reason === undefined ? 'Bearer' : `Bearer scope="" error="invalid_token" error_description="${reason}"`;
  return messageAnswer(401, 'Unauthorized', { 'www-authenticate': challenge });
}

/** Undefined when the work takes longer; it goes on all the same, as an invocation does. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((passed) => {
    timer = setTimeout(passed, milliseconds, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
