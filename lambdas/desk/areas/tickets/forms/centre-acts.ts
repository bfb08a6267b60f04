import type { Phase } from '../../../../../domain/tickets/phases.ts';
import { proposalOf } from '../../../../../domain/tickets/supervision.ts';
import { classOf } from '../../../../../domain/tickets/ticket.ts';
import { callbackFields, reopening } from '../../../../shared/web/forms/centre-forms.ts';
import { type ActForm, choicesOf, type Field, optional, prose } from '../../../../shared/web/forms/field.ts';
import type { FormScene } from '../../../../shared/web/forms/form-scene.ts';
import { unitField, unitsField } from '../../../../shared/web/forms/unit-field.ts';
import type { DeskScene } from '../scene.ts';

const inPhase =
  (...kinds: readonly Phase['kind'][]) =>
  ({ ticket }: FormScene): boolean =>
    kinds.includes(ticket.phase.kind);

const isOpen = ({ ticket }: FormScene): boolean => ticket.phase.kind !== 'ended';

/** Where the caller is sent instead: what the directory found for the words of the matter, to be checked and changed. */
const routeField = ({ suggested }: DeskScene): Field => ({
  field: 'route',
  label: 'route',
  input: 'line',
  most: 200,
  required: true,
  value: suggested?.routes[0]?.route ?? '',
});

const callReference: Field = { field: 'callReference', label: 'callReference', input: 'line', most: 64 };

/** The class that was told at intake, or an ordinary matter (三(三), R39). */
const classField = ({ ticket, suggested, words: { acts } }: DeskScene): Field => ({
  field: 'class',
  label: 'class',
  input: 'radio',
  required: true,
  value: classOf(ticket) ?? ticket.filing.class ?? suggested?.class ?? 'ordinary',
  choices: choicesOf(acts.choices.class),
});

/** Whether the post decides that a ticket is declined, or only proposes it (R3). */
const decidesDeclining = ({ actor }: FormScene): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => role === 'supervisor' || role === 'centre-head');

/** A decline says beside its form what the post's word amounts to. */
export const declineForm = (scene: DeskScene): ActForm<DeskScene> => ({
  act: 'decline',
  concerns: inPhase('received'),
  fields: () => [prose('reason', 1000), routeField(scene)],
  buttons: [{ label: decidesDeclining(scene) ? 'decline' : 'propose', tone: 'danger' }],
});

/** Corrects a wrong dispatch (R34): its own form, so that it can stand at the head of the page right after a dispatch. */
export const reassignForm: ActForm<DeskScene> = {
  act: 'reassign',
  concerns: inPhase('handling'),
  fields: (scene) => [unitField(scene, { field: 'unit', label: 'unit' }), prose('reason', 1000)],
  buttons: [{ label: 'reassign' }],
};

/** Accepting, triage and dispatch (三(一)-(二), R31-R33, R38). */
export const intakeActs: readonly ActForm<DeskScene>[] = [
  {
    act: 'dispatch',
    concerns: inPhase('received'),
    fields: (scene) => [
      unitField(scene, {
        field: 'unit',
        label: 'unit',
        suggested: scene.suggested?.units.map(({ unit }) => unit) ?? [],
      }),
      classField(scene),
      {
        field: 'urgent',
        label: 'urgent',
        input: 'check',
        text: scene.words.acts.checks.urgent,
        ...(scene.ticket.urgent || scene.suggested?.units[0]?.urgent ? { value: 'true' } : {}),
      },
      optional(prose('note', 1000)),
    ],
    buttons: [{ label: 'dispatch' }],
  },
  { act: 'answer', concerns: inPhase('received'), fields: () => [prose('reply', 4000)] },
  {
    act: 'merge',
    concerns: inPhase('received', 'handling'),
    fields: () => [{ field: 'into', label: 'into', input: 'line', most: 17, required: true }],
  },
];

