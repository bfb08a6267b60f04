import { randomBytes } from 'node:crypto';

/**
 * A callback's task token. It tells which execution it belongs to, so that no index of tokens is needed, and holds
 * 256 random bits: it is a credential.
 */
export function createToken(executionArn: string): string {
  const random = randomBytes(32).toString('base64url');
  return Buffer.from(JSON.stringify([executionArn, random])).toString('base64url');
}

/** The execution a token belongs to, or undefined if the text is no token. */
export function executionOf(token: string): string | undefined {
  try {
    const [executionArn, random]: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString());
    return typeof executionArn === 'string' && typeof random === 'string' ? executionArn : undefined;
  } catch {
    return undefined;
  }
}
