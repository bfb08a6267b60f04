import { gzipSync } from 'node:zlib';
import { isBusy } from '../shared/http/busy.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { Problem } from '../shared/http/problem.ts';
import { secondsToWait } from '../shared/integrators/key-misses.ts';
import { faultOf, log } from '../shared/logger.ts';
import { errorContent, errors, errorsOf, type Open311Error, Refused } from './errors.ts';
import { type Content, type Format, written } from './format.ts';

/** What is open may be shown by any page, and kept for a minute by whatever stands between. */
const openHeaders = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=60',
  'x-content-type-options': 'nosniff',
};

const sent = (
  statusCode: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): ApiAnswer => ({
  statusCode,
  headers: { 'content-type': type, ...openHeaders, ...headers },
  body,
});

const kept = { 'cache-control': 'no-store' };

/** An answer in the format that was asked for. */
export const answered = (content: Content, format: Format, status: 200 | 201): ApiAnswer => {
  const { type, body } = written(content, format);
  return sent(status, type, body, status === 201 ? kept : {});
};

/** Bytes of a body that Lambda still answers with, what it is wrapped in left aside: it takes six million at most. */
const mostBytes = 5_000_000;

/**
 * A table for everybody, packed for whoever takes that: a big month is too large otherwise.
 * @throws Refused for one that has to be asked for packed
 */
export const csvFile = (body: string, name: string, packed: boolean): ApiAnswer => {
  const headers = { 'content-disposition': `attachment; filename="${name}"`, vary: 'accept-encoding' };
  const type = 'text/csv; charset=utf-8';
  if (packed) {
    const answer = sent(200, type, gzipSync(body).toString('base64'), { ...headers, 'content-encoding': 'gzip' });
    return { ...answer, isBase64Encoded: true };
  }
  if (Buffer.byteLength(body) > mostBytes) throw new Refused(errors.packedOnly);
  return sent(200, type, body, headers);
};

const foreseen = (fault: unknown): readonly Open311Error[] | undefined => {
  if (fault instanceof Refused) return fault.errors;
  return fault instanceof Problem ? errorsOf(fault) : undefined;
};

/** What went wrong, in the standard's form; what is not foreseen is logged and told without any detail. */
export const failed = (fault: unknown, format: Format, requestId: string): ApiAnswer => {
  const busy = isBusy(fault);
  const told = foreseen(fault) ?? [busy ? errors.busy : errors.fault];
  const status = told[0]?.code ?? 500;
  if (status >= 500) log[busy ? 'warn' : 'error'](busy ? 'busy' : 'fault', { requestId, error: faultOf(fault) });
  else log.info('problem', { requestId, status });
  const { type, body } = written(errorContent(told), format);
  const wait = busy ? '2' : status === 429 ? secondsToWait : undefined;
  return sent(status, type, body, { ...kept, ...(wait === undefined ? {} : { 'retry-after': wait }) });
};
