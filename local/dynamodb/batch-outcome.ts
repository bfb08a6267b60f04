import type { Invocation } from '../platform.ts';
import type { StreamRecord } from './stream-record.ts';

/** How a call with a batch ended. */
export interface BatchOutcome {
  /** How many records, from the first one on, need not be delivered again. */
  readonly delivered: number;
  /** True when the call failed as a whole. */
  readonly threw: boolean;
  /** Why not all were delivered. */
  readonly error: unknown;
}

/**
 * Reads a function's answer as an event source mapping does: with `ReportBatchItemFailures` everything from the lowest
 * reported sequence number on is delivered again; a report that names no record of the batch fails the whole batch.
 */
export function outcomeOf(invocation: Invocation, batch: readonly StreamRecord[], reports: boolean): BatchOutcome {
  if (!invocation.ok) return { delivered: 0, threw: true, error: invocation.error };
  const failures = reports ? reportedFailures(invocation.payload) : [];
  if (failures.length === 0) return { delivered: batch.length, threw: false, error: undefined };
  const places = failures.map((failure) => batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === failure));
  const first = Math.min(...places);
  const error = {
    errorType: 'BatchItemFailures',
    errorMessage: `${failures.length} of ${batch.length} records failed`,
  };
  return { delivered: Math.max(first, 0), threw: first < 0, error };
}

function reportedFailures(payload: unknown): unknown[] {
  const report = payload as { batchItemFailures?: Array<{ itemIdentifier?: unknown }> | null } | null;
  return (report?.batchItemFailures ?? []).map((failure) => failure?.itemIdentifier);
}
