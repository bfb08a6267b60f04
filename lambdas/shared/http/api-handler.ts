import middy, { type MiddlewareObj } from '@middy/core';
import { faultOf, log } from '../logger.ts';
import { isBusy } from './busy.ts';
import { type ApiAnswer, type ApiEvent, json } from './gateway.ts';
import { Problem, problem } from './problem.ts';

/** Seconds after which a client had better try again. */
const retryAfter = '2';

/** What went wrong as a problem: what is not foreseen is logged and shown without any detail. */
const problemOf = (fault: unknown, requestId: string): Problem => {
  if (fault instanceof Problem) return fault;
  const busy = isBusy(fault);
  log[busy ? 'warn' : 'error'](busy ? 'busy' : 'fault', { requestId, error: faultOf(fault) });
  return busy
    ? problem('busy', { requestId, headers: { 'retry-after': retryAfter } })
    : problem('fault', { requestId });
};

/** Maps everything thrown to `application/problem+json`. */
const problems = (): MiddlewareObj<ApiEvent, ApiAnswer> => ({
  onError: (request) => {
    const { requestId } = request.event.requestContext;
    const { details, headers } = problemOf(request.error, requestId);
    const { code, status, ticketId } = details;
    log.info('problem', { requestId, code, status, ...(ticketId === undefined ? {} : { ticketId }) });
    const contentType = { 'content-type': 'application/problem+json; charset=utf-8' };
    request.response = json(status, details, { ...headers, ...contentType });
  },
});

/** A function behind the HTTP API: answers, and turns what it throws into problems. */
export const apiHandler = (answer: (event: ApiEvent) => Promise<ApiAnswer>) =>
  middy<ApiEvent, ApiAnswer>()
    .use(problems())
    .handler((event) => answer(event));
