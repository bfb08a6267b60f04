import type { CommandBodies } from '../../../domain/tickets/commands.ts';
import { housing, water } from './people.ts';
import { at } from './story.ts';

/** A body for every command, good as far as a body can be. */
export const bodies: CommandBodies = {
  answer: { reply: '答复' },
  decline: { reason: '理由', route: '途径' },
  dispatch: { unit: housing, class: 'simple' },
  reassign: { unit: water, reason: '误派' },
  acknowledge: {},
  'mark-read': {},
  'contact-citizen': { medium: 'phone', note: '说明' },
  'submit-result': { summary: '已办', outcome: 'solved' },
  'sign-result': { approve: true },
  'request-return': { reason: '非职责', suggestedUnit: water },
  'decide-return': { approve: true, reason: '属实' },
  'withdraw-request': {},
  'request-extension': { reason: '施工', workingDays: 4 },
  'decide-extension': { approve: true, reason: '属实' },
  delegate: { unit: '640121100201' },
  'request-closure': { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' },
  'decide-closure': { approve: true, reason: '属实' },
  'record-upstream-decision': { accept: true, reason: '同意' },
  'record-callback': { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
  'answer-survey': { solved: 'yes', satisfaction: 'satisfied' },
  'add-information': { text: '补充' },
  urge: { message: '催办' },
  supervise: { message: '督办', replyBy: at('2026-12-24 12:00') },
  join: { lead: water, partners: [housing], minutes: '会议纪要' },
  contribute: { opinion: '意见' },
  merge: { into: '20261123009999' },
  reopen: { reason: '又不热了' },
  'decline-reopen': { reason: '不属实' },
  withdraw: { reason: '撤回' },
  restart: {},
  resume: {},
};
