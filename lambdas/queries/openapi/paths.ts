import { descriptionOf } from '../../shared/schemas/description.ts';
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

/** The body's example, or several by their names. */
const examplesOf = ({ example, examples }: NonNullable<Operation['body']>) =>
  examples ? { examples: { usual: { value: example }, ...examples } } : { example };

const operationOf = (operation: Operation, examples: Readonly<Record<string, unknown>>) => {
  const { id, path, method, summary, body, success, problems } = operation;
  const parameters = [
    ...pathParameters(path),
    ...(method === 'post' ? [keyParameter] : []),
    ...queryParameters(operation),
  ];
  const content = body && { 'application/json': { schema: ref(body.name), ...examplesOf(body) } };
  return {
    operationId: id,
    summary,
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

/** Every schema that an operation names. */
export const schemasOf = () => ({
  ...Object.fromEntries(operations.map(({ success }) => [success.name, jsonSchemaOf(success.schema, 'output')])),
  ...Object.fromEntries(
    operations.flatMap(({ body }) => (body ? [[body.name, jsonSchemaOf(body.schema, 'input')]] : [])),
  ),
});
