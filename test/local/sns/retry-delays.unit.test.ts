import { describe, expect, it } from '@jest/globals';
import type { HttpRetryPolicy } from '../../../local/assembly/model.ts';
import { delayBefore } from '../../../local/sns/retry-delays.ts';

const byDefault: HttpRetryPolicy = {
  numRetries: 3,
  numNoDelayRetries: 0,
  numMinDelayRetries: 0,
  numMaxDelayRetries: 0,
  minDelayTarget: 20,
  maxDelayTarget: 20,
};
const delays = (policy: HttpRetryPolicy) =>
  Array.from({ length: policy.numRetries + 1 }, (_, index) => delayBefore(index + 1, policy));

describe('The delays of SNS’s retries', () => {
  it('are twenty seconds, three times, unless told', () => {
    expect(delays(byDefault)).toEqual([20_000, 20_000, 20_000, undefined]);
  });

  it('go from none through the least, growing, to the longest', () => {
    const policy = {
      numRetries: 8,
      numNoDelayRetries: 2,
      numMinDelayRetries: 1,
      numMaxDelayRetries: 2,
      minDelayTarget: 20,
      maxDelayTarget: 300,
    };
    expect(delays(policy)).toEqual([0, 0, 20_000, 90_000, 160_000, 230_000, 300_000, 300_000, undefined]);
  });

  it('are none at all for a policy without retries', () => {
    expect(delays({ ...byDefault, numRetries: 0 })).toEqual([undefined]);
  });
});
