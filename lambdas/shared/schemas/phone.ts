import * as z from 'zod/mini';
import { fieldMessages } from '../http/field-messages.ts';

/** Mobile numbers of the mainland (11 digits). */
const mobile = /^1[3-9]\d{9}$/;
/** Area codes without their leading 0: 10 and 2x take 8 digits after them, the others 7 or 8. */
const landline = /^(?:10|2\d)[2-9]\d{7}$|^[3-9]\d{2}[2-9]\d{6,7}$/;
/** Spaces, brackets, dashes, and the unseen marks that phones put around a number that is copied. */
const separators = /[\s()\p{Pd}\p{Cf}]/gu;

/** `8613…` as some systems write it: only before a mobile number, where it can be nothing else. */
const withoutCountry = (digits: string): { readonly rest: string; readonly international: boolean } => {
  const match = /^(?:\+|00)86(\d+)$/.exec(digits) ?? /^86(1[3-9]\d{9})$/.exec(digits);
  return match?.[1] ? { rest: match[1], international: true } : { rest: digits, international: false };
};

/**
 * A phone of the mainland in E.164 (`+8613800138000`): mobile, or landline with its area code, however it is spaced or
 * prefixed. Anything else, service numbers and extensions included, is undefined.
 */
export const toE164 = (text: string): string | undefined => {
  const { rest, international } = withoutCountry(text.normalize('NFKC').replaceAll(separators, ''));
  if (mobile.test(rest)) return `+86${rest}`;
  const trunk = rest.startsWith('0');
  if (!trunk && !international) return undefined;
  const subscriber = trunk ? rest.slice(1) : rest;
  return landline.test(subscriber) ? `+86${subscriber}` : undefined;
};

/** A phone as people write it; E.164 when parsed. */
export const phone = z.pipe(
  z.string().check(z.maxLength(32)),
  z.transform((text: string, context) => {
    const number = toE164(text);
    if (number !== undefined) return number;
    context.issues.push({ code: 'custom', input: text, message: fieldMessages.phone });
    return z.NEVER;
  }),
);
