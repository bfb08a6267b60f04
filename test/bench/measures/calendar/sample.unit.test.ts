import { describe, expect, it } from '@jest/globals';
import { type Contestant, ledgerLine, others, ours } from '../../../../bench/measures/calendar/contestants.ts';
import { compareAnswers, questions } from '../../../../bench/measures/calendar/sample.ts';
import { dateOf, dayNumberOf, fromIso, timeOfDayOf, toIso } from '../../../../domain/time/instant.ts';

const rivals = await others();

/** Receipts around holidays and make-up days of 2026 with the n-th working day after them. */
const worked: readonly (readonly [received: string, n: number, due: string])[] = [
  ['2026-11-27', 1, '2026-11-30'],
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-02-18', 5, '2026-02-28'],
  ['2026-04-03', 1, '2026-04-07'],
  ['2026-09-18', 1, '2026-09-20'],
  ['2026-09-30', 5, '2026-10-13'],
];

describe.each([ours, ...rivals])('$name', ({ due }: Contestant) => {
  it.each(worked)('received on %s knows WD(%i): 18:00 of %s', (received, n, date) => {
    expect(toIso(due(fromIso(`${received}T14:00:00+08:00`), n))).toBe(`${date}T18:00:00.000+08:00`);
  });

  it.each(['00:00', '07:59', '08:00', '23:59'])('counts from the Shanghai date of a receipt at %s', (time) => {
    expect(toIso(due(fromIso(`2026-11-27T${time}:00+08:00`), 1))).toBe('2026-11-30T18:00:00.000+08:00');
  });
});

describe('the questions', () => {
  it('fall on every day of three years, at all hours, for WD(1) to WD(5)', () => {
    const asked = questions(6000);
    expect(new Set(asked.map(({ receivedAt }) => dayNumberOf(receivedAt))).size).toBe(1084);
    expect(new Set(asked.map(({ receivedAt }) => Math.floor(timeOfDayOf(receivedAt) / 3_600_000))).size).toBe(24);
    expect(new Set(asked.map(({ n }) => n))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(dateOf(asked[0]?.receivedAt ?? 0)).toBe('2024-01-01');
  });

  it('are all answered alike, or nothing is timed', () => {
    const asked = questions(3000);
    expect(compareAnswers(asked, ours, rivals)).toBe(6000);
    const weekdaysOnly: Contestant = { name: 'another', due: (at, n) => ours.due(at, n === 5 ? 4 : n) };
    expect(() => compareAnswers(asked, ours, [weekdaysOnly])).toThrow(/^another answers otherwise: received .*WD\(5\)/);
  });

  it('are the ledger’s too: an ordinary ticket is due on WD(1)', () => {
    for (const { receivedAt } of questions(500)) expect(ledgerLine(receivedAt)).toBe(ours.due(receivedAt, 1));
  });
});
