import { nextCronInstant, parseCron } from './cron.ts';

/** When a schedule fires next after an instant (epoch milliseconds); undefined when it never does again. */
export type NextFiring = (after: number) => number | undefined;

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Parses EventBridge's `cron(…)` and `rate(…)`. A rate counts from the instant handed in: the last firing, or when the
 * rule was first seen.
 * @throws Error naming the expression when it is not understood
 */
export function parseSchedule(expression: string): NextFiring {
  const cron = /^cron\((.+)\)$/.exec(expression)?.[1];
  if (cron !== undefined) {
    const parsed = parseCron(cron);
    return (after) => nextCronInstant(parsed, after);
  }
  const [, value = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const period = Number(value) * (units[unit] ?? Number.NaN);
  if (!(period > 0)) throw new Error(`The schedule ${expression} is not understood`);
  return (after) => after + period;
}
