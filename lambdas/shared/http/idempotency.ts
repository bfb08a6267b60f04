import type { IdempotencyKey } from '../../../domain/tickets/commit.ts';
import type { Signer } from '../secret.ts';
import { canonicalJson } from './canonical-json.ts';
import { type ApiEvent, headerOf } from './gateway.ts';
import { problem } from './problem.ts';

/** Whether a request is one that was carried out already. */
export type Idempotency = {
  readonly identity: IdempotencyKey;
  /** Whether the client gave the key; otherwise the request's own id stands in, for repetitions of our own writes. */
  readonly keyGiven: boolean;
};

const keyShape = /^[\x21-\x7e]{1,128}$/;

/** Hexadecimal digits kept of a hash: 128 bits. */
const length = 32;

/**
 * What tells a request from others. Both are HMACs: a key may name a person, and a plain hash of a body could be guessed
 * at after its words were erased.
 */
export const identityOf = (key: readonly unknown[], body: unknown, sign: Signer): IdempotencyKey => {
  const hash = (value: unknown): string => sign('idempotency', canonicalJson(value)).toString('hex').slice(0, length);
  return { key: hash(key), bodyHash: hash(['body', body]) };
};

/**
 * The request's identity: subject and key, and the body as it was understood.
 * @param body the validated body
 * @throws Problem 422 for a malformed key
 */
export const idempotencyOf = (event: ApiEvent, sub: string, body: unknown, sign: Signer): Idempotency => {
  const given = headerOf(event, 'idempotency-key');
  if (given !== undefined && !keyShape.test(given)) throw problem('idempotency-key-malformed');
  const key = given === undefined ? ['request', sub, event.requestContext.requestId] : ['key', sub, given];
  return { identity: identityOf(key, body, sign), keyGiven: given !== undefined };
};

/** How a request stands to a commit: not its own, its own, or its key with another body. */
export const compare = (commit: IdempotencyKey | undefined, request: IdempotencyKey): 'other' | 'same' | 'reused' => {
  if (commit?.key !== request.key) return 'other';
  return commit.bodyHash === request.bodyHash ? 'same' : 'reused';
};
