import type { HttpRetryPolicy } from '../assembly/model.ts';

const second = 1000;

/**
 * How long SNS waits before a retry (SNS's developer guide): none at first, then the least delay, then one that grows
 * evenly to the longest, which the last ones keep.
 * @param retry which one, from 1
 * @returns milliseconds, or undefined when the policy is exhausted
 */
export function delayBefore(retry: number, policy: HttpRetryPolicy): number | undefined {
  const { numRetries, numNoDelayRetries, numMinDelayRetries, numMaxDelayRetries } = policy;
  if (retry > numRetries) return undefined;
  if (retry <= numNoDelayRetries) return 0;
  const minimum = policy.minDelayTarget * second;
  const maximum = Math.max(minimum, policy.maxDelayTarget * second);
  const grown = retry - numNoDelayRetries - numMinDelayRetries;
  if (grown <= 0) return minimum;
  const growing = numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries;
  if (grown > growing) return maximum;
  return minimum + ((maximum - minimum) * grown) / (growing + 1);
}
