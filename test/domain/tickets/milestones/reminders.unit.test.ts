import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '../../../../domain/rules/rule-set.ts';
import { dueEvents, nextMilestone } from '../../../../domain/tickets/milestones/milestones.ts';
import { spread } from '../../../../domain/tickets/milestones/reminders.ts';
import { county } from '../../support/county.ts';
import { citizen, signatory, supervisor } from '../../support/people.ts';
import { dispatched, inCallback, submitted } from '../../support/stages.ts';
import { at, given, type Story, ticketId } from '../../support/story.ts';

const monday = '2026-11-23 09:00';
const kinds = (story: Story, time: string) => dueEvents(story.ticket, at(time), story.county);
const types = (story: Story, time: string) => kinds(story, time).map(({ type }) => type);
const next = (story: Story) => nextMilestone(story.ticket, story.county)?.at ?? Number.NaN;

/** The same county with other leads, in hours before the limit. */
const withLeads = (...leads: readonly number[]) => {
  const rules: RuleSet = { ...county.rules, reminderLeads: { ...county.rules.reminderLeads, value: leads } };
  return { ...county, rules, rulesOf: () => rules };
};

describe('a reminder', () => {
  it('of a unit’s limit is due four hours ahead, spread over ten minutes by the ticket’s number', () => {
    const due = next(dispatched(monday));
    expect(due).toBeGreaterThanOrEqual(at('2026-11-24 14:00'));
    expect(due).toBeLessThan(at('2026-11-24 14:10'));
    expect(due).toBe(at('2026-11-24 14:00') + spread(ticketId, 600) * 1000);
  });

  it('of the centre’s dispatch limit is due two hours ahead, at night too', () => {
    const due = next(given(monday));
    expect(due).toBeGreaterThanOrEqual(at('2026-11-23 22:00'));
    expect(due).toBeLessThan(at('2026-11-23 22:10'));
  });

  it('comes once', () => {
    const story = dispatched(monday);
    expect(kinds(story, '2026-11-24 14:10')).toMatchObject([
      { type: 'ReminderDue', at: next(story), kind: 'handling', limit: at('2026-11-24 18:00') },
    ]);
    const reminded = story.whenItIs('2026-11-24 14:10').after();
    expect(types(reminded, '2026-11-24 17:59')).toEqual([]);
  });

  it('is moot when the limit has passed as well', () => {
    expect(types(dispatched(monday), '2026-11-24 18:00')).toEqual(['LimitPassed']);
    expect(types(given(monday), '2026-11-24 00:00')).toEqual(['LimitPassed']);
  });

  it('does not come for what was received after its hour', () => {
    expect(next(dispatched('2026-11-23 16:30', { class: 'simple' }))).toBe(at('2026-11-23 18:00'));
    expect(next(given('2026-11-23 23:00'))).toBe(at('2026-11-24 00:00'));
  });

  it('reaches the signatory’s desk as well: an unsigned result is reminded of', () => {
    expect(types(submitted(dispatched(monday), '2026-11-24 10:00'), '2026-11-24 14:10')).toEqual(['ReminderDue']);
  });

  it('of a callback comes until the first attempt or the caller’s own answer, and never keeps a workflow busy', () => {
    expect(types(inCallback(), '2026-11-24 14:10')).toEqual(['ReminderDue']);
    const tried = inCallback().when(
      'record-callback',
      { medium: 'phone', reached: false },
      supervisor,
      '2026-11-24 09:00',
    );
    const heard = inCallback().when(
      'answer-survey',
      { solved: 'yes', satisfaction: 'satisfied' },
      citizen,
      '2026-11-24 09:00',
    );
    for (const outcome of [tried, heard]) {
      expect(types(outcome.after(), '2026-11-24 18:00')).toEqual([]);
      expect(next(outcome.after())).toBe(at('2026-11-25 08:30'));
    }
  });

  it('keeps to the unit’s working hours, whatever leads a county sets', () => {
    const early = dispatched('2026-11-28 10:00', { class: 'complex' }, {}, withLeads(72, 24, 4));
    const reminders: number[] = [];
    let story = early;
    for (const time of ['2026-11-30 12:00', '2026-11-30 23:59', '2026-12-01 12:00', '2026-12-01 17:00']) {
      story = story.whenItIs(time).after();
      for (const { type, at: due } of story.commits.at(-1)?.events ?? [])
        if (type === 'ReminderDue' && !reminders.includes(due)) reminders.push(due);
    }
    const shift = spread(ticketId, 600) * 1000;
    expect(reminders).toEqual([
      at('2026-11-30 08:30') + shift,
      at('2026-12-01 08:30') + shift,
      at('2026-12-01 14:00') + shift,
    ]);
    const urgent = dispatched('2026-11-28 10:00', { class: 'complex', urgent: true }, {}, withLeads(72));
    expect(types(urgent, '2026-11-28 18:10')).toContain('ReminderDue');
  });
});

