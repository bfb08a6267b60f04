import { describe, expect, it } from '@jest/globals';
import { parseSchedule } from '../../../local/schedules/schedule-expression.ts';

/** The next firings of a schedule after an instant, as ISO text in UTC. */
function firings(expression: string, after: string, count: number): string[] {
  const next = parseSchedule(expression);
  const found: string[] = [];
  let instant: number | undefined = Date.parse(after);
  while (found.length < count) {
    instant = next(instant);
    if (instant === undefined) break;
    found.push(new Date(instant).toISOString().slice(0, 16));
  }
  return found;
}

describe('Schedules of EventBridge, in UTC', () => {
  it.each([
    ['cron(0 23 * * ? *)', '2026-11-23T22:59:59Z', ['2026-11-23T23:00', '2026-11-24T23:00']],
    ['cron(0 23 * * ? *)', '2026-11-23T23:00:00Z', ['2026-11-24T23:00', '2026-11-25T23:00']],
    ['cron(0/15 8-9 ? * MON-FRI *)', '2026-11-27T09:31:00Z', ['2026-11-27T09:45', '2026-11-30T08:00']],
    ['cron(30 10 L * ? *)', '2027-02-01T00:00:00Z', ['2027-02-28T10:30', '2027-03-31T10:30']],
    ['cron(0 9 1W * ? *)', '2026-07-31T00:00:00Z', ['2026-08-03T09:00', '2026-09-01T09:00']],
    ['cron(0 9 ? * 3#2 *)', '2026-11-01T00:00:00Z', ['2026-11-10T09:00', '2026-12-08T09:00']],
    ['cron(0 9 ? * 6L *)', '2026-11-01T00:00:00Z', ['2026-11-27T09:00', '2026-12-25T09:00']],
    ['cron(0 0 29 FEB ? *)', '2026-11-23T00:00:00Z', ['2028-02-29T00:00', '2032-02-29T00:00']],
    ['rate(5 minutes)', '2026-11-23T00:01:00Z', ['2026-11-23T00:06', '2026-11-23T00:11']],
    ['rate(1 day)', '2026-11-23T00:01:00Z', ['2026-11-24T00:01', '2026-11-25T00:01']],
  ])('%s after %s fires at %j', (expression, after, expected) => {
    expect(firings(expression, after, expected.length)).toEqual(expected);
  });

  it('knows a schedule that never fires again', () => {
    expect(firings('cron(0 0 1 1 ? 2025)', '2026-11-23T00:00:00Z', 1)).toEqual([]);
  });

  it.each([
    'cron(0 23 * * * *)',
    'cron(0 23 * *)',
    'cron(60 0 * * ? *)',
    'cron(0 0 ? * 8 *)',
    'cron(0 0 ? * XXXL *)',
    'rate(0 minutes)',
    'at(2026-11-23T00:00:00)',
  ])('refuses %s', (expression) => {
    expect(() => parseSchedule(expression)).toThrow(/cron|schedule/);
  });
});
