import { randomBytes } from 'node:crypto';

/** A mark that no two forms share: the same form sent twice is one request. */
export const newNonce = (): string => randomBytes(12).toString('base64url');

const shape = /^[\w-]{16}$/;

/** The mark of a form as it came back; undefined for what no form of ours carries. */
export const nonceIn = (form: ReadonlyMap<string, string>): string | undefined => {
  const nonce = form.get('nonce');
  return nonce !== undefined && shape.test(nonce) ? nonce : undefined;
};
