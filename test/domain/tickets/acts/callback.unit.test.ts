import { describe, expect, it } from '@jest/globals';
import type { CommandBodies } from '../../../../domain/tickets/commands.ts';
import { limitOf, stageOf, unitOf } from '../../../../domain/tickets/ticket.ts';
import {
  centreHead,
  citizen,
  citizenBySms,
  housing,
  intake,
  otherSupervisor,
  supervisor,
} from '../../support/people.ts';
import { answered, concluded, dispatched, inCallback } from '../../support/stages.ts';
import { at, given } from '../../support/story.ts';

type Body = CommandBodies['record-callback'];
const tuesday = '2026-11-24 10:00';
const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' } as const;
const failed = { ...satisfied, audit: 'fail' } as const;
const record = (body: Body, story = inCallback(), actor = supervisor, time = tuesday) =>
  story.when('record-callback', body, actor, time);

describe('a callback', () => {
  it.each<[string, Partial<Body>]>([
    ['satisfied', {}],
    ['basically satisfied', { satisfaction: 'basically-satisfied' }],
    ['satisfied although solved in part', { solved: 'partly' }],
  ])('archives what is up to standard and leaves the caller %s', (_, answer) => {
    const { medium, reached, audit, ...told } = { ...satisfied, ...answer };
    const story = record({ medium, reached, audit, ...told }).yields(
      { type: 'CallbackRecorded', medium, reached, audit },
      { type: 'TicketArchived', ...told },
    );
    expect(stageOf(story.ticket)).toBe('archived');
    expect(story.ticket.archivedAs).toEqual(told);
    expect(unitOf(story.ticket)).toBe(housing);
  });

  it.each<[string, Partial<Body>]>([
    ['dissatisfied', { satisfaction: 'dissatisfied' }],
    ['unsolved', { solved: 'no' }],
  ])('of a matter up to standard but %s is the supervisor’s choice, never archived', (_, answer) => {
    record({ ...satisfied, ...answer }).refused('next-needed', 'next');
    record({ ...satisfied, ...answer, next: 'rework' }).yields(
      { type: 'CallbackRecorded' },
      { type: 'ReworkOrdered', round: 2 },
    );
  });

  it('that finds the result below standard sends it back, however satisfied the caller is', () => {
    record(failed).yields({ type: 'CallbackRecorded', audit: 'fail' }, { type: 'ReworkOrdered', round: 2 });
  });

  it('without an audit is recorded and closes nothing', () => {
    const { audit: _, ...told } = satisfied;
    const story = record(told).yields({ type: 'CallbackRecorded', solved: 'yes' });
    expect(stageOf(story.ticket)).toBe('callback');
    expect(story.ticket.phase).toMatchObject({ attempts: 1, answer: { satisfaction: 'satisfied' } });
    record({ ...told, satisfaction: 'dissatisfied', next: 'rework' }).refused('audit-needed', 'audit');
  });

  it('that reaches nobody is an attempt, without answers, audit or next step', () => {
    const once = record({ medium: 'phone', reached: false }).yields({ type: 'CallbackRecorded', reached: false });
    const twice = record({ medium: 'phone', reached: false }, once).after();
    expect(twice.ticket.phase).toMatchObject({ kind: 'callback', attempts: 2 });
    const wrong: readonly Partial<Body>[] = [{ solved: 'yes' }, { satisfaction: 'satisfied' }, { next: 'rework' }];
    for (const field of wrong) record({ medium: 'phone', reached: false, ...field }).refused('not-reached', 'reached');
    record({ medium: 'phone', reached: false, audit: 'pass' }).refused('not-unreachable-yet');
  });

  it('can rest on the answer that the caller gave by SMS', () => {
    const answeredBySms = inCallback()
      .when('answer-survey', { solved: 'yes', satisfaction: 'satisfied' }, citizenBySms, '2026-11-23 16:00')
      .yields({ type: 'SurveyAnswered', medium: 'sms' });
    expect(stageOf(answeredBySms.ticket)).toBe('callback');
    record({ medium: 'sms', reached: true, audit: 'pass' }, answeredBySms).yields(
      { type: 'CallbackRecorded', solved: 'yes', satisfaction: 'satisfied' },
      { type: 'TicketArchived', solved: 'yes', satisfaction: 'satisfied' },
    );
    record({ medium: 'sms', reached: true, audit: 'pass' }).refused('answer-needed', 'solved');
    record({ medium: 'sms', reached: true, solved: 'yes', audit: 'pass' }, answeredBySms).refused(
      'answer-needed',
      'satisfaction',
    );
  });

  it('hears the caller’s last word: a survey answered twice counts as answered last', () => {
    const changed = inCallback()
      .when('answer-survey', { solved: 'yes', satisfaction: 'satisfied' }, citizen, '2026-11-23 16:00')
      .after()
      .when(
        'answer-survey',
        { solved: 'no', satisfaction: 'dissatisfied', comment: '又坏了' },
        citizen,
        '2026-11-23 17:00',
      )
      .after();
    record({ medium: 'sms', reached: true, audit: 'pass' }, changed).refused('next-needed', 'next');
  });
});

