import type { CommandBodies } from '../../../../domain/tickets/commands.ts';
import type { RefusalCode } from '../../../../domain/tickets/refusals.ts';
import { reorganised } from '../county.ts';
import { filing } from '../filing.ts';
import { admin, citizen, clerk, handler, housing, intake, signatory, staff, supervisor, water } from '../people.ts';
import { addedTo, answered, archived, dispatched, inCallback } from '../stages.ts';
import { given, type Outcome, type Story, whenFiled } from '../story.ts';

/** One way into each refusal, with the field it is about. */
export type Ways = { readonly [C in RefusalCode]: readonly [Outcome, field?: string] };

/** Water was merged into agriculture. */
const withoutWater = reorganised('2026-11-01', { [water]: 'dept-agriculture' });

export const monday = '2026-11-23 10:00';
export const tuesday = '2026-11-24 10:00';
export const satisfied = {
  medium: 'phone',
  reached: true,
  solved: 'yes',
  satisfaction: 'satisfied',
  audit: 'pass',
} as const;
const file = (...told: Parameters<typeof filing>) => whenFiled(filing(...told), intake, monday);
export const callback = (
  body: CommandBodies['record-callback'],
  actor = supervisor,
  story: Story = inCallback(),
): Outcome => story.when('record-callback', body, actor, tuesday);
export const reworked = (times: number): Story => {
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

/** One way into each refusal from intake to archive, with the field it is about. */
export const processWays = {
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
  'caller-additions-full': [addedTo(dispatched(monday), 50).when('urge', { message: '快' }, citizen, monday)],
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
  'former-unit': [
    given(monday, {}, withoutWater).when('dispatch', { unit: water, class: 'simple' }, intake, monday),
    'unit',
  ],
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
  'already-read': [
    dispatched(monday).when('mark-read', {}, handler, monday).after().when('mark-read', {}, handler, monday),
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
  'in-call-only-for-answers': [callback({ ...satisfied, medium: 'in-call' }), 'medium'],
  'higher-decides': [callback({ ...satisfied, audit: 'fail' }, supervisor, reworked(2))],
  'statement-needed': [callback({ ...satisfied, satisfaction: 'dissatisfied', next: 'closure' }), 'comment'],
  'not-unreachable-yet': [callback({ medium: 'phone', reached: false, audit: 'pass' })],
} as const satisfies Partial<Ways>;
