import { officeRouteKeys } from '../../../lambdas/office/route-keys.ts';
import { answerOffice } from '../../../lambdas/office/routes.ts';
import type { ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { createRouteTable } from '../../../local/gateway/route-table.ts';
import type { Api } from './api.ts';
import { describedHandler } from './described-handler.ts';
import { type Asked, gatewayEvent } from './gateway.ts';
import { supervisor } from './people.ts';

export type OfficeAnswered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what its test says it is
  readonly body: any;
};

const match = createRouteTable(officeRouteKeys.map((key) => ({ key, functionArn: key, timeoutMilliseconds: 10_000 })));

/** The office over a table; every answer is held against the API's description. */
export const startOffice = ({ dependencies }: Api, table: Table = dependencies.table) => {
  const { county } = dependencies;
  const handler = describedHandler(answerOffice({ ...dependencies, table, county: async () => county }));
  const call = async (method: 'GET' | 'POST', target: string, body: unknown, asked: Asked): Promise<OfficeAnswered> => {
    const found = match(method, target.split('?')[0] ?? '');
    if (!found) throw new Error(`no route for ${target}`);
    const { route, pathParameters } = found;
    const event = gatewayEvent(method, target, body, { as: supervisor, ...asked });
    const routed: ApiEvent = { ...event, routeKey: route.key, pathParameters: { ...pathParameters } };
    const { statusCode = 200, headers, body: text } = await handler(routed);
    return { status: statusCode, headers: headers as Record<string, string>, body: JSON.parse(text || '{}') };
  };
  return {
    post: (target: string, body: unknown, asked: Asked = {}) => call('POST', target, body, asked),
    get: (target: string, asked: Asked = {}) => call('GET', target, undefined, asked),
  };
};

export type OfficeClient = ReturnType<typeof startOffice>;