/** 回访 by the desk: intake records only what was said in the call that answered it. */
const callbackForm: ActForm<DeskScene> = {
  act: 'record-callback',
  concerns: ({ ticket: { phase } }) =>
    phase.kind === 'callback' || (phase.kind === 'ended' && phase.into !== undefined),
  fields: (scene) => {
    const { actor, ticket, words } = scene;
    const audits = actor.roles.some((role) => role !== 'intake');
    const inCall = ticket.phase.kind === 'callback' && ticket.phase.conclusion === 'answer';
    const media = choicesOf(words.acts.choices.medium).filter(({ value }) => value !== 'in-call' || inCall);
    const fields = callbackFields(scene).filter(({ field }) => audits || (field !== 'audit' && field !== 'next'));
    return [
      ...fields.map((field) =>
        field.field === 'medium' && field.input === 'radio'
          ? { ...field, choices: audits ? media : media.filter(({ value }) => value === 'in-call'), ...own(audits) }
          : field,
      ),
      callReference,
    ];
  },
};

const own = (audits: boolean) => (audits ? {} : { value: 'in-call' });

/** Calling back, auditing, urging and supervising (三(四), R42-R47, R55). */
export const supervisionActs: readonly ActForm<DeskScene>[] = [
  callbackForm,
  {
    act: 'reopen',
    concerns: ({ ticket: { phase } }) => phase.kind === 'ended' && phase.stage === 'archived',
    fields: () => [prose('reason', 1000)],
  },
  { act: 'decline-reopen', concerns: reopening, fields: () => [prose('reason', 1000)] },
  {
    act: 'record-upstream-decision',
    concerns: inPhase('upstream'),
    fields: () => [prose('reason', 1000)],
    buttons: [
      { label: 'accept', name: 'accept', value: 'true' },
      { label: 'notAccepted', name: 'accept', value: 'false', tone: 'danger' },
    ],
  },
  { act: 'urge', concerns: isOpen, fields: () => [prose('message', 500)] },
  {
    act: 'supervise',
    concerns: isOpen,
    fields: () => [
      prose('superviseMessage', 1000, 'message'),
      { field: 'replyBy', label: 'replyBy', input: 'moment', required: true },
    ],
  },
  {
    act: 'propose-joint',
    concerns: inPhase('received', 'handling'),
    fields: ({ words: { acts } }) => [
      { field: 'impact', label: 'impact', input: 'radio', required: true, choices: choicesOf(acts.choices.impact) },
      prose('reason', 1000),
    ],
  },
  {
    act: 'decline-joint',
    concerns: ({ ticket }) => proposalOf(ticket) !== undefined,
    fields: () => [prose('reason', 1000)],
  },
  {
    act: 'join',
    concerns: inPhase('received', 'handling'),
    fields: (scene) => [
      unitField(scene, { field: 'lead', label: 'lead', holder: true }),
      unitsField(scene, { field: 'partners', label: 'partners' }),
      { field: 'dueAt', label: 'dueAt', input: 'moment' },
      prose('minutes', 4000),
    ],
  },
  { act: 'add-information', concerns: isOpen, fields: () => [prose('text', 4000)] },
  {
    act: 'withdraw',
    concerns: isOpen,
    fields: ({ words: { acts } }) => [
      prose('reason', 1000),
      callReference,
      { field: 'sure', label: 'sure', input: 'sure', required: true, text: acts.checks.withdrawSure },
    ],
    buttons: [{ label: 'send', tone: 'danger' }],
  },
];

/** Keeping the workflow and the record in order (个人信息保护法 第四十七条). */
export const keepingActs: readonly ActForm<DeskScene>[] = [
  { act: 'resume', concerns: ({ ticket }) => ticket.stuck !== undefined, fields: () => [] },
  { act: 'restart', concerns: isOpen, fields: () => [] },
  {
    act: 'hold',
    fields: () => [{ field: 'until', label: 'holdUntil', input: 'moment', required: true }, prose('reason', 1000)],
  },
  {
    act: 'erase',
    concerns: ({ ticket }) => ticket.phase.kind === 'ended' && ticket.erasedAt === undefined,
    fields: () => [prose('reason', 1000)],
    buttons: [{ label: 'send', tone: 'danger' }],
  },
];
