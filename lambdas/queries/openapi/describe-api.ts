import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type ApiAnswer, type ApiEvent, headerOf, json } from '../../shared/http/gateway.ts';
import type { QueryDependencies } from '../dependencies.ts';
import { sharedExamples } from './answer-examples.ts';
import { sharedParameters } from './path-parameters.ts';
import { pathsOf, schemasOf, sharedHeaders } from './paths.ts';
import { problemResponses } from './problem-responses.ts';
import { tags } from './tags.ts';
import { webhooksOf } from './webhooks.ts';

const token = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'OIDC 登录凭证(RS256):sub 人员、roles 岗位、unit 单位。A token of the deployment’s issuer: who, in which posts, of which unit.',
};

const key = {
  type: 'apiKey',
  in: 'header',
  name: 'X-Api-Key',
  description: '接入方的接口密钥,由县12345中心发放。Key of an integrator, issued by the centre.',
};

const description = [
  '12345 工单接口。时间一律带时区;单位、分类用编号;文字不含标记。',
  '每次办理带一个 Idempotency-Key,断线重试沿用,不会重复办理。',
  '出错按 RFC 9457 答复:什么、在哪里、依据条款、下一步。群众个人信息不写进网址。',
  '岗位对了还须是本单位的工单;示例答复中的列表只示最后一项。',
  'Tickets of the 12345 hotline. Every instant has an offset; units and categories are named by id.',
  'Send an Idempotency-Key with each act and the same one with every retry: nothing is done twice.',
  'Problems are RFC 9457: what, where, by which clause, what next. No personal data go into addresses.',
  'Beside the post, the ticket must be the unit’s own. Lists in examples of answers are cut to the last entry.',
].join('\n');

/** The API in OpenAPI 3.1, made from the very schemas that validate; examples of answers are the program's own. */
export const openApiDocument = ({ title }: Pick<QueryDependencies, 'title'>) => ({
  openapi: '3.1.1',
  info: { title, version: '1', description },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  tags: tags(),
  paths: pathsOf(),
  webhooks: webhooksOf(),
  components: {
    securitySchemes: { token, key },
    parameters: sharedParameters,
    headers: sharedHeaders,
    schemas: schemasOf(),
    examples: sharedExamples(),
    responses: problemResponses(),
  },
});

/** Whether a client takes gzip: it names it, or anything, and does not give it the weight 0. */
const takesGzip = (accepted = ''): boolean =>
  accepted.split(',').some((each) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(each));

/** The document as it is sent, plain and compressed: HTTP API compresses nothing by itself. The tag is that of its content. */
const sendable = (document: object) => {
  const etag = `W/"${createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  const plain = json(200, document, headers);
  const compressed: ApiAnswer = {
    ...plain,
    headers: { ...plain.headers, 'content-encoding': 'gzip' },
    body: gzipSync(plain.body ?? '').toString('base64'),
    isBase64Encoded: true,
  };
  return { etag, plain, compressed, known: { statusCode: 304, headers } satisfies ApiAnswer };
};

/** `GET /openapi.json`: made on the first request of an instance; a client that has it is told so. */
export const describeApi = (dependencies: QueryDependencies): ((event: ApiEvent) => Promise<ApiAnswer>) => {
  let made: ReturnType<typeof sendable> | undefined;
  return async (event) => {
    made ??= sendable(openApiDocument(dependencies));
    const { etag, plain, compressed, known } = made;
    const held = (headerOf(event, 'if-none-match') ?? '').split(/\s*,\s*/);
    if (held.includes(etag) || held.includes(etag.slice('W/'.length))) return known;
    return takesGzip(headerOf(event, 'accept-encoding')) ? compressed : plain;
  };
};
