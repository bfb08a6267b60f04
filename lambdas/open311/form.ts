import type { ApiEvent } from '../shared/http/gateway.ts';
import { headerOf } from '../shared/http/gateway.ts';
import { errors, Refused } from './errors.ts';

/** Bytes of the longest form: every field at its longest in three-byte characters, percent-encoded. */
const longest = 64 * 1024;

const formType = /^application\/x-www-form-urlencoded\s*(?:;.*)?$/i;

/** What was posted: fields by name, and `attribute[code]` by code. Of a field that comes twice the first counts. */
export type Posted = {
  readonly field: (name: string) => string | undefined;
  readonly attribute: (code: string) => string | undefined;
};

const filled = (text: string | null): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
};

/**
 * The posted form.
 * @throws Refused when it is none, or too large
 */
export const postedIn = (event: ApiEvent): Posted => {
  if (!formType.test(headerOf(event, 'content-type') ?? '')) throw new Refused(errors.formNeeded);
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > longest) throw new Refused(errors.tooLarge);
  const form = new URLSearchParams(body.toString('utf8'));
  return {
    field: (name) => filled(form.get(name)),
    attribute: (code) => filled(form.get(`attribute[${code}]`) ?? form.get(`attribute[${code}][]`)),
  };
};
