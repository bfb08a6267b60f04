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

/** A file for everybody. */
export const csvFile = (body: string, name: string): ApiAnswer =>
  sent(200, 'text/csv; charset=utf-8', body, { 'content-disposition': `attachment; filename="${name}"` });

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
