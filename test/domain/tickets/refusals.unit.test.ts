import { describe, expect, it } from '@jest/globals';
import type { CommandBodies } from '../../../domain/tickets/commands.ts';
import { type RefusalCode, refusals, wordsOf } from '../../../domain/tickets/refusals.ts';
import { filing } from '../support/filing.ts';
import {
  admin,
  centreHead,
  citizen,
  clerk,
  handler,
  housing,
  intake,
  otherSupervisor,
  signatory,
  staff,
  supervisor,
  water,
} from '../support/people.ts';
import { answered, archived, dispatched, inCallback } from '../support/stages.ts';
import { given, type Outcome, type Story, whenFiled } from '../support/story.ts';

const monday = '2026-11-23 10:00';
const tuesday = '2026-11-24 10:00';
const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' } as const;
const file = (...told: Parameters<typeof filing>) => whenFiled(filing(...told), intake, monday);
const callback = (body: CommandBodies['record-callback'], actor = supervisor, story: Story = inCallback()): Outcome =>
  story.when('record-callback', body, actor, tuesday);
const reworked = (times: number): Story => {
  let story = inCallback();
  for (let round = 1; round <= times; round += 1)
    story = story
      .when('record-callback', { ...satisfied, audit: 'fail' }, supervisor, tuesday)
      .after()
      .when('submit-result', { summary: '再次办理', outcome: 'solved' }, handler, tuesday)
      .after()
      .when('sign-result', { approve: true }, signatory, tuesday)
      .after();
  return story;
};

/** One way into each refusal, with the field it is about. */
const ways: { readonly [C in RefusalCode]: readonly [Outcome, field?: string] } = {
  'wrong-role': [given(monday).when('dispatch', { unit: housing, class: 'ordinary' }, staff('reader'), monday)],
  'wrong-relation': [dispatched(monday).when('acknowledge', {}, staff('handler', water), monday)],
  'audit-own-dispatch': [
    given('2026-11-23 09:00')
      .when('dispatch', { unit: housing, class: 'ordinary' }, supervisor, monday)
      .after()
      .when('submit-result', { summary: '已办', outcome: 'solved' }, handler, monday)
      .after()
      .when('sign-result', { approve: true }, signatory, monday)
      .after()
      .when('record-callback', satisfied, supervisor, tuesday),
  ],
  'audit-not-yours': [callback({ ...satisfied, medium: 'in-call' }, intake, answered(monday)), 'audit'],
  'wrong-stage': [dispatched(monday).when('sign-result', { approve: true }, signatory, monday)],
  'ticket-ended': [archived(inCallback(), tuesday).when('restart', {}, admin, tuesday)],
  'not-stuck': [dispatched(monday).when('resume', {}, admin, monday)],
  'contact-needed': [file({}, { phone: undefined }), 'citizen.phone'],
  'anonymous-with-phone': [file({ anonymous: true }), 'citizen'],
  'complained-unit-needed': [file({ againstOfficials: true }), 'complainedUnit'],
  'unknown-category': [file({ category: 'utilities/magic' }), 'category'],
  'unknown-town': [file({ town: 'dept-housing' }), 'location.town'],
  'clerk-outlet': [whenFiled(filing({ outlet: 'town-lijun' }), clerk, monday), 'outlet'],
  'decline-decided-by-supervisor': [
    given(monday)
      .when('decline', { reason: '涉法涉诉', route: '人民法院' }, intake, monday)
      .after()
      .when('decline', { reason: '涉法涉诉', route: '人民法院' }, intake, monday),
  ],
  'unknown-unit': [given(monday).when('dispatch', { unit: 'dept-x', class: 'simple' }, intake, monday), 'unit'],
  'not-a-handling-unit': [given(monday).when('dispatch', { unit: 'centre', class: 'simple' }, intake, monday), 'unit'],
  'complained-unit': [
    given(monday, { againstOfficials: true, complainedUnit: housing }).when(
      'dispatch',
      { unit: housing, class: 'ordinary' },
      intake,
      monday,
    ),
    'unit',
  ],
  'same-unit': [dispatched(monday).when('reassign', { unit: housing, reason: '误派' }, supervisor, monday), 'unit'],
  'already-acknowledged': [
    dispatched(monday).when('acknowledge', {}, handler, monday).after().when('acknowledge', {}, signatory, monday),
  ],
  'explained-not-enough': [
    dispatched(monday).when('submit-result', { summary: '已解释', outcome: 'explained' }, handler, monday),
    'outcome',
  ],
  'plan-needed': [
    dispatched(monday).when('submit-result', { summary: '部分解决', outcome: 'partly' }, handler, monday),
    'plan',
  ],
  'answer-needed': [callback({ medium: 'phone', reached: true, solved: 'yes', audit: 'pass' }), 'satisfaction'],
  'audit-needed': [callback({ ...satisfied, audit: undefined, satisfaction: 'dissatisfied', next: 'rework' }), 'audit'],
  'not-reached': [callback({ ...satisfied, reached: false }), 'reached'],
  'next-needed': [callback({ ...satisfied, satisfaction: 'dissatisfied' }), 'next'],
  'closure-not-here': [callback({ ...satisfied, solved: 'no', next: 'closure' }), 'next'],
  'in-call-only-for-answers': [callback({ ...satisfied, medium: 'in-call' }), 'medium'],
  'higher-decides': [callback({ ...satisfied, audit: 'fail' }, supervisor, reworked(2))],
};

