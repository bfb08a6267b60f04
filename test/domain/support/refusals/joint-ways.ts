import { centreHead, citizen, housing, intake, leadingGroup, staff, supervisor, water } from '../people.ts';
import { archived, dispatched, inCallback } from '../stages.ts';
import { at, given, type Story } from '../story.ts';
import { monday, satisfied, tuesday, type Ways } from './process-ways.ts';
import { yanghe } from './request-ways.ts';

const joined = { lead: housing, partners: [water], minutes: '会议纪要' } as const;
const hard = { reason: '涉及多家', impact: 'several-units' } as const;
const other = '20261123000016';
/** The master of another caller's ticket. */
const master = (): Story =>
  dispatched(monday).with({ type: 'FollowerJoined', at: at(monday), by: 'workflow', follower: other });
const merged = (): Story => given(monday).with({ type: 'TicketMerged', at: at(monday), by: 'intake', into: other });
const closed = (): Story => archived(inCallback(), tuesday);

/** Ways into the refusals of joint handling, villages, reopening and merging. */
export const jointWays = {
  'lead-is-partner': [
    dispatched(monday).when('join', { ...joined, partners: [housing] }, leadingGroup, monday),
    'partners',
  ],
  'due-at-past': [
    dispatched(monday).when('supervise', { message: '请说明', replyBy: at(monday) }, supervisor, monday),
    'replyBy',
  ],
  'no-supervision': [dispatched(monday).when('reply-supervision', { text: '已办' }, staff('handler', housing), monday)],
  'already-joint': [
    dispatched(monday)
      .when('join', joined, leadingGroup, monday)
      .after()
      .when('propose-joint', hard, supervisor, monday),
  ],
  'joint-proposed-already': [
    dispatched(monday)
      .when('propose-joint', hard, supervisor, monday)
      .after()
      .when('propose-joint', hard, centreHead, monday),
  ],
  'no-joint-proposal': [dispatched(monday).when('decline-joint', { reason: '不必' }, leadingGroup, monday)],
  'not-your-village': [
    dispatched(monday, { unit: yanghe }).when('delegate', { unit: water }, staff('handler', yanghe), monday),
    'unit',
  ],
  'merge-into-itself': [given(monday).when('merge', { into: given(monday).ticket.id }, intake, monday), 'into'],
  'master-stays': [master().when('merge', { into: other }, intake, monday)],
  'master-not-open': [given(monday).when('merge', { into: other }, intake, monday), 'into'],
  'followers-remain': [master().when('withdraw', { reason: '已解决' }, citizen, monday)],
  'merged-into': [merged().when('record-callback', satisfied, supervisor, monday)],
  'reopen-window-over': [closed().when('reopen', { reason: '又不热了' }, supervisor, '2026-12-24 10:00')],
  'no-reopen-request': [closed().when('decline-reopen', { reason: '不属实' }, centreHead, tuesday)],
} as const satisfies Partial<Ways>;
