import { describe, expect, it } from '@jest/globals';
import { spread } from '../../../domain/tickets/milestones/reminders.ts';
import { type WaitState, waitOf } from '../../../domain/tickets/wait.ts';
import { citizen, handler, intake, signatory, supervisor, water } from '../support/people.ts';
import { answered, archived, dispatched, inCallback, submitted } from '../support/stages.ts';
import { at, given, type Story, ticketId } from '../support/story.ts';

const monday = '2026-11-23 09:00';
const shift = spread(ticketId, 600) * 1000;
const wait = (story: Story) => waitOf(story.ticket, story.county);
const overdue = (story: Story) => story.whenItIs('2026-11-24 18:00').after();
const rework = (story: Story) =>
  story.when(
    'record-callback',
    { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
    supervisor,
    '2026-11-24 09:00',
  );

describe('a ticket waits', () => {
  it.each<[string, Story, WaitState, number]>([
    ['for its dispatch', given(monday), 'AwaitDispatch', at('2026-11-23 22:00') + shift],
    [
      'for its dispatch, also after the limit',
      given(monday).whenItIs('2026-11-24 00:00').after(),
      'AwaitDispatch',
      at('2026-11-24 08:30'),
    ],
    ['in day one when simple', dispatched(monday, { class: 'simple' }), 'AwaitDayOne', at('2026-11-23 14:00') + shift],
    ['in day one when ordinary', dispatched(monday), 'AwaitDayOne', at('2026-11-24 14:00') + shift],
    [
      'in day two when complex',
      dispatched(monday, { class: 'complex' }),
      'AwaitDayTwo',
      at('2026-11-25 14:00') + shift,
    ],
    ['as overdue when its limit has passed', overdue(dispatched(monday)), 'AwaitOverdue', at('2026-11-25 08:30')],
    ['for the signature', submitted(dispatched(monday), monday), 'AwaitSignature', at('2026-11-24 14:00') + shift],
    [
      'for the signature, also overdue',
      overdue(submitted(dispatched(monday), monday)),
      'AwaitSignature',
      at('2026-11-25 08:30'),
    ],
    ['for the callback', inCallback(), 'AwaitCallback', at('2026-11-24 14:00') + shift],
    ['for the callback of an answer', answered(monday), 'AwaitCallback', at('2026-11-24 09:00')],
    ['in day one of the next round', rework(inCallback()).after(), 'AwaitDayOne', at('2026-11-25 14:00') + shift],
    [
      'for its dispatch again when intake’s answer is reworked',
      rework(answered(monday)).after(),
      'AwaitDispatch',
      at('2026-11-24 22:00') + shift,
    ],
    ['for nothing when archived', archived(inCallback(), '2026-11-24 10:00'), 'Archive', at('2026-11-24 10:00')],
    [
      'for nothing when withdrawn',
      given(monday).when('withdraw', { reason: '撤回' }, citizen, monday).after(),
      'Archive',
      at(monday),
    ],
    [
      'for nothing when declined',
      given(monday).when('decline', { reason: '理由', route: '法院' }, supervisor, monday).after(),
      'Archive',
      at(monday),
    ],
  ])('%s', (_, story, state, until) => {
    expect(wait(story)).toEqual({ state, until });
  });

  it('in day one again under a new unit although the last one was overdue', () => {
    const moved = overdue(dispatched(monday)).when(
      'reassign',
      { unit: water, reason: '误派' },
      supervisor,
      '2026-11-25 09:00',
    );
    expect(wait(moved.after())).toEqual({ state: 'AwaitDayOne', until: at('2026-11-26 14:00') + shift });
  });

  it('in day one or two by working days, not by nights: the Spring Festival lies between them', () => {
    expect(wait(dispatched('2026-02-13 09:00', { class: 'complex' })).state).toBe('AwaitDayTwo');
    expect(wait(dispatched('2026-02-13 09:00')).state).toBe('AwaitDayOne');
  });
});

describe('an act that leaves the wait alone', () => {
  it.each<[string, (story: Story) => Story]>([
    ['signing for it', (story) => story.when('acknowledge', {}, handler, '2026-11-23 10:00').after()],
    ['reading it', (story) => story.when('mark-read', {}, handler, '2026-11-23 10:00').after()],
    [
      'adding information',
      (story) => story.when('add-information', { text: '补充' }, citizen, '2026-11-23 10:00').after(),
    ],
    [
      'contacting the caller',
      (story) => story.when('contact-citizen', { medium: 'phone', note: '说明' }, handler, '2026-11-23 10:00').after(),
    ],
    ['urging', (story) => story.when('urge', { message: '快' }, intake, '2026-11-23 10:00').after()],
    [
      'sending a draft back',
      (story) =>
        submitted(story, '2026-11-23 10:00')
          .when('sign-result', { approve: false }, signatory, '2026-11-23 11:00')
          .after(),
    ],
  ])('is %s', (_, act) => {
    const story = dispatched(monday);
    expect(wait(act(story))).toEqual(wait(story));
  });
});

describe('the wait', () => {
  it('depends on what happened only: a milestone that has not fired yet is still waited for', () => {
    const story = dispatched(monday);
    const before = wait(story);
    const touched = story.when('urge', { message: '快' }, intake, '2026-11-24 15:00').after();
    expect(wait(touched)).toEqual(before);
  });
});
