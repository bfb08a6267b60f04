import { type Refusal, wordsOf } from '../../../domain/tickets/refusals.ts';
import type { FieldError, ProblemDetails } from '../schemas/problem.ts';
import { type ProblemCode, type ProblemText, problemTexts, refusalTitles } from './messages.ts';

/** An answer that is no success, on its way to the one place that writes it. */
export class Problem extends Error {
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;

  constructor(details: ProblemDetails, headers: Readonly<Record<string, string>> = {}) {
    super(details.code);
    this.name = 'Problem';
    this.details = details;
    this.headers = headers;
  }
}

export type Particulars = {
  readonly params?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
  readonly ticketId?: string;
  readonly requestId?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const filled = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);

/** A problem with the words of a catalogue. */
export const worded = (code: string, text: ProblemText, particulars: Particulars = {}): Problem => {
  const { params = {}, errors, ticketId, requestId, headers } = particulars;
  const details: ProblemDetails = {
    type: `/problems/${code}`,
    ...text,
    detail: filled(text.detail, params),
    english: filled(text.english, params),
    code,
    field: errors?.[0]?.field,
    errors: errors && [...errors],
    ticketId,
    requestId,
  };
  return new Problem(details, headers);
};

/** A problem of the catalogue. */
export const problem = (code: ProblemCode, particulars?: Particulars): Problem =>
  worded(code, problemTexts[code], particulars);

const statusOf = { forbidden: 403, conflict: 409, invalid: 422 } as const;

/** What to do next as a program reads it: in words, and where the API has what there is to choose from. */
export const nextOf = ({ next, api }: { readonly next: string; readonly api?: string | undefined }): string =>
  api === undefined ? next : `${next}(接口:${api})`;

/** A refusal of the regulation as a problem: its code, clause and message are the domain's. */
export const refused = (refusal: Refusal, ticketId?: string): Problem => {
  const words = wordsOf(refusal);
  const { kind, clause, requirement, message, english } = words;
  const { code, field } = refusal;
  return new Problem({
    type: `/problems/${code}`,
    title: refusalTitles[kind],
    status: statusOf[kind],
    detail: message,
    english,
    code,
    clause,
    requirement,
    next: nextOf(words),
    field,
    errors: kind === 'invalid' && field !== undefined ? [{ field, message }] : undefined,
    ticketId,
  });
};
