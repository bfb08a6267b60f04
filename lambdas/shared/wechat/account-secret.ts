import * as z from 'zod/mini';
import { secretText } from '../secret.ts';

/** What only the account and WeChat know. Without an `encodingAesKey` the account is in plain mode (明文模式). */
export type AccountSecret = {
  readonly token: string;
  readonly encodingAesKey?: string | undefined;
  readonly appSecret: string;
};

const secret = z.object({
  token: z.string().check(z.regex(/^[A-Za-z0-9]{3,32}$/)),
  encodingAesKey: z.optional(z.string().check(z.regex(/^[A-Za-z0-9+/]{43}$/))),
  appSecret: z.string().check(z.minLength(1)),
});

/** The secret from its JSON, or a fault without a word of it: a parser's message would quote it. */
const accountSecretIn = (text: string): AccountSecret => {
  try {
    return secret.parse(JSON.parse(text));
  } catch {
    throw new Error('the secret of the official account is not readable');
  }
};

/**
 * Reads the account's secret once per function instance, on first use.
 * @param name of the secret, whose value is JSON: `{"token": "…", "encodingAesKey": "…", "appSecret": "…"}`
 */
export const accountSecret = (name: string, text = secretText(name)): (() => Promise<AccountSecret>) => {
  return async () => accountSecretIn(await text());
};
