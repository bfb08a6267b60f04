import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A request as HTTP API hands it on (payload format 2.0). */
export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** An answer as HTTP API takes it. */
export type ApiAnswer = APIGatewayProxyStructuredResultV2;

/** What every answer carries: tickets are not for caches, and a browser guesses no types. */
const safe = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** An answer in JSON. Members that are undefined are left out. */
export const json = (statusCode: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ApiAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', ...safe, ...headers },
  body: JSON.stringify(body),
});

/** A request's header by its name in lower case, as HTTP API writes them. */
export const headerOf = (event: ApiEvent, name: string): string | undefined => event.headers?.[name];