describe('the spread of reminders', () => {
  it('is the same for the same ticket, within its bounds, and differs between tickets', () => {
    const spreads = Array.from({ length: 500 }, (_, index) => spread(`20261123${String(index).padStart(6, '0')}`, 600));
    expect(Math.min(...spreads)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...spreads)).toBeLessThan(600);
    expect(new Set(spreads).size).toBeGreaterThan(250);
    expect(spread(ticketId, 600)).toBe(spread(ticketId, 600));
    expect(spread(ticketId, 0)).toBe(0);
  });
});

describe('an overdue notice', () => {
  it('comes each working day at the start of business, from the first one after the limit', () => {
    let story = dispatched('2026-11-26 09:00').whenItIs('2026-11-27 18:00').after();
    const days = ['2026-11-30 08:30', '2026-12-01 08:30', '2026-12-02 08:30'];
    for (const day of days) {
      expect(next(story)).toBe(at(day));
      expect(kinds(story, day)).toMatchObject([{ type: 'OverdueNoticeDue', at: at(day), kind: 'handling' }]);
      story = story.whenItIs(day).after();
    }
  });

  it('of a dispatch limit that passed at midnight comes the same morning', () => {
    const late = given(monday).whenItIs('2026-11-24 00:00').after();
    expect(kinds(late, '2026-11-24 08:30')).toMatchObject([
      { type: 'OverdueNoticeDue', at: at('2026-11-24 08:30'), kind: 'dispatch' },
    ]);
  });

  it('comes once for many days after a standstill, as the latest of them', () => {
    const story = dispatched(monday);
    expect(kinds(story, '2026-12-03 09:00')).toMatchObject([
      { type: 'LimitPassed', at: at('2026-11-24 18:00'), recordedAt: at('2026-12-03 09:00') },
      { type: 'OverdueNoticeDue', at: at('2026-12-03 08:30') },
    ]);
    expect(next(story.whenItIs('2026-12-03 09:00').after())).toBe(at('2026-12-04 08:30'));
  });

  it('goes on while the result is unsigned and stops with the signature', () => {
    const overdue = submitted(dispatched(monday).whenItIs('2026-11-24 18:00').after(), '2026-11-25 08:00');
    expect(types(overdue, '2026-11-25 08:30')).toEqual(['OverdueNoticeDue']);
    const signed = overdue.when('sign-result', { approve: true }, signatory, '2026-11-25 08:10').after();
    expect(types(signed, '2026-11-25 08:30')).toEqual([]);
  });

  it('keeps asking for a callback that was tried in time but never closed', () => {
    const tried = inCallback()
      .when('record-callback', { medium: 'phone', reached: false }, supervisor, '2026-11-24 09:00')
      .after();
    expect(kinds(tried, '2026-11-25 08:30')).toMatchObject([{ type: 'OverdueNoticeDue', kind: 'callback' }]);
    expect(next(tried)).toBe(at('2026-11-25 08:30'));
  });
});
