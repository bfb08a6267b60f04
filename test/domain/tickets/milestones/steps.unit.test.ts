import { describe, expect, it } from '@jest/globals';
import { dueEvents, nextMilestone } from '../../../../domain/tickets/milestones/milestones.ts';
import { waitOf } from '../../../../domain/tickets/wait.ts';
import { citizen, handler, housing, intake, supervisor, water } from '../../support/people.ts';
import { answered, concluded, dispatched, inCallback, submitted } from '../../support/stages.ts';
import { at, given, type Story } from '../../support/story.ts';

const monday = '2026-11-23 09:00';
const due = (story: Story, time: string) => dueEvents(story.ticket, at(time), story.county);
const next = (story: Story) => nextMilestone(story.ticket, story.county)?.at ?? Number.NaN;

describe('an urgent ticket', () => {
  const urgent = dispatched('2026-11-23 23:30', { urgent: true });

  it('rings at 0, 30, 60 … minutes, at night too; the first ring goes with the dispatch', () => {
    let story = urgent;
    for (const [ring, time] of [
      [2, '2026-11-24 00:00'],
      [3, '2026-11-24 00:30'],
      [4, '2026-11-24 01:00'],
      [5, '2026-11-24 01:30'],
    ] as const) {
      expect(next(story)).toBe(at(time));
      expect(due(story, time)).toMatchObject([{ type: 'UrgentRingDue', ring, at: at(time) }]);
      story = story.whenItIs(time).after();
    }
  });

  it('stops ringing when the unit signs for it, or reports', () => {
    const signedFor = urgent.when('acknowledge', {}, handler, '2026-11-23 23:50').after();
    expect(due(signedFor, '2026-11-24 03:00')).toEqual([]);
    expect(due(submitted(urgent, '2026-11-23 23:50'), '2026-11-24 03:00')).toEqual([]);
  });

  it('rings once for what a standstill missed, and goes on in the same beat', () => {
    expect(due(urgent, '2026-11-24 02:10')).toMatchObject([
      { type: 'UrgentRingDue', ring: 6, at: at('2026-11-24 02:00') },
    ]);
    expect(next(urgent.whenItIs('2026-11-24 02:10').after())).toBe(at('2026-11-24 02:30'));
  });

  it('starts again with the next unit, and with a rework', () => {
    const moved = urgent
      .when('acknowledge', {}, handler, '2026-11-23 23:50')
      .after()
      .when('reassign', { unit: water, reason: '属供水' }, supervisor, '2026-11-24 09:00')
      .after();
    expect(next(moved)).toBe(at('2026-11-24 09:30'));
    const again = concluded(urgent, '2026-11-24 00:10')
      .when(
        'record-callback',
        { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
        supervisor,
        '2026-11-24 09:00',
      )
      .after();
    expect(next(again)).toBe(at('2026-11-24 09:30'));
  });

  it('has no other legal limit than any other', () => {
    expect(urgent.ticket.phase).toMatchObject({ limit: { entry: { due: at('2026-11-24 18:00') } } });
    expect(due(dispatched('2026-11-23 23:30'), '2026-11-24 02:00')).toEqual([]);
  });
});

describe('the survey', () => {
  const concludedOnTuesday = (time: string) => concluded(dispatched('2026-11-24 09:00'), time);

  it('unanswered for 24 hours leads to a phone call', () => {
    const story = concludedOnTuesday('2026-11-24 09:30').whenItIs('2026-11-25 09:29:59.999').after();
    expect(due(story, '2026-11-25 09:30')).toMatchObject([
      { type: 'SurveyStepDue', step: 'phone', at: at('2026-11-25 09:30') },
    ]);
    expect(due(story.whenItIs('2026-11-25 09:30').after(), '2026-11-25 10:00')).toEqual([]);
  });

  it('put off to the morning has its 24 hours from the morning', () => {
    const types = (time: string) => due(concludedOnTuesday('2026-11-24 22:00'), time).map(({ type }) => type);
    expect(types('2026-11-26 07:59')).not.toContain('SurveyStepDue');
    expect(types('2026-11-26 08:00')).toContain('SurveyStepDue');
  });

  it('answered, or a call on record, leads nowhere', () => {
    const heard = inCallback().when(
      'answer-survey',
      { solved: 'yes', satisfaction: 'satisfied' },
      citizen,
      '2026-11-23 16:00',
    );
    const called = inCallback().when(
      'record-callback',
      { medium: 'phone', reached: false },
      supervisor,
      '2026-11-23 16:00',
    );
    for (const outcome of [heard, called]) expect(due(outcome.after(), '2026-11-24 16:00')).toEqual([]);
  });

  it('is not waited for with complaints, reports and complex matters: they are called at once', () => {
    for (const story of [
      inCallback({}, { type: 'complaint' }),
      inCallback({}, { type: 'violation-report' }),
      inCallback({ class: 'complex' }),
    ])
      expect(due(story, '2026-11-24 17:00').map(({ type }) => type)).toEqual(['ReminderDue']);
  });

  it('of what intake answered is taken in the call; without it the phone is used after 24 hours', () => {
    const story = answered(monday);
    expect(due(story, '2026-11-24 09:00')).toMatchObject([{ type: 'SurveyStepDue' }]);
    const inCall = story.when(
      'record-callback',
      { medium: 'in-call', reached: true, solved: 'yes', satisfaction: 'satisfied' },
      intake,
      '2026-11-23 09:02',
    );
    expect(due(inCall.after(), '2026-11-24 17:00')).toEqual([]);
  });
});

describe('a notice to the caller in the quiet hours', () => {
  it('is put off in the commit of the act, enters the wait, and falls due at 08:00', () => {
    const story = given('2026-11-23 21:30')
      .when('dispatch', { unit: housing, class: 'ordinary' }, intake, '2026-11-23 21:30')
      .yields(
        { type: 'TicketDispatched' },
        { type: 'NoticePutOff', template: 'citizen-dispatched', until: at('2026-11-24 08:00') },
      );
    expect(waitOf(story.ticket, story.county)).toEqual({ state: 'AwaitDayOne', until: at('2026-11-24 08:00') });
    const morning = story.whenItIs('2026-11-24 08:00').yields({ type: 'NoticeDue', template: 'citizen-dispatched' });
    expect(morning.ticket.putOff).toEqual([]);
    expect(due(morning, '2026-11-24 13:00')).toEqual([]);
  });

  it('is dropped when the ticket ends before the morning', () => {
    const story = dispatched('2026-11-23 21:30')
      .when('withdraw', { reason: '撤回' }, citizen, '2026-11-23 22:00')
      .after();
    expect(story.ticket.putOff).toEqual([]);
  });

  it('gives way to a newer one of its kind: the caller reads the unit that has it now', () => {
    const story = dispatched('2026-11-23 21:30')
      .when('reassign', { unit: water, reason: '误派' }, supervisor, '2026-11-23 22:00')
      .after()
      .when('reassign', { unit: 'dept-urban-management', reason: '误派' }, supervisor, '2026-11-23 22:30')
      .after();
    expect(due(story, '2026-11-24 08:00')).toMatchObject([
      { type: 'NoticeDue', template: 'citizen-dispatched', params: { unit: '住建局' } },
      { type: 'NoticeDue', template: 'citizen-reassigned', params: { unit: expect.not.stringMatching('水务局') } },
    ]);
  });
});
