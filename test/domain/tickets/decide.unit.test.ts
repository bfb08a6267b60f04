import { describe, expect, it } from '@jest/globals';
import { isOverdue } from '../../../domain/tickets/ticket.ts';
import { citizen, handler, housing, intake, signatory, supervisor, water } from '../support/people.ts';
import { concluded, dispatched, inCallback, submitted } from '../support/stages.ts';
import { at, given, type Story } from '../support/story.ts';

const monday = '2026-11-23 09:00';
const limit = '2026-11-24 18:00';
const sign = (story: Story, time: string) => story.when('sign-result', { approve: true }, signatory, time);

describe('a limit is kept', () => {
  const drafted = submitted(dispatched(monday), '2026-11-24 17:00');

  it('by an act that the gateway received before its instant, to the millisecond', () => {
    const kept = sign(drafted, '2026-11-24 17:59:59.999').yields({ type: 'ResultSigned' });
    expect(kept.ticket.breaches).toEqual([]);
  });

  it('no more at the instant itself: the breach is recorded in the act’s own commit, before it', () => {
    const late = sign(drafted, limit).yields(
      { type: 'LimitPassed', at: at(limit), recordedAt: at(limit), attributedTo: 'unit', unit: housing },
      { type: 'ResultSigned', at: at(limit) },
    );
    expect(late.ticket.breaches).toMatchObject([{ limit: at(limit), kind: 'handling', round: 1 }]);
    expect(isOverdue(late.ticket)).toBe(false);
  });

  it('by the centre before midnight, on a Sunday too', () => {
    const sunday = given('2026-11-29 23:58');
    const dispatch = (time: string) => sunday.when('dispatch', { unit: housing, class: 'ordinary' }, intake, time);
    expect(dispatch('2026-11-29 23:59:59.999').after().ticket.breaches).toEqual([]);
    const late = dispatch('2026-11-30 00:00').after();
    expect(late.events.map(({ type }) => type)).toEqual([
      'TicketFiled',
      'LimitPassed',
      'TicketDispatched',
      'NoticePutOff',
    ]);
    expect(late.ticket.breaches).toMatchObject([
      { kind: 'dispatch', attributedTo: 'centre', limit: at('2026-11-30 00:00') },
    ]);
    expect(late.ticket.breaches[0]).not.toHaveProperty('unit');
  });
});

describe('a limit known to be past when a command is decided', () => {
  it('is dated at its own instant, and recorded also by an act that has nothing to do with it', () => {
    const story = dispatched(monday)
      .when('add-information', { text: '仍然不热' }, citizen, '2026-11-25 08:10')
      .yields(
        { type: 'LimitPassed', at: at(limit), limit: at(limit), recordedAt: at('2026-11-25 08:10') },
        { type: 'InformationAdded' },
      );
    expect(isOverdue(story.ticket)).toBe(true);
    story.when('urge', { message: '快' }, citizen, '2026-11-25 08:20').yields({ type: 'UnitUrged' });
  });

  it('is not recorded by a command that is refused', () => {
    dispatched(monday).when('sign-result', { approve: true }, signatory, '2026-11-25 08:10').refused('wrong-stage');
  });
});

describe('an act received before the limit but committed after the breach', () => {
  const missed = (story: Story, time: string) => story.whenItIs(time).after();

  it('withdraws it in the same commit when it keeps the limit', () => {
    const overdue = missed(submitted(dispatched(monday), '2026-11-24 17:00'), limit);
    expect(overdue.ticket.breaches).toHaveLength(1);
    const mended = sign(overdue, '2026-11-24 17:59:59').yields(
      { type: 'LimitWithdrawn', limit: at(limit), kind: 'handling' },
      { type: 'ResultSigned' },
    );
    expect(mended.ticket.breaches).toEqual([]);
  });

  it('leaves it when it does not', () => {
    const overdue = missed(submitted(dispatched(monday), '2026-11-24 17:00'), limit);
    const back = overdue
      .when('sign-result', { approve: false }, signatory, '2026-11-24 17:59:59')
      .yields({ type: 'ResultSentBack' });
    expect(back.ticket.breaches).toHaveLength(1);
    overdue.when('contact-citizen', { medium: 'phone', note: '说明' }, handler, '2026-11-24 17:59:59').yields({
      type: 'CitizenContacted',
    });
  });

  it('withdraws it when it ends the limit: dispatch, answer, decline, reassignment, the caller’s withdrawal', () => {
    const late = missed(given(monday), '2026-11-24 00:00');
    const before = '2026-11-23 20:59';
    late
      .when('dispatch', { unit: housing, class: 'ordinary' }, intake, before)
      .yields({ type: 'LimitWithdrawn', kind: 'dispatch' }, { type: 'TicketDispatched' });
    late
      .when('answer', { reply: '答复' }, intake, before)
      .yields({ type: 'LimitWithdrawn' }, { type: 'TicketAnswered' });
    late
      .when('decline', { reason: '理由', route: '法院' }, supervisor, before)
      .yields({ type: 'LimitWithdrawn' }, { type: 'TicketDeclined' });
    late
      .when('withdraw', { reason: '撤回' }, citizen, before)
      .yields({ type: 'LimitWithdrawn' }, { type: 'TicketWithdrawn' });
    late.when('decline', { reason: '理由', route: '法院' }, intake, before).yields({ type: 'DeclineProposed' });
    const overdue = missed(dispatched(monday), limit);
    const moved = overdue
      .when('reassign', { unit: water, reason: '误派' }, supervisor, '2026-11-24 17:59')
      .yields({ type: 'LimitWithdrawn', kind: 'handling' }, { type: 'TicketReassigned' });
    expect(moved.ticket.breaches).toEqual([]);
  });

  it('withdraws it from the callback when a first attempt or the caller’s answer came in time', () => {
    const late = missed(inCallback(), limit);
    expect(late.ticket.breaches).toMatchObject([{ kind: 'callback', attributedTo: 'centre' }]);
    const tried = late
      .when('record-callback', { medium: 'phone', reached: false }, supervisor, '2026-11-24 17:30')
      .yields({ type: 'LimitWithdrawn', kind: 'callback' }, { type: 'CallbackRecorded' });
    expect(tried.ticket.breaches).toEqual([]);
    late
      .when('answer-survey', { solved: 'yes', satisfaction: 'satisfied' }, citizen, '2026-11-24 17:30')
      .yields({ type: 'LimitWithdrawn' }, { type: 'SurveyAnswered' });
  });

  it('never withdraws an earlier limit of the same ticket', () => {
    const dispatchedLate = missed(given(monday), '2026-11-24 00:00')
      .when('dispatch', { unit: housing, class: 'ordinary' }, intake, '2026-11-24 09:00')
      .after();
    const story = concluded(dispatchedLate, '2026-11-24 10:00');
    expect(story.ticket.breaches).toMatchObject([{ kind: 'dispatch' }]);
  });
});