describe('whoever dispatched or answered', () => {
  it('does not audit the same ticket, whatever the post and the medium', () => {
    const byHead = concluded(
      given('2026-11-23 09:00')
        .when('dispatch', { unit: housing, class: 'ordinary' }, centreHead, '2026-11-23 09:00')
        .after(),
      '2026-11-23 15:00',
    );
    record(satisfied, byHead, centreHead).refused('audit-own-dispatch');
    record(satisfied, byHead, supervisor).yields({ type: 'CallbackRecorded' }, { type: 'TicketArchived' });
    const bySupervisor = given('2026-11-23 09:00')
      .when('answer', { reply: '答复' }, supervisor, '2026-11-23 09:00')
      .after();
    record({ ...satisfied, medium: 'in-call' }, bySupervisor).refused('audit-own-dispatch');
    record(satisfied, bySupervisor, otherSupervisor).yields({ type: 'CallbackRecorded' }, { type: 'TicketArchived' });
  });

  it('does not audit after reassigning either', () => {
    const moved = dispatched('2026-11-23 09:00', { unit: 'dept-water' })
      .when('reassign', { unit: housing, reason: '误派' }, supervisor, '2026-11-23 10:00')
      .after();
    record(satisfied, concluded(moved, '2026-11-23 15:00')).refused('audit-own-dispatch');
  });
});

describe('what intake answered itself', () => {
  it('is surveyed in the call by intake and archived on another’s audit', () => {
    const { audit: _, ...told } = { ...satisfied, medium: 'in-call' as const };
    const surveyed = record(told, answered('2026-11-23 09:00'), intake, '2026-11-23 09:05').yields({
      type: 'CallbackRecorded',
      medium: 'in-call',
    });
    record({ medium: 'phone', reached: true, audit: 'pass' }, surveyed).yields(
      { type: 'CallbackRecorded' },
      { type: 'TicketArchived', satisfaction: 'satisfied' },
    );
  });

  it('is all that intake records: no call later, no audit, no unit’s result', () => {
    const { audit: _, ...told } = satisfied;
    record(told, answered('2026-11-23 09:00'), intake).refused('audit-not-yours', 'medium');
    record(told, inCallback(), intake).refused('audit-not-yours', 'medium');
    record({ ...told, medium: 'in-call' }, inCallback(), intake).refused('in-call-only-for-answers', 'medium');
    record({ ...told, medium: 'in-call', next: 'rework' }, answered('2026-11-23 09:00'), intake).refused(
      'audit-not-yours',
      'audit',
    );
  });

  it('goes back to be dispatched by midnight when it is reworked', () => {
    const story = record(failed, answered('2026-11-23 09:00')).after();
    expect(stageOf(story.ticket)).toBe('received');
    expect(limitOf(story.ticket)?.entry).toMatchObject({ kind: 'acceptance', due: at('2026-11-25 00:00') });
    expect(story.ticket.round).toBe(2);
  });
});
