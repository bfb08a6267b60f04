import { operations } from '../../../lambdas/shared/schemas/operations.ts';
import { gatewayMessage, problemDetails } from '../../../lambdas/shared/schemas/problem.ts';
import { createRouteTable } from '../../../local/gateway/route-table.ts';
import { published, schemaFaults } from './published.ts';

type Operation = (typeof operations)[number];

type Content = {
  readonly schema?: { readonly $ref?: string };
  readonly examples?: Readonly<Record<string, { readonly value: { readonly code?: string } }>>;
};
/** The codes of the problems that a response describes. */
const codesOf = (contents: readonly Content[]): readonly (string | undefined)[] =>
  contents.flatMap(({ examples = {} }) => Object.values(examples).map(({ value }) => value.code));

type Response = { readonly content?: Readonly<Record<string, Content>> };
type Responses = Readonly<Record<string, Response | { readonly $ref: string }>>;

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

/** What the document says an operation answers with a status; nothing if it does not name the status. */
const responseOf = ({ path, method }: Operation, status: number): Response | undefined => {
  const described = published.paths[path]?.[method] as { readonly responses: Responses } | undefined;
  const response = described?.responses[status];
  if (response === undefined || !('$ref' in response)) return response;
  return published.components.responses[response.$ref.slice('#/components/responses/'.length)];
};

const isMessage = (body: unknown): boolean => gatewayMessage.safeParse(body).success && !('code' in (body as object));

/** The strict schema of the program for what a status is answered with, and the name of the published one. */
const schemasOf = (status: number, body: unknown, { success }: Operation) => {
  if (status < 400) return { strict: success.schema, name: success.name };
  return isMessage(body)
    ? { strict: gatewayMessage, name: 'GatewayMessage' }
    : { strict: problemDetails, name: 'Problem' };
};

const bodyFaults = (status: number, body: unknown, contents: readonly Content[], operation: Operation) => {
  const { strict, name } = schemasOf(status, body, operation);
  const issues = strict.safeParse(body).error?.issues ?? [];
  const named = contents.some(({ schema }) => schema?.$ref === `#/components/schemas/${name}`);
  const code = name === 'Problem' ? (body as { readonly code?: string }).code : undefined;
  return [
    ...(named ? [] : [`${name} is not described`]),
    ...(code === undefined || codesOf(contents).includes(code) ? [] : [`the problem ${code} is not described`]),
    ...issues.map(
      ({ path, message, ...issue }) => `${[...path, ...('keys' in issue ? issue.keys : [])].join('.')} ${message}`,
    ),
    ...schemaFaults(name, body),
  ];
};

/**
 * Everything in which an answer is not as the API's own description says: its status, its media type where that is told, its
 * body by the published schema and by the stricter one that the document is made from, and the code of a problem.
 * Nothing of what the description does not hold.
 * @param body parsed if it is JSON; nothing where only the heading is to be looked at, such as a sheet
 */
export const contractFaults = (
  method: string,
  target: string,
  status: number,
  body: unknown,
  type?: string,
): readonly string[] => {
  const operation = operationOf(method, target);
  if (!operation) return [];
  const response = responseOf(operation, status);
  const content = response?.content ?? {};
  const media = type?.split(';')[0]?.trim();
  return [
    ...(response ? [] : [`${status} is not described`]),
    ...(response && media !== undefined && !(media in content) ? [`${media} is not described`] : []),
    ...(response && body !== undefined ? bodyFaults(status, body, Object.values(content), operation) : []),
  ].map((fault) => `${keyOf(operation)} ${status}: ${fault}`);
};

/**
 * Holds an answer against the API's own description, in a process without Jest too.
 * @throws Error naming each fault
 */
export const expectDescribed = (...answered: Parameters<typeof contractFaults>): void => {
  const faults = contractFaults(...answered);
  if (faults.length > 0) throw new Error(faults.join('\n'));
};
