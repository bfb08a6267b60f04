import type { ExecutionRecord } from '../execution/record.ts';
import type { Signal } from '../execution/signal.ts';

/** An instant an execution waits for, and what happens then. */
export interface Deadline {
  /** Tells it from every other deadline of the execution, so that one that stays is not set anew. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether it is the platform's own retry. */
  readonly retry: boolean;
  readonly signal: Signal;
}

/** All instants an execution waits for. They follow from its record alone, so that a restart finds them again. */
export function deadlinesOf({ position, expiresAt }: ExecutionRecord): Deadline[] {
  const deadlines: Deadline[] = [];
  const add = (at: number | undefined, signal: Signal, retry = false) => {
    if (at !== undefined) {
      deadlines.push({ key: `${JSON.stringify(signal)}@${at}`, at, retry, signal });
    }
  };
  if (position === undefined) {
    return deadlines;
  }
  add(expiresAt, { kind: 'expired' });
  const { enteredEventId: entered, until, task } = position;
  add(until, { kind: 'waited', entered });
  add(task?.retryAt, { kind: 'retry', entered, at: task?.retryAt ?? 0 }, true);
  const attempt = task?.attempt;
  if (attempt !== undefined) {
    const { scheduledEventId, timeoutAt = 0, heartbeatAt = 0 } = attempt;
    const limit = { kind: 'timed-out', attempt: scheduledEventId } as const;
    add(attempt.timeoutAt, { ...limit, heartbeat: false, at: timeoutAt });
    add(attempt.heartbeatAt, { ...limit, heartbeat: true, at: heartbeatAt });
  }
  return deadlines;
}
