import { type Refusal, wordsOf } from '../../../domain/tickets/refusals.ts';
import type { FieldError } from '../schemas/problem.ts';
import { type FormWords, filled, type Language } from './words/words.ts';

type Told = { readonly status: 409 | 422; readonly message: string; readonly errors: readonly FieldError[] };

/** A refusal as whoever filled in the form reads it: why, what to do next, and the clause; the field that is to blame. */
export const refusalWords = (refusal: Refusal, { page }: FormWords, language: Language): Told => {
  const { message, english, next, clause, kind } = wordsOf(refusal);
  const basis = filled(page.basis, { clause });
  const said = language === 'en' ? english : message;
  return {
    status: kind === 'invalid' ? 422 : 409,
    message: language === 'en' ? `${english} ${basis}` : `${message}${next} ${basis}`,
    errors: refusal.field === undefined ? [] : [{ field: refusal.field, message: said }],
  };
};
