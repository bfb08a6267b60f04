import { describe, expect, it } from '@jest/globals';
import type { LedgerEntry } from '../../../domain/limits/ledger.ts';
import {
  acceptanceEntry,
  capDays,
  conclusionEntry,
  handlingDays,
  receiptEntry,
} from '../../../domain/limits/limits.ts';
import type { TicketClass } from '../../../domain/rules/rule-set.ts';
import { dateOfDay, dayNumber, instantAt, toIso } from '../../../domain/time/instant.ts';
import { limits } from '../support/county.ts';
import { at } from '../support/story.ts';

const receipt = (ticketClass: TicketClass, time: string, returns = 0): LedgerEntry =>
  receiptEntry(
    { kind: 'dispatch', at: at(time), by: 'intake', unit: 'dept-housing', class: ticketClass, returns },
    limits,
  );
const due = (ticketClass: TicketClass, time: string, returns = 0): string =>
  toIso(receipt(ticketClass, time, returns).due)
    .slice(0, 19)
    .replace('T', ' ');

describe('the limit of a unit', () => {
  it.each<[TicketClass, string, string]>([
    ['simple', '2026-11-23 00:00', '2026-11-23 18:00:00'],
    ['simple', '2026-11-23 16:59:59.999', '2026-11-23 18:00:00'],
    ['simple', '2026-11-23 17:00', '2026-11-24 18:00:00'],
    ['simple', '2026-11-28 10:00', '2026-11-30 18:00:00'],
    ['simple', '2026-02-14 10:00', '2026-02-14 18:00:00'],
    ['simple', '2026-02-18 10:00', '2026-02-24 18:00:00'],
    ['ordinary', '2026-11-23 00:00', '2026-11-24 18:00:00'],
    ['ordinary', '2026-11-23 23:59:59.999', '2026-11-24 18:00:00'],
    ['ordinary', '2026-11-27 14:00', '2026-11-30 18:00:00'],
    ['ordinary', '2026-11-28 14:00', '2026-11-30 18:00:00'],
    ['ordinary', '2026-02-13 14:00', '2026-02-14 18:00:00'],
    ['ordinary', '2026-12-30 14:00', '2026-12-31 18:00:00'],
    ['complex', '2026-11-23 14:00', '2026-11-25 18:00:00'],
    ['complex', '2026-11-25 10:00', '2026-11-27 18:00:00'],
    ['complex', '2026-12-30 14:00', '2027-01-04 18:00:00'],
  ])('for a %s matter received %s is %s', (ticketClass, time, limit) => {
    expect(due(ticketClass, time)).toBe(limit);
  });

  it('is shortened by granted returns down to one day, but never the two-day window of a complex matter', () => {
    const days = (ticketClass: TicketClass) =>
      [0, 1, 2, 5].map((returns) => handlingDays(ticketClass, at('2026-11-28 10:00'), returns, limits));
    expect(days('simple')).toEqual([1, 1, 1, 1]);
    expect(days('ordinary')).toEqual([1, 1, 1, 1]);
    expect(days('complex')).toEqual([2, 2, 2, 2]);
  });

  it('is shortened by what the rule set says, not by a number of ours', () => {
    const { rules, calendar } = limits;
    const generous = {
      calendar,
      rules: {
        ...rules,
        handlingDays: { ...rules.handlingDays, ordinary: { ...rules.handlingDays.ordinary, value: 3 } },
      },
    };
    const days = [0, 1, 2, 3].map((returns) => handlingDays('ordinary', at('2026-11-23 10:00'), returns, generous));
    expect(days).toEqual([3, 2, 1, 1]);
  });

  it('may be extended to five working days, less one for each granted return', () => {
    expect([0, 1, 2, 4, 9].map((returns) => capDays(returns, limits.rules))).toEqual([5, 4, 3, 1, 1]);
  });

  it.each<[TicketClass, number]>([
    ['simple', 1],
    ['ordinary', 1],
    ['complex', 2],
  ])('for a %s matter is a working day, never before its receipt, later for a later receipt', (ticketClass, most) => {
    let before = 0;
    for (let day = dayNumber('2024-01-01'); day <= dayNumber('2026-12-31'); day += 1)
      for (const time of ['00:00', '16:59', '17:00', '23:59']) {
        const entry = receipt(ticketClass, `${dateOfDay(day)} ${time}`);
        const last = dayNumber(toIso(entry.due).slice(0, 10));
        expect(limits.calendar.isWorkday(last)).toBe(true);
        expect(entry.due).toBeGreaterThan(entry.at);
        expect(entry.due).toBeGreaterThanOrEqual(before);
        expect(entry.workingDays).toBeLessThanOrEqual(most);
        expect(last - day).toBe(entry.skipped.length + entry.workingDays);
        before = entry.due;
      }
  });
});

