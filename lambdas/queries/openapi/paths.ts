import { descriptionOf } from '../../shared/schemas/description.ts';
import { ticketEventView } from '../../shared/schemas/integrators/event-view.ts';
import type { Operation } from '../../shared/schemas/operation.ts';
import { operations } from '../../shared/schemas/operations.ts';
import { jsonSchemaOf } from './json-schema.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const idParameter = { $ref: '#/components/parameters/TicketId' };
const keyParameter = { $ref: '#/components/parameters/IdempotencyKey' };

/** The variables of a path; that of a ticket is described once for all. */
const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    name === 'id' && path.startsWith('/tickets/')
      ? idParameter
      : { name, in: 'path', required: true, schema: { type: 'string' } },
  );

const queryParameters = ({ query }: Operation) =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...shown } = jsonSchemaOf(schema as Parameters<typeof jsonSchemaOf>[0], 'input');
    return { name, in: 'query', required: false, description, schema: shown };
  });

const replayed = {
  'Idempotency-Replayed': { description: '重复提交的原答复 · the answer given before', schema: { type: 'string' } },
};
const located = { Location: { description: '工单地址 · the ticket', schema: { type: 'string' } } };

const successOf = ({ id, method, success }: Operation, examples: Readonly<Record<string, unknown>>) => {
  const example = examples[id];
  return {
    description: descriptionOf(success.schema) ?? success.name,
    ...(method === 'post' ? { headers: { ...replayed, ...(success.status === 201 ? located : {}) } } : {}),
    content: {
      [success.type ?? 'application/json']: {
        schema: ref(success.name),
        ...(example === undefined ? {} : { example }),
      },
    },
  };
};

const operationOf = (operation: Operation, examples: Readonly<Record<string, unknown>>) => {
  const { id, path, method, summary, body, success, problems } = operation;
  const parameters = [
    ...pathParameters(path),
    ...(method === 'post' ? [keyParameter] : []),
    ...queryParameters(operation),
  ];
  const content = body && { 'application/json': { schema: ref(body.name), example: body.example } };
  return {
    operationId: id,
    summary,
    ...(operation.security ? { security: [{ [operation.security]: [] }] } : {}),
    parameters,
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      [success.status]: successOf(operation, examples),
      ...Object.fromEntries(problems.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
};

const description = {
  get: {
    operationId: 'describeApi',
    summary: '接口说明 · this description',
    security: [],
    responses: { 200: { description: 'OpenAPI 3.1' }, 304: { description: '未变 · not modified' } },
  },
};

/** The paths of the API with every operation. */
export const pathsOf = (examples: Readonly<Record<string, unknown>>) => {
  const paths: Record<string, Record<string, unknown>> = { '/openapi.json': description };
  for (const operation of operations)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationOf(operation, examples),
    };
  return paths;
};

/** What subscribers are sent: Standard Webhooks, signed by the secret of the subscription. */
export const webhooksOf = () => ({
  ticketEvent: {
    post: {
      operationId: 'onTicketEvent',
      summary: '工单事件(不含个人信息;按工单依次、至少一次)· an event of a ticket, in order, at least once',
      security: [],
      parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
        name,
        in: 'header',
        required: true,
        description: 'Standard Webhooks',
        schema: { type: 'string' },
      })),
      requestBody: { required: true, content: { 'application/json': { schema: ref('TicketEvent') } } },
      responses: { '2XX': { description: '已收到;其他答复一律再送 · taken; anything else is sent again' } },
    },
  },
});

/** Every schema that an operation or a webhook names. */
export const schemasOf = () => ({
  TicketEvent: jsonSchemaOf(ticketEventView, 'output'),
  ...Object.fromEntries(operations.map(({ success }) => [success.name, jsonSchemaOf(success.schema, 'output')])),
  ...Object.fromEntries(
    operations.flatMap(({ body }) => (body ? [[body.name, jsonSchemaOf(body.schema, 'input')]] : [])),
  ),
});
