import { accessRefusals } from './refusals/access.ts';
import { erasureRefusals } from './refusals/erasure.ts';
import { intakeRefusals } from './refusals/intake.ts';
import { jointRefusals } from './refusals/joint.ts';
import { photoRefusals } from './refusals/photo.ts';
import type { RefusalText } from './refusals/refusal-text.ts';
import { requestRefusals } from './refusals/request.ts';
import { resultRefusals } from './refusals/result.ts';

/** Every refusal, with its clause. */
export const refusals = {
  ...accessRefusals,
  ...intakeRefusals,
  ...requestRefusals,
  ...resultRefusals,
  ...photoRefusals,
  ...jointRefusals,
  ...erasureRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;

/** A refusal: a value, never an exception. `field` names the body's field that it is about. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly params: Readonly<Record<string, string>>;
};

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export const refuse = (code: RefusalCode, params: Refusal['params'] = {}, field?: string): Refused => ({
  ok: false,
  refusal: { code, params, ...(field === undefined ? {} : { field }) },
});

const filled = (text: string, params: Refusal['params']): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

/** The refusal in words: Chinese message, English message, what to do next, clause. */
export const wordsOf = ({ code, params }: Refusal): RefusalText => {
  const text: RefusalText = refusals[code];
  return {
    ...text,
    message: filled(text.message, params),
    english: filled(text.english, params),
    next: filled(text.next, params),
  };
};
