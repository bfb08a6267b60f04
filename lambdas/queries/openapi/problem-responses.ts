import { assessmentRefusals } from '../../../domain/assessment/refusals.ts';
import { bulletinRefusals } from '../../../domain/bulletins/decide.ts';
import { directoryRefusals } from '../../../domain/dispatch/refusals.ts';
import { householdRefusals } from '../../../domain/household/refusals.ts';
import { integratorRefusals } from '../../../domain/integrators/refusals.ts';
import { refusalTexts as organisationRefusals } from '../../../domain/organisation/refusal-texts.ts';
import type { RegisterRefusal } from '../../../domain/registers/refusal.ts';
import { supervisionRefusals } from '../../../domain/supervision/refusals.ts';
import { type RefusalCode, refusals } from '../../../domain/tickets/refusals.ts';
import { type BookProblemCode, bookTexts } from '../../shared/http/book-messages.ts';
import { bookProblem } from '../../shared/http/book-problem.ts';
import { type ProblemCode, problemTexts } from '../../shared/http/messages.ts';
import { type Problem, problem, refused } from '../../shared/http/problem.ts';
import { registerRefused } from '../../shared/http/register-refused.ts';
import type { ProblemDetails } from '../../shared/schemas/problem.ts';

const titles: Readonly<Record<number, string>> = {
  400: '请求格式有误 · malformed',
  401: '未登录或登录已过期(由网关答复),或密钥无效 · no valid token (answered by the gateway) or key',
  403: '无权 · forbidden',
  404: '没有 · not found',
  409: '当前不能办理 · refused in the present stage',
  413: '内容过长 · too large',
  415: '格式不受支持 · not JSON',
  422: '填写内容有误 · invalid fields',
  429: '请求或尝试过多,请稍后再试 · too many requests or tries',
  500: '系统故障 · fault; try again with the same Idempotency-Key',
  503: '系统繁忙 · busy; try again with the same Idempotency-Key',
};

/** A refusal whose parameters stand for themselves. */
const exampleOf = (code: RefusalCode): Problem => {
  const { message, english, next } = refusals[code];
  const names = [...`${message}${english}${next}`.matchAll(/\{(\w+)\}/g)].map(([whole, name = '']) => [name, whole]);
  return refused({ code, params: Object.fromEntries(names) });
};

/** The refusals of the registers, each with the catalogue's own words. */
const ofRegisters: readonly Readonly<Record<string, Omit<RegisterRefusal, 'code' | 'field'>>>[] = [
  ...[organisationRefusals, directoryRefusals, supervisionRefusals, assessmentRefusals, bulletinRefusals],
  ...[integratorRefusals, householdRefusals],
];

const all: readonly Problem[] = [
  ...(Object.keys(problemTexts) as ProblemCode[]).map((code) => problem(code)),
  ...(Object.keys(bookTexts) as BookProblemCode[]).map((code) => bookProblem(code)),
  ...(Object.keys(refusals) as RefusalCode[]).map(exampleOf),
  ...ofRegisters.flatMap((texts) => Object.entries(texts).map(([code, text]) => registerRefused({ code, ...text }))),
];

/** Examples by code; a code that several registers have stands once for each, numbered. */
const examplesOf = (status: number) => {
  const examples: Record<string, { readonly value: ProblemDetails }> = {};
  for (const { details } of all.filter((each) => each.details.status === status)) {
    const namesakes = Object.values(examples).filter(({ value }) => value.code === details.code).length;
    const name = namesakes === 0 ? details.code : `${details.code}-${namesakes + 1}`;
    examples[name] = { value: details };
  }
  return examples;
};

const retryAfter = { 'Retry-After': { description: '秒 · seconds', schema: { type: 'integer' } } };

/** What the gateway says for itself, by status. */
const gatewayMessages: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const gatewayContent = (message: string) => ({
  'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' }, example: { message } },
});

const responseOf = (status: number, description: string) => {
  const examples = examplesOf(status);
  const message = gatewayMessages[status];
  const schema = { $ref: '#/components/schemas/Problem' };
  return {
    description,
    ...(status === 503 || status === 429 ? { headers: retryAfter } : {}),
    content: {
      ...(Object.keys(examples).length === 0 ? {} : { 'application/problem+json': { schema, examples } }),
      ...(message === undefined ? {} : gatewayContent(message)),
    },
  };
};

/** Every problem the API answers with, by status, each code as an example. */
export const problemResponses = () =>
  Object.fromEntries(
    Object.entries(titles).map(([status, title]) => [`Problem${status}`, responseOf(Number(status), title)]),
  );
