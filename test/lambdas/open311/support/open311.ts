import { categories } from '../../../../config/county.ts';
import { publicRequestOf } from '../../../../domain/open/public-request.ts';
import { integratorBy } from '../../../../lambdas/open311/integrator.ts';
import { answerOpen311 } from '../../../../lambdas/open311/routes.ts';
import { servicesByCode } from '../../../../lambdas/open311/services.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import type { ApiEvent } from '../../../../lambdas/shared/http/gateway.ts';
import { actOnIntegrators, type CentreAct } from '../../../../lambdas/shared/integrators/act.ts';
import { apiKey } from '../../../../lambdas/shared/integrators/keys.ts';
import { readTicket } from '../../../../lambdas/shared/store/commits.ts';
import { writePublicRequest } from '../../../../lambdas/shared/store/public-requests.ts';
import type { Table } from '../../../../lambdas/shared/store/table.ts';
import { signer, startApi } from '../../support/api.ts';
import { centreHead } from '../../support/people.ts';

/** Keys of the two integrators that are admitted first. */
export const appKey = apiKey('int-1', 1, signer);
export const otherKey = apiKey('int-2', 1, signer);

export const v2 = '/open311/v2';

/** The required fields of the standard's own example of a report. */
export const report = {
  api_key: appKey,
  jurisdiction_id: 'yongning',
  service_code: 'utilities.heating',
  lat: '38.2771',
  long: '106.2534',
  description: '楼道暖气管漏水,三天了',
};

export type Sent = {
  readonly form?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
  /** What is sent as it is, instead of a form. */
  readonly body?: string;
};

export type Answered = {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

let acts = 0;

/** An act of the centre on the register of integrators. */
const actOf = (table: Table) => async (act: CentreAct) => {
  acts += 1;
  const identity = { key: `act-${acts}`, bodyHash: `act-${acts}` };
  const facts = {
    at: Date.parse('2026-11-23T08:00:00+08:00'),
    command: act.name,
    by: centreHead,
    idempotency: identity,
  };
  return actOnIntegrators(table, facts, act, signer);
};

let requests = 0;

const eventOf = (
  method: string,
  target: string,
  { form, body, at, headers, address = '203.0.113.7' }: Sent,
): ApiEvent => {
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
      http: { method, path, sourceIp: address },
    },
    body: form ? new URLSearchParams(form).toString() : body,
    isBase64Encoded: false,
  };
  return event as unknown as ApiEvent;
};

/** The open interfaces beside the ticket API, over one store. */
export const startOpen311 = async () => {
  const api = await startApi();
  const { table } = api;
  const centre = actOf(table);
  for (const [name, integrator] of [
    ['报事应用', 'int-1'],
    ['另一应用', 'int-2'],
  ] as const) {
    await centre({ name: 'admit', body: { name, body: '某单位' } });
    await centre({ name: 'issue-key', body: { integrator } });
  }
  const answer = answerOpen311({
    table,
    county: async () => county,
    signer: async () => signer,
    services: servicesByCode(categories),
    jurisdiction: 'yongning',
    baseUrl: 'https://12345.example',
    integratorOf: integratorBy({ table, signer: async () => signer }),
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
    raw: (method: string, target: string, body: string, headers: Readonly<Record<string, string>>) =>
      call(method, target, { body, headers }),
    centre,
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
