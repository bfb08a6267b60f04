import type { CommandName } from '../../../domain/tickets/commands.ts';
import {
  admin,
  centreHead,
  intake,
  leadingGroup,
  type Person,
  supervisor,
  upstream,
} from '../../lambdas/support/people.ts';
import { canary } from './texts.ts';

/** The township that handles the tickets of the fuzz, and a village below it. */
export const unit = 'town-yanghe';
export const village = '640121100200';
/** The same subject by token and by link: who asked may take it back. */
export const handler: Person = { sub: `handler@${unit}`, roles: ['handler'], unit };
export const signatory: Person = { sub: 'signatory-4', roles: ['signatory'], unit };
const caller = 'caller';

type Body = Readonly<Record<string, unknown>>;
export type Step = readonly [name: CommandName, body: Body, by: Person | typeof caller];

/** How a ticket comes to where a command is taken, and a body that is. */
export type Recipe = { readonly filing?: Body; readonly before: readonly Step[]; readonly last: Step };

const reason = `理由${canary}`;
const dispatch: Step = ['dispatch', { unit, class: 'ordinary', note: reason }, intake];
const askReturn: Step = ['request-return', { reason, suggestedUnit: 'dept-water' }, handler];
const askTime: Step = ['request-extension', { reason, workingDays: 4 }, handler];
const closure = { ground: 'objective-conditions', replyToCitizen: reason, statement: reason };
const askClosure: Step = ['request-closure', closure, handler];
const result: Step = ['submit-result', { summary: reason, outcome: 'solved' }, handler];
const sign: Step = ['sign-result', { approve: true, note: reason }, signatory];
const joint = { lead: unit, partners: ['dept-water'], dueAt: '2026-11-27T18:00:00+08:00', minutes: reason };
const join: Step = ['join', joint, leadingGroup];
const supervise: Step = ['supervise', { message: reason, replyBy: '2026-11-24T12:00:00+08:00' }, supervisor];
const proposeJoint: Step = ['propose-joint', { reason, impact: 'wide' }, supervisor];
const answers = { solved: 'yes', satisfaction: 'satisfied', comment: reason };
const callback: Step = ['record-callback', { medium: 'phone', reached: true, audit: 'pass', ...answers }, supervisor];
const closureDecided: Step = ['decide-closure', { approve: true, reason }, centreHead];
const ask: Step = ['reopen', { reason }, caller];
const archived = [dispatch, result, sign, callback] as const;

/** A recipe for each command: a new command without one does not compile. */
export const recipes: { readonly [C in CommandName]: Recipe } = {
  answer: { filing: { type: 'inquiry' }, before: [], last: ['answer', { reply: reason }, intake] },
  decline: { before: [], last: ['decline', { reason, route: '法院' }, supervisor] },
  dispatch: { before: [], last: dispatch },
  reassign: { before: [dispatch], last: ['reassign', { unit: 'dept-water', reason }, supervisor] },
  acknowledge: { before: [dispatch], last: ['acknowledge', {}, handler] },
  'mark-read': { before: [dispatch], last: ['mark-read', {}, handler] },
  'contact-citizen': { before: [dispatch], last: ['contact-citizen', { medium: 'phone', note: reason }, handler] },
  'request-return': { before: [dispatch], last: askReturn },
  'decide-return': {
    before: [dispatch, askReturn],
    last: ['decide-return', { approve: true, reason, unit: 'dept-water', class: 'ordinary' }, supervisor],
  },
  'withdraw-request': { before: [dispatch, askReturn], last: ['withdraw-request', {}, handler] },
  'request-extension': { before: [dispatch], last: askTime },
  'decide-extension': {
    before: [dispatch, askTime],
    last: ['decide-extension', { approve: true, reason, workingDays: 4 }, centreHead],
  },
  delegate: {
    before: [dispatch],
    last: ['delegate', { unit: village, note: reason, dueAt: '2026-11-24T12:00:00+08:00' }, handler],
  },
  'submit-result': { before: [dispatch], last: result },
  'sign-result': { before: [dispatch, result], last: sign },
  'request-closure': { before: [dispatch], last: askClosure },
  'decide-closure': { before: [dispatch, askClosure, sign], last: closureDecided },
  'record-upstream-decision': {
    before: [dispatch, askClosure, sign, closureDecided],
    last: ['record-upstream-decision', { accept: true, reason }, upstream],
  },
  'record-callback': { before: [dispatch, result, sign], last: callback },
  'answer-survey': { before: [dispatch, result, sign], last: ['answer-survey', answers, caller] },
  'add-information': { before: [dispatch], last: ['add-information', { text: reason }, intake] },
  urge: { before: [dispatch], last: ['urge', { message: reason }, intake] },
  withdraw: { before: [dispatch], last: ['withdraw', { reason, callReference: 'r-1' }, intake] },
  reopen: { before: archived, last: ['reopen', { reason }, supervisor] },
  'decline-reopen': { before: [...archived, ask], last: ['decline-reopen', { reason }, supervisor] },
  supervise: { before: [dispatch], last: supervise },
  'reply-supervision': {
    before: [dispatch, supervise],
    last: ['reply-supervision', { text: reason }, handler],
  },
  'propose-joint': { before: [dispatch], last: proposeJoint },
  'decline-joint': { before: [dispatch, proposeJoint], last: ['decline-joint', { reason }, leadingGroup] },
  join: { before: [dispatch], last: join },
  contribute: { before: [dispatch, join], last: ['contribute', { opinion: reason }, handler] },
  merge: { before: [], last: ['merge', { into: '' }, intake] },
  restart: { before: [dispatch], last: ['restart', {}, centreHead] },
  resume: { before: [dispatch], last: ['resume', {}, admin] },
  erase: { before: archived, last: ['erase', { reason }, admin] },
  hold: { before: [dispatch], last: ['hold', { until: '2027-11-24T12:00:00+08:00', reason }, admin] },
};