describe('the limits of the centre', () => {
  it.each(['2026-11-23 00:00', '2026-11-23 23:58', '2026-11-29 10:00', '2026-02-18 08:00'])(
    'for a ticket accepted %s ends at midnight of that day, worked or not',
    (time) => {
      const entry = acceptanceEntry(at(time), 'intake', limits);
      const midnight = instantAt(dayNumber(time.slice(0, 10)) + 1, 0);
      expect(entry).toMatchObject({
        kind: 'acceptance',
        due: midnight,
        provisional: false,
        skipped: [],
        workingDays: 0,
      });
    },
  );

  it('is not provisional at the end of the year: every day counts', () => {
    expect(acceptanceEntry(at('2026-12-31 10:00'), 'intake', limits).provisional).toBe(false);
  });

  it.each([
    ['2026-11-23 15:00', '2026-11-24T18:00:00.000+08:00'],
    ['2026-11-27 15:00', '2026-11-30T18:00:00.000+08:00'],
    ['2026-11-28 15:00', '2026-11-30T18:00:00.000+08:00'],
  ])('for the callback of what was concluded %s is %s', (time, limit) => {
    expect(toIso(conclusionEntry(at(time), 'signatory', limits).due)).toBe(limit);
  });
});

describe('the ledger', () => {
  it('explains a limit: clause, requirement, rule set, day 0, days skipped and why', () => {
    expect(receipt('ordinary', '2026-11-27 14:00')).toEqual({
      kind: 'dispatch',
      at: at('2026-11-27 14:00'),
      by: 'intake',
      unit: 'dept-housing',
      class: 'ordinary',
      returns: 0,
      ruleSet: 'yongning-2017',
      clause: '三(三) 普通事项,一日办结',
      requirement: 'R39',
      workingDays: 1,
      due: at('2026-11-30 18:00'),
      provisional: false,
      skipped: [
        { date: '2026-11-28', reason: '周六' },
        { date: '2026-11-29', reason: '周日' },
      ],
    });
  });

  it('cites the clause of each class and of the centre’s own limits', () => {
    const cited = [
      receipt('simple', '2026-11-23 10:00'),
      receipt('complex', '2026-11-23 10:00'),
      acceptanceEntry(at('2026-11-23 10:00'), 'intake', limits),
      conclusionEntry(at('2026-11-23 10:00'), 'signatory', limits),
    ].map(({ clause, requirement }) => `${clause.slice(0, 4)} ${requirement}`);
    expect(cited).toEqual(['三(三) R38', '三(三) R40', '三(一) R31, R62', '三(四) R42']);
  });

  it.each<[TicketClass, string, boolean]>([
    ['simple', '2026-12-25 10:00', false],
    ['simple', '2026-12-28 10:00', true],
    ['ordinary', '2026-12-25 10:00', true],
    ['ordinary', '2026-12-30 10:00', true],
    ['complex', '2026-12-24 10:00', true],
    ['complex', '2026-12-23 10:00', false],
  ])('marks the limit of a %s matter received %s as provisional: %s', (ticketClass, time, provisional) => {
    expect(receipt(ticketClass, time).provisional).toBe(provisional);
  });

  it('names the days of a festival that a limit passes over', () => {
    const reasons = receipt('ordinary', '2026-02-14 17:30').skipped.map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['春节']));
    expect(reasons).toHaveLength(9);
  });
});
