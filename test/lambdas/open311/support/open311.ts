import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { categories } from '../../../../config/county.ts';
import { publicRequestOf } from '../../../../domain/open/public-request.ts';
import { answerOpen311 } from '../../../../lambdas/open311/routes.ts';
import { servicesOf } from '../../../../lambdas/open311/services.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import type { ApiEvent } from '../../../../lambdas/shared/http/gateway.ts';
import { readTicket } from '../../../../lambdas/shared/store/commits.ts';
import { writePublicRequest } from '../../../../lambdas/shared/store/public-requests.ts';
import { signer, startApi } from '../../support/api.ts';

export const apiKey = 'the key of a test app';
export const otherKey = 'the key of another app';

const keys = new Map([
  [apiKey, { id: 'app' }],
  [otherKey, { id: 'other-app' }],
]);

const schema = {
  fileName: 'geo-report.xsd',
  contents: readFileSync(new URL('geo-report.xsd', import.meta.url), 'utf8'),
};

/** What is wrong with a document by the schema of the standard's fields; nothing for a valid one. */
export const faultsOf = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({ xml: [{ fileName: 'answer.xml', contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
};

export type Sent = {
  readonly form?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Answered = {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

let requests = 0;

const eventOf = (method: string, target: string, { form, at, headers }: Sent): ApiEvent => {
  const [path = '', query = ''] = target.split('?');
  const openData = path.startsWith('/open-data/');
  requests += 1;
  const event = {
    version: '2.0',
    rawPath: path,
    headers: { ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    pathParameters: openData ? { file: path.split('/').at(-1) } : { proxy: path.slice('/open311/v2/'.length) },
    requestContext: {
      requestId: `open-${requests}`,
      routeKey: openData ? 'GET /open-data/requests/{file}' : `${method} /open311/v2/{proxy+}`,
      timeEpoch: Date.parse(at ?? '2026-11-23T10:00:00+08:00'),
      http: { method, path, sourceIp: '203.0.113.7' },
    },
    ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    isBase64Encoded: false,
  };
  return event as unknown as ApiEvent;
};

/** The open interfaces beside the ticket API, over one store. */
export const startOpen311 = async () => {
  const api = await startApi();
  const services = new Map(servicesOf(categories).map((service) => [service.code, service]));
  const answer = answerOpen311({
    table: api.table,
    county: async () => county,
    signer: async () => signer,
    services,
    jurisdiction: 'yongning',
    baseUrl: 'https://12345.example',
    integratorOf: async (key) => keys.get(key) ?? 'unknown',
  });
  const call = async (method: string, target: string, sent: Sent = {}): Promise<Answered> => {
    const { statusCode = 200, body = '', headers = {} } = await answer(eventOf(method, target, sent));
    return { status: statusCode, body, headers: headers as Record<string, string> };
  };
  return {
    ...api,
    get: (target: string, sent?: Sent) => call('GET', target, sent),
    post: (target: string, form: Readonly<Record<string, string>>, sent: Sent = {}) =>
      call('POST', target, { ...sent, form }),
    call,
    /** Publishes what the public may read of a ticket, as the publisher does after each commit. */
    open: async (ticketId: string): Promise<void> => {
      const stored = await readTicket(api.table, ticketId);
      const request = stored && publicRequestOf(stored.commits, stored.ticket);
      if (request) await writePublicRequest(api.table, request);
    },
    api,
  };
};

export type Open311 = Awaited<ReturnType<typeof startOpen311>>;
