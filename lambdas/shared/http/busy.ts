import { CommitConflict } from '../store/append.ts';

/** Errors of the store, and of the way to it, that pass by themselves. */
const passing: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
  /** Of a register that many write to at once: by its name, so that it is not loaded where there is none. */
  'RegisterConflict',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Whether a fault passes by itself, so that the client had better try again: the store throttles or does not answer, or
 * commits of one ticket got in each other's way too often.
 */
export const isBusy = (fault: unknown): boolean => {
  if (fault instanceof CommitConflict) return true;
  if (!(fault instanceof Error)) return false;
  const { $fault, code } = fault as { $fault?: unknown; code?: unknown };
  return $fault === 'server' || passing.has(fault.name) || passing.has(textIn(code));
};
