import type { Catcher, Retrier } from '../definition/types.ts';
import type { StateFailure } from './failure.ts';

/** A retry that is due: which retrier grants it, and after how long. */
export interface Retry {
  readonly retrier: number;
  readonly delayMilliseconds: number;
}

/**
 * Whether and when a failed attempt is repeated. The first retrier that names the error decides alone.
 * @param used retries granted so far, by retrier
 */
export function nextRetry(
  retriers: readonly Retrier[],
  used: readonly number[],
  failure: StateFailure,
): Retry | undefined {
  const index = retriers.findIndex((retrier) => names(retrier.errorEquals, failure));
  const retrier = retriers[index];
  const before = used[index] ?? 0;
  if (retrier === undefined || before >= retrier.maxAttempts) {
    return undefined;
  }
  const backedOff = retrier.intervalSeconds * retrier.backoffRate ** before;
  const seconds = Math.min(backedOff, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY);
  const jittered = retrier.fullJitter ? Math.random() * seconds : seconds;
  return { retrier: index, delayMilliseconds: Math.round(jittered * 1000) };
}

/** The first catcher that names the error, and its place. */
export function catcherFor(catchers: readonly Catcher[], failure: StateFailure): Catcher | undefined {
  return catchers.find((catcher) => names(catcher.errorEquals, failure));
}

/**
 * Whether a list of error names covers a failure. `States.Runtime` can be neither retried nor caught;
 * `States.TaskFailed` stands for everything but a time-out, which a missed heartbeat is too.
 */
function names(errorEquals: readonly string[], { error, heartbeat }: StateFailure): boolean {
  if (error === 'States.Runtime') {
    return false;
  }
  return errorEquals.some((name) => {
    switch (name) {
      case error:
      case 'States.ALL':
        return true;
      case 'States.TaskFailed':
        return error !== 'States.Timeout';
      case 'States.HeartbeatTimeout':
        return heartbeat;
      default:
        return false;
    }
  });
}
