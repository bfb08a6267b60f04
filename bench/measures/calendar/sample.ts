import { day, fromIso, type Instant, minute } from '../../../domain/time/instant.ts';
import type { Contestant } from './contestants.ts';

/** A receipt, and the n of WD(n) that is asked for. */
export type Question = { readonly receivedAt: Instant; readonly n: number };

/** From the first year all three know to the last receipt whose WD(5) lies in the last year with a notice. */
const first = fromIso('2024-01-01T00:00:00+08:00');
const last = fromIso('2026-12-20T00:00:00+08:00');

/** Day after day, and within a day on through its hours, so that every date is asked for at many times. */
const step = day + 37 * minute;
const mostDays = 5;

/** Receipts of three years, at all times of the day, with n from 1 to 5 in turn: the same at each run. */
export const questions = (count: number): readonly Question[] =>
  Array.from({ length: count }, (_, index) => ({
    receivedAt: first + ((index * step) % (last - first)),
    n: 1 + (index % mostDays),
  }));

/**
 * Asks everybody every question.
 * @returns how many answers agreed
 * @throws Error naming the first that do not: what is not the same answer must not be timed
 */
export const compareAnswers = (
  asked: readonly Question[],
  reference: Contestant,
  others: readonly Contestant[],
): number => {
  for (const { receivedAt, n } of asked)
    for (const { name, due } of others) {
      const [expected, got] = [reference.due(receivedAt, n), due(receivedAt, n)];
      if (got === expected) continue;
      const words = `received ${new Date(receivedAt).toISOString()}, WD(${n})`;
      throw new Error(
        `${name} answers otherwise: ${words}: ${new Date(got).toISOString()}, ${reference.name}: ${new Date(expected).toISOString()}`,
      );
    }
  return asked.length * others.length;
};
