import type { Context } from 'aws-lambda';
import { officeRouteKeys } from '../../../../lambdas/office/route-keys.ts';
import { answerOffice } from '../../../../lambdas/office/routes.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import { apiHandler } from '../../../../lambdas/shared/http/api-handler.ts';
import type { ApiEvent } from '../../../../lambdas/shared/http/gateway.ts';
import { createRouteTable } from '../../../../local/gateway/route-table.ts';
import { signer, startApi } from '../../support/api.ts';
import { expectDescribed } from '../../support/contract.ts';
import { type Asked, gatewayEvent } from '../../support/gateway.ts';
import type { Person } from '../../support/people.ts';

export const general: Person = { sub: 'general-1', roles: ['general'], unit: 'centre' };

export type OfficeAnswered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Record<string, unknown>;
};

/** The office beside the API, over the same store. Every answer is held against the API's description. */
export const startOffice = async () => {
  const api = await startApi();
  const dependencies = { table: api.table, county: async () => county, deputies: [], signer: async () => signer };
  const handler = apiHandler(answerOffice(dependencies));
  const match = createRouteTable(officeRouteKeys.map((key) => ({ key, functionArn: key, timeoutMilliseconds: 1000 })));
  const call = async (method: 'GET' | 'POST', target: string, body: unknown, asked: Asked): Promise<OfficeAnswered> => {
    const matched = match(method, target.split('?')[0] ?? '');
    if (!matched) throw new Error(`no route ${method} ${target}`);
    const { key } = matched.route;
    const event = {
      ...gatewayEvent(method, target, body, asked),
      routeKey: key,
      pathParameters: matched.pathParameters,
    } as unknown as ApiEvent;
    const answer = await handler(event, {} as Context);
    const read = JSON.parse(answer.body || '{}');
    const status = answer.statusCode ?? 200;
    expectDescribed(method, key.slice(key.indexOf(' ') + 1), status, read);
    return { status, headers: answer.headers as Record<string, string>, body: read };
  };
  return {
    ...api,
    ask: (target: string, as: Person, at?: string) => call('GET', target, undefined, { as, ...(at ? { at } : {}) }),
    act: (target: string, body: unknown, asked: Asked) => call('POST', target, body, asked),
  };
};

export type Office = Awaited<ReturnType<typeof startOffice>>;
