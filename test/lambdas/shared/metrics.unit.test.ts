import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { metricNamespace, metricService } from '../../../lambdas/shared/metric-names.ts';
import { count } from '../../../lambdas/shared/metrics.ts';

let written = '';
const write = process.stdout.write;

beforeEach(() => {
  written = '';
  process.stdout.write = ((chunk: unknown) => {
    written += String(chunk);
    return true;
  }) as typeof write;
});
afterEach(() => {
  process.stdout.write = write;
});

describe('what a function counts', () => {
  it('is written at once, as one line of the embedded metric format, under the name the alarms look for', () => {
    count('WorkflowStuck');
    const lines = written.trim().split('\n');
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({ service: metricService, WorkflowStuck: 1 });
    expect(line._aws.CloudWatchMetrics).toEqual([
      {
        Namespace: metricNamespace,
        Dimensions: [['service']],
        Metrics: [{ Name: 'WorkflowStuck', Unit: 'Count' }],
      },
    ]);
  });

  it('may be many at a time, or none', () => {
    count('SweepFindings', 7);
    count('SweepFindings', 0);
    expect(
      written
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).SweepFindings),
    ).toEqual([7, 0]);
  });
});
