import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Retrier } from '../../../../local/states/definition/types.ts';
import { StateFailure } from '../../../../local/states/execution/failure.ts';
import { catcherFor, nextRetry } from '../../../../local/states/execution/retry.ts';

const retrier = (more: Partial<Retrier> = {}): Retrier => ({
  errorEquals: ['States.ALL'],
  intervalSeconds: 1,
  maxAttempts: 3,
  backoffRate: 2,
  maxDelaySeconds: undefined,
  fullJitter: false,
  ...more,
});
const exit = { next: 'N', assign: undefined, output: undefined };
const caught = (names: string[], failure: StateFailure) =>
  catcherFor([{ errorEquals: names, exit }], failure) !== undefined;
const timeout = new StateFailure('States.Timeout');
const missedHeartbeat = new StateFailure('States.Timeout', undefined, { heartbeat: true });

describe('Retries', () => {
  it('back off by the rate until the attempts are used up', () => {
    const delays = [0, 1, 2, 3].map(
      (used) => nextRetry([retrier({ intervalSeconds: 3 })], [used], timeout)?.delayMilliseconds,
    );
    expect(delays).toEqual([3000, 6000, 12_000, undefined]);
  });

  it('are counted for each retrier on its own, and the first that names the error decides alone', () => {
    const retriers = [retrier({ errorEquals: ['A'], maxAttempts: 1 }), retrier({ maxAttempts: 1 })];
    expect(nextRetry(retriers, [0, 1], new StateFailure('A'))?.retrier).toBe(0);
    expect(nextRetry(retriers, [1, 0], new StateFailure('A'))).toBeUndefined();
    expect(nextRetry(retriers, [1, 0], new StateFailure('B'))?.retrier).toBe(1);
  });

  it('never happen with MaxAttempts 0', () => {
    expect(nextRetry([retrier({ maxAttempts: 0 })], [], timeout)).toBeUndefined();
  });

  it('never wait longer than MaxDelaySeconds, and with full jitter anything up to the delay', () => {
    const settings = fc.record({
      intervalSeconds: fc.integer({ min: 1, max: 60 }),
      backoffRate: fc.double({ min: 1, max: 5, noNaN: true }),
      maxDelaySeconds: fc.integer({ min: 61, max: 3600 }),
      fullJitter: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 20 }), (given, used) => {
        const retry = nextRetry([retrier({ ...given, maxAttempts: 99 })], [used], timeout);
        const longest = Math.min(given.intervalSeconds * given.backoffRate ** used, given.maxDelaySeconds) * 1000;
        expect(retry?.delayMilliseconds).toBeLessThanOrEqual(Math.round(longest));
        expect(retry?.delayMilliseconds).toBeGreaterThanOrEqual(given.fullJitter ? 0 : Math.round(longest));
      }),
    );
  });
});

describe('Error names', () => {
  it.each<[string[], StateFailure, boolean]>([
    [['A'], new StateFailure('A'), true],
    [['B', 'A'], new StateFailure('A'), true],
    [['B'], new StateFailure('A'), false],
    [['States.ALL'], new StateFailure('A'), true],
    [['States.ALL'], timeout, true],
    [['States.ALL'], new StateFailure('States.DataLimitExceeded'), true],
    [['States.ALL'], new StateFailure('States.Runtime'), false],
    [['States.Runtime'], new StateFailure('States.Runtime'), false],
    [['States.TaskFailed'], new StateFailure('A'), true],
    [['States.TaskFailed'], timeout, false],
    [['States.Timeout'], timeout, true],
    [['States.Timeout'], missedHeartbeat, true],
    [['States.HeartbeatTimeout'], missedHeartbeat, true],
    [['States.HeartbeatTimeout'], timeout, false],
  ])('%j for %s: %s', (names, failure, expected) => {
    expect(caught(names, failure)).toBe(expected);
  });
});
