import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { localAccount } from '../platform.ts';
import { claimsAsText } from './claims.ts';
import type { MatchedRoute } from './route-table.ts';

export interface ReceivedRequest {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  /** Epoch milliseconds on the run's clock at which the request was received. */
  readonly receivedAt: number;
  readonly matched: MatchedRoute;
  readonly claims: Readonly<Record<string, unknown>> | undefined;
  readonly apiId: string;
}

/** A proxy event of HTTP API, payload format 2.0. */
export type ProxyEvent = Readonly<Record<string, unknown>>;

/** Makes the event a function is invoked with. */
export function requestEvent(received: ReceivedRequest): ProxyEvent {
  const { request, matched, body } = received;
  const { path, query } = splitTarget(request.url ?? '/');
  const parameters = queryParameters(query);
  const cookies = (request.headersDistinct.cookie ?? []).flatMap((line) => line.split(/;\s*/));
  return {
    version: '2.0',
    routeKey: matched.route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: headersOf(request),
    ...(Object.keys(parameters).length > 0 ? { queryStringParameters: parameters } : {}),
    requestContext: requestContext(received, path),
    ...(Object.keys(matched.pathParameters).length > 0 ? { pathParameters: matched.pathParameters } : {}),
    ...bodyMembers(body, request.headers['content-type']),
  };
}

/** Path and query of a request target, both as sent. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

function requestContext({ request, matched, claims, apiId, receivedAt }: ReceivedRequest, path: string) {
  const host = request.headers.host ?? '127.0.0.1';
  return {
    accountId: localAccount,
    apiId,
    ...(claims === undefined ? {} : { authorizer: { jwt: { claims: claimsAsText(claims), scopes: null } } }),
    domainName: host,
    domainPrefix: host.split('.')[0],
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: sourceAddress(request),
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: matched.route.key,
    stage: '$default',
    time: commonLogTime(receivedAt),
    timeEpoch: receivedAt,
  };
}

/** Names in lower case, repeated headers joined by commas, cookies apart. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values = []] of Object.entries(request.headersDistinct)) {
    if (name !== 'cookie' && name !== 'connection') headers[name] = values.join(',');
  }
  return {
    ...headers,
    'x-forwarded-for': sourceAddress(request),
    'x-forwarded-port': String(request.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  };
}

function sourceAddress(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
}

function queryParameters(query: string): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = Object.hasOwn(parameters, name) ? `${parameters[name]},` : '';
    parameters[name] = before + value;
  }
  return parameters;
}

/** HTTP API hands text on as it came and everything else, forms too, in base64. */
function bodyMembers(body: Buffer, contentType = 'text/plain'): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const [type = ''] = contentType.toLowerCase().split(';');
  const text = /^(text\/.*|application\/(.*\+)?(json|xml)|application\/javascript)$/.test(type.trim());
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `23/Nov/2026:03:58:13 +0000`. */
function commonLogTime(instant: number): string {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}
