import { officeRouteKeys } from '../../../../lambdas/office/route-keys.ts';
import { answerOffice } from '../../../../lambdas/office/routes.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import type { ApiEvent } from '../../../../lambdas/shared/http/gateway.ts';
import { createRouteTable } from '../../../../local/gateway/route-table.ts';
import { signer, startApi } from '../../support/api.ts';
import { describedHandler } from '../../support/described-handler.ts';
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
  const handler = describedHandler(answerOffice(dependencies));
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
    const answer = await handler(event);
    const read = JSON.parse(answer.body || '{}');
    return { status: answer.statusCode ?? 200, headers: answer.headers as Record<string, string>, body: read };
  };
  return {
    ...api,
    ask: (target: string, as: Person, at?: string) => call('GET', target, undefined, { as, ...(at ? { at } : {}) }),
    act: (target: string, body: unknown, asked: Asked) => call('POST', target, body, asked),
  };
};

export type Office = Awaited<ReturnType<typeof startOffice>>;
