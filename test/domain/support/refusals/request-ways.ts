import { filing } from '../filing.ts';
import {
  centreHead,
  handler,
  housing,
  intake,
  leadingGroup,
  signatory,
  staff,
  supervisor,
  upstream,
  water,
} from '../people.ts';
import { dispatched } from '../stages.ts';
import { at, type Story, whenFiled } from '../story.ts';
import { monday, reworked, tuesday, type Ways } from './process-ways.ts';

const outside = { reason: '非职责', suggestedUnit: 'outside' } as const;
const longer = { reason: '施工', workingDays: 4 } as const;
const agreed = { approve: true, reason: '属实' } as const;
const refused = { approve: false, reason: '应由贵单位办理' } as const;

/** A return asked by the unit that has the ticket, and decided by the centre's head. */
const returned = (story: Story, from: string, decision: { approve: boolean; reason: string; unit?: string }): Story =>
  story
    .when('request-return', outside, staff('handler', from), monday)
    .after()
    .when('decide-return', decision, centreHead, monday)
    .after();
const asked = (): Story => dispatched(monday).when('request-return', outside, handler, monday).after();
const askedTwice = (): Story =>
  returned(dispatched(monday), housing, { ...agreed, unit: water })
    .when('request-return', outside, staff('handler', water), monday)
    .after();
const designated = (): Story => {
  const twice = returned(returned(dispatched(monday), housing, { ...agreed, unit: water }), water, {
    ...agreed,
    unit: 'dept-transport',
  });
  return returned(twice, 'dept-transport', refused);
};
/** Level 1 has refused the unit's closure application. */
export const resultOnly = (): Story =>
  dispatched(monday)
    .when(
      'request-closure',
      { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受限' },
      handler,
      monday,
    )
    .after()
    .when('sign-result', { approve: true }, signatory, monday)
    .after()
    .when('decide-closure', agreed, centreHead, monday)
    .after()
    .when('record-upstream-decision', { accept: false, reason: '应予办理' }, staff('upstream', 'city'), tuesday)
    .after();
const extending = (): Story => dispatched(monday).when('request-extension', longer, handler, monday).after();
/** A ticket for which level 1 set a limit at noon of the next day; its unit asks for four days. */
const ofLevelOne = (): Story =>
  whenFiled(filing({ channel: 'upstream', upstreamDueAt: at('2026-11-24 12:00') }), upstream, monday)
    .after()
    .when('dispatch', { unit: housing, class: 'ordinary' }, intake, monday)
    .after()
    .when('request-extension', longer, handler, monday)
    .after();
const inRework = (): Story =>
  reworked(0)
    .when(
      'record-callback',
      { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
      supervisor,
      tuesday,
    )
    .after();
export const village = '640121100201';
export const yanghe = 'town-yanghe';
/** A township's ticket with a village's part in it. */
export const delegated = (): Story =>
  dispatched(monday, { unit: yanghe, class: 'complex' })
    .when('delegate', { unit: village, dueAt: at(tuesday) }, staff('handler', yanghe), monday)
    .after();
const liaison = staff('liaison', village);

/** Ways into the refusals of returns, extensions and closure applications. */
export const requestWays = {
  'request-pending': [asked().when('request-extension', longer, handler, monday)],
  'return-window-over': [
    dispatched(monday, { class: 'complex' }).when('request-return', outside, handler, '2026-11-24 18:00'),
  ],
  'return-refused-before': [
    returned(dispatched(monday), housing, refused).when('request-return', outside, handler, monday),
  ],
  designated: [designated().when('request-return', outside, staff('handler', 'dept-transport'), monday)],
  'no-return-in-rework': [inRework().when('request-return', outside, handler, tuesday)],
  'joint-no-request': [
    dispatched(monday)
      .when('join', { lead: housing, partners: [water], minutes: '会议纪要' }, leadingGroup, monday)
      .after()
      .when('request-return', outside, handler, monday),
  ],
  'result-only': [resultOnly().when('request-extension', longer, handler, tuesday)],
  'return-needs-unit': [asked().when('decide-return', agreed, supervisor, monday), 'unit'],
  'unit-or-outside': [
    asked().when('decide-return', { ...agreed, unit: water, outside: 'level-1' }, supervisor, monday),
    'outside',
  ],
  'route-needed': [asked().when('decide-return', { ...agreed, outside: 'declined' }, supervisor, monday), 'route'],
  'review-by-higher': [askedTwice().when('decide-return', refused, supervisor, monday)],
  'not-escalated': [extending().when('decide-extension', agreed, leadingGroup, monday)],
  'working-days-needed': [
    dispatched(monday).when('request-extension', { reason: '施工' }, handler, monday),
    'workingDays',
  ],
  'extension-window-over': [dispatched(monday).when('request-extension', longer, handler, '2026-11-24 18:00')],
  'extension-days': [
    dispatched(monday).when('request-extension', { reason: '施工', workingDays: 6 }, handler, monday),
    'workingDays',
  ],
  'extension-day-past': [
    dispatched(monday)
      .when('request-extension', { reason: '施工', workingDays: 2 }, handler, monday)
      .after()
      .when('decide-extension', agreed, centreHead, '2026-11-25 18:00'),
    'workingDays',
  ],
  'extension-beyond-level-one': [ofLevelOne().when('decide-extension', agreed, centreHead, monday), 'workingDays'],
  'no-level-one-limit': [
    extending().when('decide-extension', { ...agreed, upstreamDueAt: at('2026-11-27 18:00') }, centreHead, monday),
    'upstreamDueAt',
  ],
  'level-one-limit-not-later': [
    ofLevelOne().when('decide-extension', { ...agreed, upstreamDueAt: at('2026-11-24 12:00') }, centreHead, monday),
    'upstreamDueAt',
  ],
  'extension-decided': [
    extending()
      .when('decide-extension', refused, centreHead, monday)
      .after()
      .when('request-extension', longer, handler, monday),
  ],
  'no-extension-in-rework': [inRework().when('request-extension', longer, handler, tuesday)],
  'due-at-needed': [delegated().when('request-extension', longer, liaison, monday), 'dueAt'],
  'task-beyond-limit': [
    delegated().when('request-extension', { reason: '人手不足', dueAt: at('2026-11-25 18:01') }, liaison, monday),
    'dueAt',
  ],
  'no-task-request': [delegated().when('decide-extension', agreed, staff('handler', yanghe), monday)],
} as const satisfies Partial<Ways>;
