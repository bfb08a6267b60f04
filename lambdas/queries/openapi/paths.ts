import { type Role, roleNames } from '../../../domain/access/roles.ts';
import { descriptionOf } from '../../shared/schemas/description.ts';
import type { Operation } from '../../shared/schemas/operation.ts';
import { operations } from '../../shared/schemas/operations.ts';
import { gatewayMessage, problemDetails } from '../../shared/schemas/problem.ts';
import { englishRoles } from '../../shared/views/words-english.ts';
import { exampleOfAnswer } from './answer-examples.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { pathParameters } from './path-parameters.ts';
import { sharing } from './shared-schemas.ts';
import { tagOf } from './tags.ts';
import { webhookSchemas } from './webhooks.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const keyParameter = { $ref: '#/components/parameters/IdempotencyKey' };

const queryParameters = ({ query }: Operation) => {
  const { required = [] } = query ? jsonSchemaOf(query, 'input') : {};
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...shown } = jsonSchemaOf(schema as Parameters<typeof jsonSchemaOf>[0], 'input');
    return { name, in: 'query', required: (required as readonly string[]).includes(name), description, schema: shown };
  });
};

const replayed = { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } };
const located = { Location: { $ref: '#/components/headers/Location' } };

const successOf = ({ id, method, success }: Operation) => {
  const others = (success.others ?? []).map((type) => [type, {}]);
  return {
    description: descriptionOf(success.schema) ?? success.name,
    ...(method === 'post' ? { headers: { ...replayed, ...(success.status === 201 ? located : {}) } } : {}),
    content: {
      [success.type ?? 'application/json']: {
        schema: ref(success.name),
        ...exampleOfAnswer(id),
      },
      ...Object.fromEntries(others),
    },
  };
};

/** The body's example, or several by their names. */
const examplesOf = ({ example, examples }: NonNullable<Operation['body']>) =>
  examples ? { examples: { usual: { value: example }, ...examples } } : { example };

/** Who may call it, in both languages. Whose ticket it is counts as well: that is said once for all. */
const calledBy = (callers: readonly Role[]): string =>
  callers.length === 0
    ? '可调用:只由群众本人,经短信中的链接。Callers: the caller alone, by the link in an SMS.'
    : `可调用:${callers.map((role) => roleNames[role]).join('、')}。Callers: ${callers.map((role) => englishRoles[role]).join(', ')}.`;

const openTo = {
  key: '可调用:接入方,凭接口密钥。Callers: integrators, by their key.',
  none: '可调用:任何人。Callers: anybody.',
} as const;
const securities = { key: [{ key: [] }], none: [] } as const;

/** What the gateway answers by itself, whatever is asked. */
const gatewayProblems = [401, 429];

const operationOf = (operation: Operation) => {
  const { id, path, method, summary, callers, security, body, success, problems } = operation;
  const parameters = [
    ...pathParameters(path),
    ...(method === 'post' ? [keyParameter] : []),
    ...queryParameters(operation),
  ];
  const content = body && { 'application/json': { schema: ref(body.name), ...examplesOf(body) } };
  const byGateway = security === undefined ? gatewayProblems : [429];
  const statuses = [...new Set([...problems, ...byGateway])].sort();
  return {
    operationId: id,
    tags: [tagOf(path)],
    summary,
    description: security ? openTo[security] : calledBy(callers),
    'x-callers': callers,
    ...(security ? { security: securities[security] } : {}),
    parameters,
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      [success.status]: successOf(operation),
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
};

/** The description itself, which is for everybody. */
const description = {
  get: {
    operationId: 'describeApi',
    tags: [tagOf('/openapi.json')],
    summary: '接口说明 · this description',
    description: openTo.none,
    security: [],
    responses: {
      200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      304: { description: '未变 · not modified' },
      429: { $ref: '#/components/responses/Problem429' },
    },
  },
};

/** The paths of the API with every operation. */
export const pathsOf = () => {
  const paths: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  paths['/openapi.json'] = description;
  return paths;
};

/** Headers that several answers have. */
export const sharedHeaders = {
  IdempotencyReplayed: { description: '重复提交的原答复 · the answer given before', schema: { type: 'string' } },
  Location: { description: '新登记的地址 · where it is found', schema: { type: 'string' } },
};

/** Every schema that an operation or a webhook names, and the parts that several have. */
export const schemasOf = () =>
  sharing([
    ...Object.entries(webhookSchemas()),
    ['Problem', jsonSchemaOf(problemDetails, 'output')],
    ['GatewayMessage', jsonSchemaOf(gatewayMessage, 'output')],
    ...operations.map(({ success }) => [success.name, jsonSchemaOf(success.schema, 'output')] as const),
    ...operations.flatMap(({ body }) => (body ? [[body.name, jsonSchemaOf(body.schema, 'input')] as const] : [])),
  ]);
