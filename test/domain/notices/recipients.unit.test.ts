import { describe, expect, it } from '@jest/globals';
import { lastNotices } from '../support/notices.ts';
import { citizen, handler, housing, intake, signatory, supervisor, water } from '../support/people.ts';
import { answered, archived, dispatched, inCallback, submitted } from '../support/stages.ts';
import { at, given, type Story } from '../support/story.ts';

const monday = '2026-11-23 09:00';
const dissatisfied = {
  medium: 'phone',
  reached: true,
  solved: 'no',
  satisfaction: 'dissatisfied',
  audit: 'fail',
} as const;

describe('who is told', () => {
  const story = dispatched(monday);
  const urgent = dispatched('2026-11-23 23:30', { urgent: true });
  const rung = (ring: number): Story => {
    let ringing = urgent;
    for (let n = 2; n <= ring; n += 1)
      ringing = ringing.whenItIs(`2026-11-24 0${Math.floor((n - 2) / 2)}:${n % 2 === 0 ? '00' : '30'}`).after();
    return ringing;
  };
  const midnight = given(monday).whenItIs('2026-11-24 00:00').after();
  const limit = story.whenItIs('2026-11-24 18:00').after();

  it.each<[string, Story, readonly string[]]>([
    ['of a filing', given(monday), []],
    ['of an answer at intake', answered(monday), []],
    [
      'of a proposal to decline',
      given(monday).when('decline', { reason: '理由', route: '法院' }, intake, monday).after(),
      ['centre-decline-proposed → centre:duty'],
    ],
    [
      'of a declined matter',
      given(monday).when('decline', { reason: '理由', route: '法院' }, supervisor, monday).after(),
      ['citizen-declined → citizen'],
    ],
    ['of a dispatch', story, [`unit-dispatched → ${housing}:handler`, 'citizen-dispatched → citizen']],
    [
      'of an urgent dispatch at night',
      urgent,
      [`unit-dispatched → ${housing}:handler`, `unit-urgent → ${housing}:duty`, 'citizen-dispatched → citizen'],
    ],
    ['of the second ring', rung(2), [`unit-urgent → ${housing}:duty`]],
    ['of the third ring', rung(3), [`unit-urgent → ${housing}:duty`, `unit-urgent → ${housing}:head`]],
    ['of the fourth ring', rung(4), [`unit-urgent → ${housing}:duty`, `unit-urgent → ${housing}:head`]],
    [
      'of the fifth ring',
      rung(5),
      [`unit-urgent → ${housing}:duty`, `unit-urgent → ${housing}:head`, 'centre-urgent-unsigned → centre:head'],
    ],
    [
      'of a reassignment',
      story.when('reassign', { unit: water, reason: '误派' }, supervisor, monday).after(),
      [`unit-recalled → ${housing}:handler`, `unit-dispatched → ${water}:handler`, 'citizen-reassigned → citizen'],
    ],
    [
      'of a merger: the unit too, which works on it no more',
      story.with({ type: 'TicketMerged', at: at(monday), by: 'intake', into: '20261123009999' }),
      [`unit-merged → ${housing}:handler`, 'citizen-merged → citizen'],
    ],
    ['of signing for it', story.when('acknowledge', {}, handler, monday).after(), []],
    ['of reading it', story.when('mark-read', {}, handler, monday).after(), []],
    ['of a contact', story.when('contact-citizen', { medium: 'phone', note: '说明' }, handler, monday).after(), []],
    ['of a result to sign', submitted(story, monday), [`signatory-to-sign → ${housing}:signatory`]],
    [
      'of a result sent back',
      submitted(story, monday).when('sign-result', { approve: false }, signatory, monday).after(),
      [`unit-sent-back → ${housing}:handler`],
    ],
    ['of a signed result', inCallback(), ['citizen-survey → citizen']],
    [
      'of a signed result to a complaint',
      inCallback({}, { type: 'complaint' }),
      ['citizen-survey → citizen', 'centre-to-call → centre:duty'],
    ],
    [
      'of a signed result in a complex matter',
      inCallback({ class: 'complex' }),
      ['citizen-survey → citizen', 'centre-to-call → centre:duty'],
    ],
    [
      'of a rework',
      inCallback().when('record-callback', dissatisfied, supervisor, '2026-11-24 09:00').after(),
      [`unit-rework → ${housing}:handler`, `unit-rework → ${housing}:head`, 'citizen-rework → citizen'],
    ],
    [
      'of an urgent rework',
      inCallback({ urgent: true }).when('record-callback', dissatisfied, supervisor, '2026-11-24 09:00').after(),
      [
        `unit-rework → ${housing}:handler`,
        `unit-rework → ${housing}:head`,
        `unit-urgent → ${housing}:duty`,
        'citizen-rework → citizen',
      ],
    ],
    ['of the archive', archived(inCallback(), '2026-11-24 10:00'), ['citizen-archived → citizen']],
    [
      'of further information',
      story.when('add-information', { text: '补充' }, citizen, monday).after(),
      [`unit-information → ${housing}:handler`],
    ],
    [
      'of information before the dispatch',
      given(monday).when('add-information', { text: '补充' }, citizen, monday).after(),
      [],
    ],
    [
      'of urging',
      story.when('urge', { message: '快' }, citizen, monday).after(),
      [`unit-urged → ${housing}:handler`, `unit-urged → ${housing}:head`],
    ],
    [
      'of urging before the dispatch',
      given(monday).when('urge', { message: '快' }, citizen, monday).after(),
      ['centre-to-dispatch → centre:duty'],
    ],
    [
      'of a withdrawal',
      story.when('withdraw', { reason: '撤回' }, citizen, monday).after(),
      [`unit-withdrawn → ${housing}:handler`, 'citizen-withdrawn → citizen'],
    ],
    [
      'of a dispatch limit that passed: at once, at midnight, the caller too',
      midnight,
      ['centre-dispatch-late → centre:duty', 'centre-dispatch-late → centre:head', 'citizen-dispatch-late → citizen'],
    ],
    [
      'of a unit’s limit that passed: handler, head, supervisor on duty (also that neither has read it) and the caller',
      limit,
      [
        `unit-late → ${housing}:handler`,
        `unit-late → ${housing}:head`,
        'centre-unit-late → centre:duty',
        'centre-unread → centre:duty',
        'citizen-late → citizen',
      ],
    ],
    [
      'of a callback limit that passed',
      inCallback().whenItIs('2026-11-24 18:00').after(),
      ['centre-to-call → centre:duty', 'centre-callback-late → centre:duty'],
    ],
    [
      'the next morning',
      limit.whenItIs('2026-11-25 08:30').after(),
      [`unit-overdue → ${housing}:handler`, `unit-overdue → ${housing}:head`, 'centre-unread → centre:duty'],
    ],
    [
      'the next morning about a dispatch',
      midnight.whenItIs('2026-11-24 08:30').after(),
      ['centre-dispatch-late → centre:duty'],
    ],
    [
      'by a reminder',
      story.whenItIs('2026-11-24 14:10').after(),
      [`unit-reminder → ${housing}:handler`, 'centre-unread → centre:duty'],
    ],
    [
      'by a reminder of an unsigned result',
      submitted(story, monday).whenItIs('2026-11-24 14:10').after(),
      [`signatory-to-sign → ${housing}:signatory`, 'centre-unread → centre:duty'],
    ],
    [
      'by a reminder to dispatch',
      given(monday).whenItIs('2026-11-23 22:10').after(),
      ['centre-to-dispatch → centre:duty'],
    ],
    ['by a reminder to call back', inCallback().whenItIs('2026-11-24 14:10').after(), ['centre-to-call → centre:duty']],
    [
      'by an unanswered survey',
      inCallback().whenItIs('2026-11-24 15:00').after(),
      ['centre-to-call → centre:duty', 'centre-to-call → centre:duty'],
    ],
  ])('%s', (_, told, notices) => {
    expect(lastNotices(told)).toEqual(notices);
  });

  it.each([
    ['yes', 'satisfied', ['centre-survey-answered → centre:duty']],
    ['yes', 'basically-satisfied', ['centre-to-call → centre:duty']],
    ['yes', 'dissatisfied', ['centre-to-call → centre:duty']],
    ['no', 'satisfied', ['centre-to-call → centre:duty']],
  ] as const)('of a survey answered %s, %s', (solved, satisfaction, notices) => {
    const heard = inCallback().when('answer-survey', { solved, satisfaction }, citizen, '2026-11-23 16:00').after();
    expect(lastNotices(heard)).toEqual(notices);
  });

  it('of a stuck workflow, each day until somebody acts', () => {
    const stuck = story.with({ type: 'WorkflowStuck', at: at(monday), by: 'workflow', run: 1, hop: 1, error: 'X' });
    expect(lastNotices(stuck)).toEqual(['centre-workflow-stuck → centre:duty']);
    expect(lastNotices(stuck.whenItIs('2026-11-24 09:00').after())).toEqual(['centre-workflow-stuck → centre:duty']);
    const resumed = stuck.when('resume', {}, { kind: 'staff', sub: 'a', roles: ['admin'] }, '2026-11-23 10:00').after();
    expect(lastNotices(resumed)).toEqual([]);
  });
});
