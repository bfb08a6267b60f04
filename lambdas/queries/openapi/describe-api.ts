import { createHash } from 'node:crypto';
import { type ApiAnswer, type ApiEvent, headerOf, json } from '../../shared/http/gateway.ts';
import { problemDetails } from '../../shared/schemas/problem.ts';
import type { QueryDependencies } from '../dependencies.ts';
import { answerExamples } from './examples.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { pathsOf, schemasOf, webhooksOf } from './paths.ts';
import { problemResponses } from './problem-responses.ts';

const parameters = {
  TicketId: {
    name: 'id',
    in: 'path',
    required: true,
    description: '工单号:日期、流水、校验码 · ticket number with check digit',
    schema: { type: 'string', pattern: '^20\\d{6}(?:\\d{6}|\\d{9})$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: '防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request',
    schema: { type: 'string', minLength: 1, maxLength: 128 },
  },
};

const token = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: 'OIDC 登录凭证(RS256):sub、roles、unit',
};

const key = {
  type: 'apiKey',
  in: 'header',
  name: 'X-Api-Key',
  description: '接入方的接口密钥,由县12345中心发放 · key of an integrator, issued by the centre',
};

/** The API in OpenAPI 3.1, made from the very schemas that validate. */
export const openApiDocument = ({ county, title }: Pick<QueryDependencies, 'county' | 'title'>) => ({
  openapi: '3.1.1',
  info: { title, version: '1', description: '12345 工单接口。时间一律带时区。Every instant has an offset.' },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  paths: pathsOf(answerExamples(county)),
  webhooks: webhooksOf(),
  components: {
    securitySchemes: { token, key },
    parameters,
    schemas: { ...schemasOf(), Problem: jsonSchemaOf(problemDetails, 'output') },
    responses: problemResponses(),
  },
});

/** `GET /openapi.json`: made on the first request of an instance; a client that has it is told so. */
export const describeApi = (dependencies: QueryDependencies): ((event: ApiEvent) => Promise<ApiAnswer>) => {
  let made: { readonly answer: ApiAnswer; readonly etag: string } | undefined;
  const make = () => {
    const document = openApiDocument(dependencies);
    const etag = `"${createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 22)}"`;
    return { answer: json(200, document, { etag, 'cache-control': 'no-cache' }), etag };
  };
  return async (event) => {
    made ??= make();
    const { answer, etag } = made;
    const known = (headerOf(event, 'if-none-match') ?? '').split(/\s*,\s*/);
    return known.includes(etag) || known.includes(`W/${etag}`)
      ? { statusCode: 304, headers: { etag, 'cache-control': 'no-cache' } }
      : answer;
  };
};
