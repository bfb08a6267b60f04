import type { Schemas } from '../../../client/hotline-client.ts';
import { officeRouteKeys } from '../../../lambdas/office/route-keys.ts';
import { answerOffice } from '../../../lambdas/office/routes.ts';
import type { ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { createRouteTable } from '../../../local/gateway/route-table.ts';
import type { Api } from './api.ts';
import { describedHandler } from './described-handler.ts';
import { type Asked, gatewayEvent } from './gateway.ts';
import { supervisor } from './people.ts';
import { schemaFaults } from './published.ts';

/** Reads a body by the name of its schema. @throws Error for one that is not so */
const readerOf =
  (body: unknown) =>
  <Name extends keyof Schemas>(name: Name): Schemas[Name] => {
    const faults = schemaFaults(name, body);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return body as Schemas[Name];
  };

export type OfficeAnswered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  readonly body: unknown;
  /** The body by the name of its schema in the API's description. */
  readonly as: ReturnType<typeof readerOf>;
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
    const { statusCode = 200, headers, body: text = '{}' } = await handler(routed);
    const shown: unknown = JSON.parse(text);
    return { status: statusCode, headers: headers as Record<string, string>, body: shown, as: readerOf(shown) };
  };
  return {
    post: (target: string, body: unknown, asked: Asked = {}) => call('POST', target, body, asked),
    get: (target: string, asked: Asked = {}) => call('GET', target, undefined, asked),
  };
};

export type OfficeClient = ReturnType<typeof startOffice>;
