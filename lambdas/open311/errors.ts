import type { Problem } from '../shared/http/problem.ts';
import type { Content } from './format.ts';

/** One thing that is wrong with a request. The code is that of HTTP, as the standard has it. */
export type Open311Error = {
  readonly code: 400 | 403 | 404 | 409 | 422 | 429 | 500 | 503;
  readonly description: string;
};

/** A request that gets errors for an answer. */
export class Refused extends Error {
  readonly errors: readonly [Open311Error, ...Open311Error[]];

  constructor(...errors: readonly [Open311Error, ...Open311Error[]]) {
    super(errors.map(({ code }) => code).join(' '));
    this.name = 'Refused';
    this.errors = errors;
  }
}

/** The body of the answer: `errors`, each with code and description (GeoReport v2, Possible Errors). */
export const errorContent = (errors: readonly Open311Error[]): Content => ({
  root: 'errors',
  value: errors.map(({ code, description }) => ({ code, description })),
});

/** What is told, in Chinese and in English: integrators read both. */
export const errors = {
  noResource: { code: 404, description: '没有该资源,请核对地址 · no such resource: check the path and its format' },
  jurisdiction: { code: 404, description: 'jurisdiction_id 不是本县 · jurisdiction_id was not found' },
  noService: { code: 404, description: 'service_code 不存在,见 services · service_code was not found: see services' },
  noRequest: { code: 404, description: '没有该编号的公开工单 · service_request_id was not found' },
  noToken: { code: 404, description: '没有该 token · token was not found' },
  keyMissing: { code: 403, description: '缺少 api_key · api_key is missing' },
  keyWrong: { code: 403, description: 'api_key 无效或已停用 · api_key is not valid' },
  tooMany: { code: 429, description: '尝试过多,请稍后再试 · too many tries: wait a while' },
  serviceMissing: { code: 400, description: '缺少 service_code · service_code is missing' },
  placeMissing: {
    code: 400,
    description:
      '缺少地点:lat 和 long、address_string 或 address_id · a location is missing: lat and long, address_string or address_id',
  },
  formNeeded: {
    code: 400,
    description: '内容须为 application/x-www-form-urlencoded · the body must be application/x-www-form-urlencoded',
  },
  packedOnly: {
    code: 400,
    description: '文件过大,请用 Accept-Encoding: gzip 请求 · too large unless packed: ask with Accept-Encoding: gzip',
  },
  tooLarge: { code: 400, description: '内容过长 · the body is too large' },
  keyReused: {
    code: 422,
    description: 'Idempotency-Key 已用于其他内容 · the Idempotency-Key was used for another request',
  },
  notYours: {
    code: 403,
    description: '只能补充本接入方提交的工单 · only requests filed with this key can be added to',
  },
  fault: { code: 500, description: '系统故障,请稍后重试 · a fault: try again' },
  busy: { code: 503, description: '系统繁忙,请稍后重试 · busy: try again' },
} as const satisfies Record<string, Open311Error>;

/** A field that is not as it should be. */
export const fieldError = (field: string, message: string): Open311Error => ({
  code: 400,
  description: `${field} ${message}`,
});

/** Fields as this API names them, by those of a filing. */
const ownNames: readonly (readonly [prefix: string, name: string])[] = [
  ['citizen.phone', 'phone'],
  ['citizen.name', 'first_name'],
  ['location.address', 'address_string'],
  ['location.town', 'address_id'],
  ['location.lat', 'lat'],
  ['location.long', 'long'],
  ['type', 'attribute[type]'],
  ['request', 'attribute[request]'],
  ['subject', 'description'],
];

const ownNameOf = (field: string): string =>
  ownNames.find(([prefix]) => field === prefix || field.startsWith(`${prefix}.`))?.[1] ?? field;

/** The statuses of the standard; whatever else is wrong with a request is a 400. */
const codeOf = (status: number): Open311Error['code'] =>
  status === 403 || status === 404 || status === 429 || status === 503 ? status : status >= 500 ? 500 : 400;

/** What the rest of the program refuses, in the words of this API. */
export const errorsOf = ({ details }: Problem): readonly Open311Error[] => {
  const code = codeOf(details.status);
  const listed = (details.errors ?? []).map(({ field, message }) => ({
    code,
    description: `${ownNameOf(field)} ${message}`,
  }));
  if (listed.length > 0) return listed;
  return [{ code, description: [details.detail, details.english].filter((each) => each !== undefined).join(' · ') }];
};
