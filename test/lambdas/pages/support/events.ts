import type { ApiEvent } from '../../../../lambdas/shared/http/gateway.ts';
import type { Asked } from './pages.ts';

const routeOf = (path: string): { readonly route: string; readonly pathParameters: Record<string, string> } => {
  const code = /^\/t\/([^/]+)$/.exec(path)?.[1];
  if (code !== undefined) return { route: '/t/{code}', pathParameters: { code } };
  const file = /^\/assets\/([^/]+)$/.exec(path)?.[1];
  return file === undefined
    ? { route: path, pathParameters: {} }
    : { route: '/assets/{file}', pathParameters: { file } };
};

let requests = 0;

/** What HTTP API hands on when a browser asks for a page or sends its form: forms come in base64. */
export const pageSentEvent = (
  path: string,
  fields: Readonly<Record<string, string>> | undefined,
  { at = '2026-11-23T10:00:00+08:00', query = {}, headers = {}, method = 'GET', address = '203.0.113.7' }: Asked,
): ApiEvent => {
  const { route, pathParameters } = routeOf(path);
  requests += 1;
  const event = {
    version: '2.0',
    routeKey: `${method} ${route}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      host: 'hotline.test',
      ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...headers,
    },
    queryStringParameters: query,
    pathParameters,
    requestContext: {
      requestId: `page-${requests}`,
      routeKey: `${method} ${route}`,
      domainName: 'hotline.test',
      timeEpoch: Date.parse(at),
      http: { method, path, sourceIp: address, protocol: 'HTTP/1.1', userAgent: 'phone' },
    },
    ...(fields ? { body: Buffer.from(new URLSearchParams(fields).toString()).toString('base64') } : {}),
    isBase64Encoded: fields !== undefined,
  };
  return event as unknown as ApiEvent;
};
