import { type RefusalCode, refusals } from '../../../domain/tickets/refusals.ts';
import { type BookProblemCode, bookTexts } from '../../shared/http/book-messages.ts';
import { bookProblem } from '../../shared/http/book-problem.ts';
import { type ProblemCode, problemTexts } from '../../shared/http/messages.ts';
import { type Problem, problem, refused } from '../../shared/http/problem.ts';

const titles: Readonly<Record<number, string>> = {
  400: '请求格式有误 · malformed',
  401: '未登录或登录已过期(由网关答复),或密钥无效 · no valid token (answered by the gateway) or key',
  403: '无权 · forbidden',
  404: '没有 · not found',
  409: '当前不能办理 · refused in the present stage',
  413: '内容过长 · too large',
  415: '格式不受支持 · not JSON',
  422: '填写内容有误 · invalid fields',
  429: '尝试过多 · too many tries',
  500: '系统故障 · fault; try again with the same Idempotency-Key',
  503: '系统繁忙 · busy; try again with the same Idempotency-Key',
};

/** A refusal whose parameters stand for themselves. */
const exampleOf = (code: RefusalCode): Problem => {
  const { message, english, next } = refusals[code];
  const names = [...`${message}${english}${next}`.matchAll(/\{(\w+)\}/g)].map(([whole, name = '']) => [name, whole]);
  return refused({ code, params: Object.fromEntries(names) });
};

const all: readonly Problem[] = [
  ...(Object.keys(problemTexts) as ProblemCode[]).map((code) => problem(code)),
  ...(Object.keys(bookTexts) as BookProblemCode[]).map((code) => bookProblem(code)),
  ...(Object.keys(refusals) as RefusalCode[]).map(exampleOf),
];

const examplesOf = (status: number) =>
  Object.fromEntries(
    all
      .filter(({ details }) => details.status === status)
      .map(({ details }) => [details.code, { summary: details.title, value: details }]),
  );

const retryAfter = { 'Retry-After': { description: '秒 · seconds', schema: { type: 'integer' } } };

const responseOf = (status: number, description: string) => ({
  description,
  ...(status === 503 || status === 429 ? { headers: retryAfter } : {}),
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: examplesOf(status),
    },
  },
});

/** Every problem the API answers with, by status, each code as an example. */
export const problemResponses = () =>
  Object.fromEntries(
    Object.entries(titles).map(([status, title]) => [`Problem${status}`, responseOf(Number(status), title)]),
  );
