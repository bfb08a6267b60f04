import { integrationRouteKeys } from '../../../lambdas/integrations/route-keys.ts';
import { officeRouteKeys } from '../../../lambdas/office/route-keys.ts';
import type { ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import { claimsAsText } from '../../../local/gateway/claims.ts';
import type { Person } from './people.ts';

export type Asked = {
  readonly as?: Person;
  /** When the gateway receives it, RFC 3339. */
  readonly at?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of a body in JSON. */
  readonly raw?: string;
  readonly base64?: boolean;
  /** The address it comes from. */
  readonly from?: string;
};

const patterns: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\/tickets$/, '/tickets'],
  [/^\/tickets\/(?<id>[^/]+)$/, '/tickets/{id}'],
  [/^\/tickets\/(?<id>[^/]+)\/deadline$/, '/tickets/{id}/deadline'],
  [/^\/tickets\/(?<id>[^/]+)\/(?<command>[^/]+)$/, '/tickets/{id}/{command}'],
  [/^\/reports\/monthly\/(?<month>[^/]+)$/, '/reports/monthly/{month}'],
  [/^\/reports\/monthly\/(?<month>[^/]+)\/tickets$/, '/reports/monthly/{month}/tickets'],
];

/** The office's routes of a method, those without a variable in the same place first. */
const officePatterns = (method: string): ReadonlyArray<readonly [RegExp, string]> =>
  [...officeRouteKeys, ...integrationRouteKeys]
    .flatMap((key) => (key.startsWith(`${method} `) ? [key.slice(method.length + 1)] : []))
    .toSorted((a, b) => Number(a.endsWith('}')) - Number(b.endsWith('}')))
    .map((path) => [new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`), path]);

/** The route of a path, as the gateway's table knows it, with the values of its variables. */
const routed = (
  method: string,
  path: string,
): { readonly routeKey: string; readonly pathParameters: Record<string, string> } => {
  for (const [pattern, route] of [...officePatterns(method), ...patterns]) {
    const match = pattern.exec(path);
    if (match && !(method === 'POST' && route.endsWith('/deadline')))
      return { routeKey: `${method} ${route}`, pathParameters: { ...match.groups } };
  }
  return { routeKey: `${method} ${path}`, pathParameters: {} };
};

let requests = 0;

/** A request as HTTP API hands it on. */
export const gatewayEvent = (method: 'GET' | 'POST', target: string, body: unknown, asked: Asked): ApiEvent => {
  const [path = '', query = ''] = target.split('?');
  const { routeKey, pathParameters } = routed(method, path);
  const content = asked.raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const timeEpoch = Date.parse(asked.at ?? '2026-11-23T10:00:00+08:00');
  requests += 1;
  const event = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
      ...asked.headers,
    },
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    pathParameters,
    requestContext: {
      requestId: `request-${requests}`,
      routeKey,
      timeEpoch,
      http: { sourceIp: asked.from ?? '203.0.113.7' },
      ...(asked.as ? { authorizer: { jwt: { claims: claimsAsText(asked.as), scopes: null } } } : {}),
    },
    ...(content === undefined ? {} : { body: content }),
    isBase64Encoded: asked.base64 === true,
  };
  return event as unknown as ApiEvent;
};
