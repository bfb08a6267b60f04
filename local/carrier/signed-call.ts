import type { IncomingMessage } from 'node:http';
import { type AccessKey, authorizationOf } from '../../lambdas/carrier/aliyun/signature.ts';

/** A call of the provider's API: an operation with its parameters. */
export interface SignedCall {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Milliseconds a request's date may be off. */
const tolerance = 15 * 60_000;

/** Reads a call as the provider's gateway does: the call, or the code of what is wrong with its signature or date. */
export function readSignedCall(request: IncomingMessage, key: AccessKey, now: number): SignedCall | string {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://provider');
  const parameters = Object.fromEntries(searchParams);
  const given = request.headers.authorization ?? '';
  const names = /SignedHeaders=([^,]*)/.exec(given)?.[1]?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name] ?? '')]));
  const parts = { method: request.method ?? '', path: pathname, query: parameters, headers };
  if (authorizationOf(parts, key) !== given) return 'SignatureDoesNotMatch';
  const date = Date.parse(headers['x-acs-date'] ?? '');
  if (Number.isNaN(date)) return 'InvalidTimeStamp.Format';
  if (Math.abs(now - date) > tolerance) return 'InvalidTimeStamp.Expired';
  return { action: headers['x-acs-action'] ?? '', parameters };
}