const codes = Object.keys(refusals) as readonly RefusalCode[];

describe('a refusal', () => {
  it('has a way into it, every one of them', () => {
    expect(Object.keys(ways).toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)('%s comes out of the rules, with the field it is about', (code) => {
    const [outcome, field] = ways[code];
    outcome.refused(code, field);
  });

  it.each(codes)('%s says in Chinese and English what is wrong, by which clause, and what to do', (code) => {
    const { decision } = ways[code][0];
    if (decision.ok) throw new Error('not refused');
    const words = wordsOf(decision.refusal);
    expect(words.message).toMatch(/[一-鿿]/);
    expect(words.next).toMatch(/[一-鿿]/);
    expect(words.english).toMatch(/^[A-Z][^一-鿿]*\.$/);
    expect(words.clause).toMatch(/^[一二三四五]/);
    expect(words.requirement).toMatch(/^R\d+/);
    expect(JSON.stringify(words)).not.toMatch(/[{}]\w+[{}]/);
  });

  it('of a rework that higher posts decide leaves the ticket in its callback', () => {
    const third = reworked(2);
    expect(third.ticket).toMatchObject({ round: 3, phase: { kind: 'callback' } });
    callback({ ...satisfied, audit: 'fail' }, centreHead, third).yields(
      { type: 'CallbackRecorded' },
      { type: 'ReworkOrdered', round: 4 },
    );
  });

  it('comes first for who may not: a stranger learns nothing of the stage', () => {
    archived(inCallback(), tuesday).when('acknowledge', {}, staff('reader'), tuesday).refused('wrong-role');
    given(monday)
      .when('answer-survey', { solved: 'yes', satisfaction: 'satisfied' }, intake, monday)
      .refused('wrong-role');
  });
});

describe('an ended ticket', () => {
  it.each<[string, Story]>([
    ['archived', archived(inCallback(), tuesday)],
    ['withdrawn', given(monday).when('withdraw', { reason: '已解决' }, citizen, monday).after()],
    ['declined', given(monday).when('decline', { reason: '已诉讼', route: '法院' }, otherSupervisor, monday).after()],
  ])('takes no command any more once %s', (_, story) => {
    const bodies: CommandBodies = {
      answer: { reply: '答复' },
      decline: { reason: '理由', route: '途径' },
      dispatch: { unit: housing, class: 'simple' },
      reassign: { unit: water, reason: '误派' },
      acknowledge: {},
      'contact-citizen': { medium: 'phone', note: '说明' },
      'submit-result': { summary: '已办', outcome: 'solved' },
      'sign-result': { approve: true },
      'record-callback': satisfied,
      'answer-survey': { solved: 'yes', satisfaction: 'satisfied' },
      'add-information': { text: '补充' },
      urge: { message: '催办' },
      withdraw: { reason: '撤回' },
      restart: {},
      resume: {},
    };
    const everyone = [intake, supervisor, handler, signatory, admin, citizen];
    for (const name of Object.keys(bodies) as (keyof CommandBodies)[])
      for (const actor of everyone) {
        const { decision } = story.when(name, bodies[name], actor, tuesday);
        expect(decision.ok ? name : ['ticket-ended', 'wrong-role', 'wrong-relation']).toContain(
          decision.ok ? 'a refusal' : decision.refusal.code,
        );
      }
  });
});
