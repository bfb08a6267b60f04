import { closeOfWorkday } from '../../../../domain/limits/limits.ts';
import { decide } from '../../../../domain/tickets/decide.ts';
import { limitFactsOf } from '../../../../domain/tickets/facts.ts';
import { requestOf, unitOf } from '../../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { limitIn } from '../moments.ts';
import { filled } from '../words/words.ts';
import { type ActForm, type Button, type Choice, choicesOf, type Field, optional, prose } from './field.ts';
import type { FormScene } from './form-scene.ts';
import { unitChoices } from './unit-forms.ts';

const decision: readonly Button[] = [
  { label: 'approve', name: 'approve', value: 'true' },
  { label: 'refuse', name: 'approve', value: 'false', tone: 'danger' },
];

const asks =
  (kind: 'return' | 'extension' | 'closure') =>
  ({ ticket }: FormScene) =>
    requestOf(ticket)?.kind === kind;

/** Working days that can still be granted (三(三), R40), also those for which level 1 has to agree to a later limit. */
const grantableDays = ({ ticket, actor, at, county, language, words }: FormScene): readonly Choice[] => {
  if (ticket.phase.kind !== 'handling') return [];
  const limits = limitFactsOf(county, ticket);
  const { entry } = ticket.phase.limit;
  const choices: Choice[] = [];
  for (let days = 1; days <= limits.rules.cap.value; days += 1) {
    const close = closeOfWorkday(entry.at, days, limits);
    const grantable = (more: { readonly upstreamDueAt?: Instant }): boolean => {
      const body = { approve: true, reason: '-', workingDays: days, ...more };
      return decide(ticket, { name: 'decide-extension', body }, actor, at, county).ok;
    };
    if (!grantable({}) && !grantable({ upstreamDueAt: close })) continue;
    const due = limitIn(language, close);
    choices.push({ value: String(days), label: filled(words.page.nthDay, { n: days, due }) });
  }
  return choices;
};

const daysField = (scene: FormScene): readonly Field[] => {
  const choices = grantableDays(scene);
  const asked = String(requestOf(scene.ticket)?.workingDays ?? '');
  const value = choices.some((choice) => choice.value === asked) ? { value: asked } : {};
  return choices.length > 0 ? [{ field: 'workingDays', label: 'workingDays', input: 'select', choices, ...value }] : [];
};

const levelOneField = ({ ticket: { filing } }: FormScene): readonly Field[] =>
  filing.upstreamDueAt === undefined ? [] : [{ field: 'upstreamDueAt', label: 'upstreamDueAt', input: 'moment' }];

/**
 * Where a granted return goes: to a unit, or outside the county, in one list, so that only one can be chosen. The unit that
 * was suggested is chosen beforehand; none when that was left open.
 */
const destinationField = (scene: FormScene): Field => {
  const suggested = requestOf(scene.ticket)?.suggestedUnit ?? '';
  const units = unitChoices(scene, unitOf(scene.ticket));
  const value = units.some((choice) => choice.value === suggested) ? { value: suggested } : {};
  const choices = [...choicesOf(scene.words.acts.choices.outside), ...units];
  return { field: 'unit', label: 'destination', input: 'select', choices, ...value };
};

/** What the centre's reviewers decide (三(二)-(三), R35, R40-R41). */
export const reviewForms: readonly ActForm[] = [
  {
    act: 'decide-return',
    concerns: asks('return'),
    buttons: decision,
    fields: (scene) => [
      prose('reason', 1000),
      destinationField(scene),
      { field: 'class', label: 'class', input: 'select', choices: choicesOf(scene.words.acts.choices.class) },
      { field: 'route', label: 'route', input: 'line', most: 200 },
    ],
  },
  {
    act: 'decide-extension',
    concerns: asks('extension'),
    buttons: decision,
    fields: (scene) => [prose('reason', 1000), ...daysField(scene), ...levelOneField(scene)],
  },
  { act: 'decide-closure', concerns: asks('closure'), buttons: decision, fields: () => [prose('reason', 1000)] },
];

/** What is asked of a callback (三(四), R42-R45): done or not, satisfied or not, and the audit. */
export const callbackFields = ({ words: { acts }, ticket }: FormScene): readonly Field[] => {
  const { choices } = acts;
  const answer = ticket.phase.kind === 'callback' ? ticket.phase.answer : undefined;
  return [
    {
      field: 'medium',
      label: 'medium',
      input: 'radio',
      required: true,
      value: answer?.medium ?? 'phone',
      choices: choicesOf(choices.medium).slice(0, 3),
    },
    {
      field: 'reached',
      label: 'reached',
      input: 'radio',
      required: true,
      value: 'true',
      choices: choicesOf(choices.reached),
    },
    {
      field: 'satisfaction',
      label: 'satisfaction',
      input: 'select',
      choices: choicesOf(choices.satisfaction),
      ...(answer ? { value: answer.satisfaction } : {}),
    },
    {
      field: 'solved',
      label: 'solved',
      input: 'select',
      choices: choicesOf(choices.solved),
      ...(answer ? { value: answer.solved } : {}),
    },
    { field: 'audit', label: 'audit', input: 'select', choices: choicesOf(choices.audit) },
    { field: 'next', label: 'next', input: 'select', choices: choicesOf(choices.next) },
    optional(prose('comment', 1000)),
  ];
};

/** The caller asked to have an archived ticket taken up again. */
export const reopening = ({ ticket: { phase } }: FormScene): boolean =>
  phase.kind === 'ended' && phase.reopenAsked !== undefined;

/** What the supervisor does with a ticket that waits for the centre (三(四), R41-R47, R81). */
export const supervisorForms: readonly ActForm[] = [
  {
    act: 'record-callback',
    concerns: ({ ticket: { phase } }) =>
      phase.kind === 'callback' || (phase.kind === 'ended' && phase.into !== undefined),
    fields: callbackFields,
  },
  { act: 'reopen', concerns: reopening, fields: () => [prose('reason', 1000)] },
  { act: 'decline-reopen', concerns: reopening, fields: () => [prose('reason', 1000)] },
  {
    act: 'decline',
    concerns: ({ ticket: { phase } }) => phase.kind === 'received' && phase.declineProposedAt !== undefined,
    fields: () => [prose('reason', 1000), { field: 'route', label: 'route', input: 'line', most: 200, required: true }],
    buttons: [{ label: 'decline', tone: 'danger' }],
  },
  {
    act: 'record-upstream-decision',
    concerns: ({ ticket: { phase } }) => phase.kind === 'upstream',
    fields: () => [prose('reason', 1000)],
    buttons: [
      { label: 'accept', name: 'accept', value: 'true' },
      { label: 'notAccepted', name: 'accept', value: 'false', tone: 'danger' },
    ],
  },
];
