import type { Context } from 'aws-lambda';
import { apiHandler } from '../../../lambdas/shared/http/api-handler.ts';
import type { ApiAnswer, ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import { expectDescribed } from './contract.ts';

/** What there is to look at in a body: JSON parsed, a text as it is; of what was compressed or is a sheet, nothing. */
const readable = ({ body = '', isBase64Encoded }: ApiAnswer, type: string): unknown => {
  if (isBase64Encoded) return undefined;
  if (/[/+]json\b/.test(type)) return JSON.parse(body);
  return type.startsWith('text/csv') ? body : undefined;
};

/**
 * A function behind the HTTP API, as it deploys; every answer of it that is a success or a problem is held against the API's
 * own description. The one way to have such a function in a test.
 */
export const describedHandler = (answer: (event: ApiEvent) => Promise<ApiAnswer>) => {
  const handle = apiHandler(answer);
  return async (event: ApiEvent): Promise<ApiAnswer> => {
    const given = await handle(event, {} as Context);
    const { statusCode: status = 200, headers } = given;
    const type = String(headers?.['content-type'] ?? '');
    const [method = ''] = event.routeKey.split(' ');
    const isAnswer = status < 300 || status >= 400;
    if (isAnswer) expectDescribed(method, event.rawPath, status, readable(given, type), type);
    return given;
  };
};
