import { expect } from '@jest/globals';
import { operations } from '../../../lambdas/shared/schemas/operations.ts';
import { gatewayMessage, problemDetails } from '../../../lambdas/shared/schemas/problem.ts';
import { createRouteTable } from '../../../local/gateway/route-table.ts';
import { published, schemaFaults } from './published.ts';

const keyOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method.toUpperCase()} ${path}`;

const match = createRouteTable(
  operations.map((operation) => ({ key: keyOf(operation), functionArn: '', timeoutMilliseconds: 0 })),
);
const byKey = new Map(operations.map((operation) => [keyOf(operation), operation]));

/** The operation that describes a request; none for what is not part of the API. */
const operationOf = (method: string, target: string) => {
  const found = match(method.toUpperCase(), target.split('?')[0] ?? '');
  return found && byKey.get(found.route.key);
};

const isMessage = (body: unknown): boolean => gatewayMessage.safeParse(body).success && !('code' in (body as object));

/** What a status is answered with: the strict schema of the program, and the name of the published one. */
const schemasOf = (status: number, body: unknown, { success }: (typeof operations)[number]) => {
  if (status < 400) return { strict: success.schema, name: success.name };
  return isMessage(body)
    ? { strict: gatewayMessage, name: 'GatewayMessage' }
    : { strict: problemDetails, name: 'Problem' };
};

/**
 * Everything in which an answer is not as the API's own description says: its status, and its body by the published schema
 * and by the stricter one that the document is made from. Nothing of what the description does not hold.
 */
export const contractFaults = (method: string, target: string, status: number, body: unknown): readonly string[] => {
  const operation = operationOf(method, target);
  if (!operation) return [];
  const described = published.paths[operation.path]?.[operation.method] as { readonly responses: object } | undefined;
  const known = Object.keys(described?.responses ?? {});
  const { strict, name } = schemasOf(status, body, operation);
  const stricter =
    strict.safeParse(body).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  return [
    ...(known.includes(String(status)) ? [] : [`${status} is not described`]),
    ...stricter,
    ...schemaFaults(name, body),
  ].map((fault) => `${keyOf(operation)} ${status}: ${fault}`);
};

/** Holds an answer against the API's own description. */
export const expectDescribed = (method: string, target: string, status: number, body: unknown): void => {
  expect(contractFaults(method, target, status, body)).toEqual([]);
};
