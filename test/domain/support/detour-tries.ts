import type { CommandBodies, CommandName } from '../../../domain/tickets/commands.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { secret } from './filing.ts';
import { housing, water } from './people.ts';

type Asked = { [N in CommandName]: { readonly name: N; readonly body: CommandBodies[N] } }[CommandName];

/** What people say: full of what no notice may carry. */
export const text = `${secret}说:还是不热,电话13800001234`;
export const yanghe = 'town-yanghe';
export const village = '640121100201';
const later = fromIso('2026-12-01T12:00:00+08:00');
const sooner = fromIso('2026-11-25T10:00:00+08:00');
const reason = text;
const route = '请向法院起诉';

/** Returns, extensions, closures, villages, joint handling, supervision, reopening and merging, good and bad. */
export const detourTries: readonly Asked[] = [
  { name: 'request-return', body: { reason, suggestedUnit: water } },
  { name: 'request-return', body: { reason, suggestedUnit: 'undetermined' } },
  { name: 'request-return', body: { reason, suggestedUnit: 'dept-nowhere' } },
  { name: 'decide-return', body: { approve: true, reason } },
  { name: 'decide-return', body: { approve: true, reason, unit: yanghe, class: 'complex' } },
  { name: 'decide-return', body: { approve: true, reason, outside: 'level-1' } },
  { name: 'decide-return', body: { approve: true, reason, outside: 'declined', route } },
  { name: 'decide-return', body: { approve: false, reason } },
  { name: 'withdraw-request', body: {} },
  ...[2, 3, 5, 6].map((workingDays) => ({ name: 'request-extension', body: { reason, workingDays } }) as const),
  { name: 'request-extension', body: { reason, dueAt: later } },
  { name: 'decide-extension', body: { approve: true, reason } },
  { name: 'decide-extension', body: { approve: true, reason, workingDays: 5 } },
  { name: 'decide-extension', body: { approve: false, reason } },
  { name: 'delegate', body: { unit: village, note: text } },
  { name: 'request-closure', body: { ground: 'objective-conditions', replyToCitizen: text, statement: text } },
  { name: 'decide-closure', body: { approve: true, reason } },
  { name: 'decide-closure', body: { approve: false, reason } },
  { name: 'record-upstream-decision', body: { accept: true, reason } },
  { name: 'record-upstream-decision', body: { accept: false, reason } },
  { name: 'supervise', body: { message: text, replyBy: later } },
  { name: 'supervise', body: { message: text, replyBy: sooner } },
  { name: 'reply-supervision', body: { text } },
  { name: 'propose-joint', body: { reason, impact: 'wide' } },
  { name: 'decline-joint', body: { reason } },
  { name: 'join', body: { lead: water, partners: [housing], minutes: text } },
  { name: 'join', body: { lead: housing, partners: [water, yanghe], minutes: text, dueAt: later } },
  { name: 'contribute', body: { opinion: text } },
  { name: 'reopen', body: { reason } },
  { name: 'decline-reopen', body: { reason } },
];
