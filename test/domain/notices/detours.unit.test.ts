import { describe, expect, it } from '@jest/globals';
import { anonymously } from '../support/filing.ts';
import { lastNotice, lastNotices } from '../support/notices.ts';
import { centreHead, handler, housing, intake, leadingGroup, supervisor, upstream, water } from '../support/people.ts';
import { answered, concluded, dispatched } from '../support/stages.ts';
import { type Story, whenFiled } from '../support/story.ts';

const monday = '2026-11-23 10:00';
const agreed = { approve: true, reason: '属实' } as const;
const returned = (suggestedUnit: string, decision: object = {}, urgent = false): Story =>
  dispatched(monday, { urgent })
    .when('request-return', { reason: '非职责', suggestedUnit }, handler, monday)
    .after()
    .when('decide-return', { ...agreed, ...decision }, supervisor, monday)
    .after();
const templatesTo = (story: Story): readonly string[] => lastNotices(story);

describe('on a detour the right people are told', () => {
  it('a granted return: the old unit, the new one, and the caller of the transfer with its reason', () => {
    expect(templatesTo(returned(water))).toEqual([
      'unit-recalled → dept-housing:handler',
      'unit-dispatched → dept-water:handler',
      'citizen-reassigned → citizen',
    ]);
  });

  it('a matter outside the county: the caller reads why it went to level 1, not that it could not be solved', () => {
    const story = returned('outside', { outside: 'level-1' });
    expect(lastNotice(story, 'citizen-upstream')?.params).toMatchObject({ reason: '不属本县职责' });
    const back = story
      .when('record-upstream-decision', { accept: false, reason: '属县管' }, upstream, '2026-11-24 10:00')
      .after();
    expect(templatesTo(back)).toEqual(['centre-to-dispatch → centre:duty']);
  });

  it('a joint appointment: lead, partners, the unit relieved of it, and the caller', () => {
    const story = dispatched(monday)
      .when('join', { lead: water, partners: ['dept-ecology'], minutes: '纪要' }, leadingGroup, monday)
      .after();
    expect(templatesTo(story)).toEqual(
      expect.arrayContaining([
        'unit-joint → dept-water:handler',
        'unit-partner → dept-ecology:handler',
        'unit-recalled → dept-housing:handler',
        'citizen-joint → citizen',
      ]),
    );
    const again = story
      .when('join', { lead: housing, partners: [water], minutes: '纪要' }, leadingGroup, monday)
      .after();
    expect(templatesTo(again).filter((line) => line.startsWith('unit-recalled'))).toEqual([]);
  });

  it('an urgent matter rings the duty phone of whichever unit gets it, however it got there (§9-H)', () => {
    expect(templatesTo(returned(water, {}, true))).toContain('unit-urgent → dept-water:duty');
    const joint = dispatched(monday, { urgent: true })
      .when('join', { lead: water, partners: [housing], minutes: '纪要' }, leadingGroup, monday)
      .after();
    expect(templatesTo(joint)).toContain('unit-urgent → dept-water:duty');
  });

  it('who left no phone is not to be called: the supervisor is told to audit (R30, R45)', () => {
    const story = concluded(
      whenFiled(anonymously({ type: 'complaint' }), intake, monday)
        .after()
        .when('dispatch', { unit: housing, class: 'ordinary' }, intake, monday)
        .after(),
      monday,
    );
    expect(templatesTo(story)).toEqual(['centre-to-audit → centre:duty']);
  });

  it('what intake had answered goes back to the centre to be dispatched when the audit fails', () => {
    const failed = {
      medium: 'phone',
      reached: true,
      solved: 'no',
      satisfaction: 'dissatisfied',
      audit: 'fail',
    } as const;
    const story = answered(monday).when('record-callback', failed, supervisor, '2026-11-23 11:00').after();
    expect(templatesTo(story)).toContain('centre-to-dispatch → centre:duty');
  });

  it('a second return request goes to the centre’s head', () => {
    const story = returned(water)
      .when(
        'request-return',
        { reason: '非职责', suggestedUnit: 'undetermined' },
        { ...handler, sub: 'handler@dept-water', unit: water },
        monday,
      )
      .after();
    expect(templatesTo(story)).toContain('centre-to-review → centre:head');
    expect(story.when('decide-return', { ...agreed, unit: 'dept-ecology' }, centreHead, monday).decision.ok).toBe(true);
  });
});
