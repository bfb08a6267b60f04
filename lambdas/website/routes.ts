import type { Ticket } from '../../domain/tickets/ticket.ts';
import { newNonce, nonceIn } from '../desk/nonce.ts';
import { showNothing } from '../pages/show-link.ts';
import { wordsIn } from '../pages/words/words.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { callersLink } from '../shared/progress/ask.ts';
import type { FieldError } from '../shared/schemas/problem.ts';
import { type Form, readForm } from '../shared/web/form.ts';
import { refusalWords } from '../shared/web/refusal-words.ts';
import { filled, formWordsIn, type Language, languageOf } from '../shared/web/words/words.ts';
import type { WebsiteDependencies } from './dependencies.ts';
import { filedBefore, fileReport, sentBefore, trial } from './file-report.ts';
import { askForDigits, type Claim, checkDigits } from './prove-phone.ts';
import { formFieldOf, readReport } from './read-report.ts';
import { noPhotos, send } from './respond.ts';
import { CodePage } from './views/code-page.tsx';
import { FiledPage } from './views/filed-page.tsx';
import { FormPage } from './views/form-page.tsx';
import { websiteWords } from './words/words.ts';

/** Who asks, and in which language. */
type Asked = { readonly language: Language; readonly at: number; readonly address: string };

type Wrong = { readonly message?: string; readonly errors?: readonly FieldError[] };

const frameOf = ({ language }: Asked) => ({ language, words: wordsIn(language), text: websiteWords(language) });

/** The form, with whatever was filled in and what is wrong with it. */
const showForm = (
  form: Form,
  asked: Asked,
  { county }: WebsiteDependencies,
  { message, errors = [] }: Wrong = {},
  status = 200,
): ApiAnswer => {
  const nonce = nonceIn(form) ?? newNonce();
  return send.page(status, FormPage({ ...frameOf(asked), form, nonce, county, message, errors }));
};

/** What is asked once more, with the digits; an error says what is wrong with those that were typed. */
const showCode = (
  form: Form,
  { nonce, phone }: Claim,
  asked: Asked,
  { county }: WebsiteDependencies,
  error?: string,
): ApiAnswer => {
  const page = CodePage({ ...frameOf(asked), form, nonce, county, tail: phone.slice(-4), error });
  return send.page(error === undefined ? 200 : 422, page);
};

/** Filed: the number, and a link of the caller's own, for the phone was proved. */
const showFiled = async (ticket: Ticket, asked: Asked, { table, signer }: WebsiteDependencies): Promise<ApiAnswer> => {
  const code = await callersLink(ticket, asked.at, await signer(), table);
  return send.page(200, FiledPage({ ...frameOf(asked), ticket, code }));
};

const refusedForm = (
  refusal: Parameters<typeof refusalWords>[0],
  form: Form,
  asked: Asked,
  dependencies: WebsiteDependencies,
): ApiAnswer => {
  const { status, message, errors } = refusalWords(refusal, formWordsIn(asked.language), asked.language);
  const atForm = errors.map((error) => ({ ...error, field: formFieldOf(error.field) }));
  return showForm(form, asked, dependencies, { message, errors: atForm }, status);
};

type Readable = Exclude<ReturnType<typeof readReport>, { readonly wrong: unknown }>;

/** Has the digits sent, and asks for them. */
const prove = async (form: Form, claim: Claim, asked: Asked, dependencies: WebsiteDependencies): Promise<ApiAnswer> => {
  const outcome = await askForDigits(claim, form.get('step') === 'again', dependencies);
  if (outcome === 'sent') return showCode(form, claim, asked, dependencies);
  return showForm(form, asked, dependencies, { message: websiteWords(asked.language).tooOften }, 429);
};

/** Files the report when the digits are right. */
const file = async (
  report: Readable,
  form: Form,
  claim: Claim,
  asked: Asked,
  dependencies: WebsiteDependencies,
): Promise<ApiAnswer> => {
  const text = websiteWords(asked.language);
  const verdict = await checkDigits(claim, form.get('code') ?? '', dependencies);
  switch (verdict.kind) {
    case 'filed':
      return showFiled(await filedBefore(verdict.ticketId, dependencies), asked, dependencies);
    case 'wrong':
      return showCode(form, claim, asked, dependencies, filled(text.codeWrong, { left: verdict.left }));
    case 'over':
      return showCode(form, claim, asked, dependencies, text.codeOver);
    case 'proved': {
      const filed = await fileReport(report, claim, dependencies);
      if (filed.kind === 'filed') return showFiled(filed.ticket, asked, dependencies);
      if (filed.kind === 'refused') return refusedForm(filed.refusal, form, asked, dependencies);
      return showForm(form, asked, dependencies, { message: text.tooMany }, 429);
    }
  }
};

const post = async (form: Form, asked: Asked, dependencies: WebsiteDependencies): Promise<ApiAnswer> => {
  if (form.get('step') === 'correct') return showForm(form, asked, dependencies);
  const report = readReport(form);
  if ('wrong' in report) {
    const message = websiteWords(asked.language).wrong;
    return showForm(form, asked, dependencies, { message, errors: report.wrong }, 422);
  }
  const refusal = trial(report, asked.at, dependencies);
  if (refusal) return refusedForm(refusal, form, asked, dependencies);
  const nonce = nonceIn(form) ?? newNonce();
  const claim: Claim = { phone: report.phone, nonce, address: asked.address, at: asked.at };
  const before = await sentBefore(report, claim, dependencies);
  if (before.kind === 'filed') return showFiled(before.ticket, asked, dependencies);
  // Who goes back and fills in another matter proves the phone for it, under a mark of its own.
  if (before.kind === 'another') return prove(form, { ...claim, nonce: newNonce() }, asked, dependencies);
  return form.get('step') === 'file'
    ? file(report, form, claim, asked, dependencies)
    : prove(form, claim, asked, dependencies);
};

const unreadable = { 'too-long': 413, 'other-type': 415, 'other-site': 403 } as const;

/**
 * `GET /report`: the form (三(一), R30). `POST /report`: has a code sent to the phone, then files what was filled in, once.
 * Nothing is filed for a phone that was not proved, and nothing that was typed is lost by an error.
 */
export const answerWebsite =
  (dependencies: WebsiteDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { http, timeEpoch: at } = event.requestContext;
    const asked: Asked = { at, address: http.sourceIp, language: languageOf(event.queryStringParameters?.lang) };
    if (http.method !== 'POST') return showForm(new Map(), asked, dependencies);
    const form = readForm(event);
    if (typeof form === 'string') return showNothing(unreadable[form], form, asked.language, noPhotos);
    return post(form, { ...asked, language: languageOf(form.get('lang')) }, dependencies);
  };
