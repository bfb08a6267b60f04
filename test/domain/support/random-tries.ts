import type { Actor } from '../../../domain/access/roles.ts';
import type { CommandBodies, CommandName } from '../../../domain/tickets/commands.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { detourTries, text, village, yanghe } from './detour-tries.ts';
import {
  admin,
  centreHead,
  citizen,
  handler,
  housing,
  intake,
  leadingGroup,
  signatory,
  staff,
  supervisor,
  upstream,
  water,
} from './people.ts';

/** A command with its body, and who tries it. */
export type Try = {
  [N in CommandName]: { readonly name: N; readonly body: CommandBodies[N]; readonly actor: Actor };
}[CommandName];

const waterHandler = staff('handler', water);
export const actors = [
  intake,
  supervisor,
  centreHead,
  leadingGroup,
  admin,
  handler,
  signatory,
  waterHandler,
  staff('signatory', water),
  staff('clerk', 'town-yanghe'),
  staff('reader'),
  staff('handler', yanghe),
  staff('signatory', yanghe),
  staff('liaison', village),
  upstream,
  citizen,
];
const callbacks: readonly CommandBodies['record-callback'][] = [
  { medium: 'phone', reached: false },
  { medium: 'phone', reached: false, audit: 'pass' },
  { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass', comment: text },
  { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'pass', next: 'rework' },
  {
    medium: 'phone',
    reached: true,
    solved: 'no',
    satisfaction: 'dissatisfied',
    audit: 'pass',
    next: 'closure',
    comment: text,
  },
  { medium: 'sms', reached: true, audit: 'pass' },
  { medium: 'in-call', reached: true, solved: 'yes', satisfaction: 'satisfied' },
  { medium: 'phone', reached: true, solved: 'partly', satisfaction: 'basically-satisfied', audit: 'fail' },
];
const units = [housing, water, 'town-yanghe', 'centre', 'dept-nowhere'] as const;
const classes = ['simple', 'ordinary', 'complex'] as const;
export const tries: readonly Omit<Try, 'actor'>[] = [
  { name: 'answer', body: { reply: text } },
  { name: 'decline', body: { reason: text, route: '请向人民法院起诉' } },
  ...units.flatMap((unit) =>
    classes.map(
      (each) => ({ name: 'dispatch', body: { unit, class: each, urgent: each === 'simple', note: text } }) as const,
    ),
  ),
  ...units.map((unit) => ({ name: 'reassign', body: { unit, reason: text } }) as const),
  { name: 'acknowledge', body: {} },
  { name: 'mark-read', body: {} },
  { name: 'contact-citizen', body: { medium: 'phone', note: text } },
  { name: 'submit-result', body: { summary: text, outcome: 'solved' } },
  { name: 'submit-result', body: { summary: text, outcome: 'explained' } },
  { name: 'sign-result', body: { approve: true } },
  { name: 'sign-result', body: { approve: false, note: text } },
  ...callbacks.map((body) => ({ name: 'record-callback', body }) as const),
  { name: 'answer-survey', body: { solved: 'yes', satisfaction: 'satisfied', comment: text } },
  { name: 'answer-survey', body: { solved: 'no', satisfaction: 'dissatisfied', comment: text } },
  { name: 'add-information', body: { text } },
  { name: 'withdraw', body: { reason: text } },
  { name: 'urge', body: { message: text } },
  ...detourTries,
  { name: 'restart', body: {} },
  { name: 'resume', body: {} },
  { name: 'erase', body: { reason: text } },
  { name: 'hold', body: { until: fromIso('2026-12-24T12:00:00+08:00'), reason: text } },
];
