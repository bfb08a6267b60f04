import { closeOfWorkday } from '../../../../domain/limits/limits.ts';
import { standingUnits } from '../../../../domain/organisation/unit.ts';
import { decide } from '../../../../domain/tickets/decide.ts';
import { limitFactsOf } from '../../../../domain/tickets/facts.ts';
import { supervisionOf } from '../../../../domain/tickets/supervision.ts';
import { unitOf } from '../../../../domain/tickets/ticket.ts';
import { limitIn } from '../moments.ts';
import { filled } from '../words/words.ts';
import { type ActForm, type Choice, choicesOf, type Field, optional, prose } from './field.ts';
import type { FormScene } from './form-scene.ts';

const longestText = 4000;

/** Working days an extension may be asked for now, each with its date: those that the rule would take (三(三), R40). */
const workingDayChoices = ({ ticket, actor, at, county, language, words }: FormScene): readonly Choice[] => {
  if (ticket.phase.kind !== 'handling') return [];
  const { entry } = ticket.phase.limit;
  const limits = limitFactsOf(county, ticket);
  const choices: Choice[] = [];
  for (let days = 1; days <= limits.rules.cap.value; days += 1) {
    const body = { reason: '-', workingDays: days };
    if (!decide(ticket, { name: 'request-extension', body }, actor, at, county).ok) continue;
    const due = limitIn(language, closeOfWorkday(entry.at, days, limits));
    choices.push({ value: String(days), label: filled(words.page.nthDay, { n: days, due }) });
  }
  return choices;
};

const nameOf = ({ language }: FormScene, unit: { readonly name: string; readonly english: string }): string =>
  language === 'en' ? unit.english : unit.name;

/** Departments and townships that could have the ticket instead. */
export const unitChoices = (scene: FormScene, besides?: string): readonly Choice[] =>
  standingUnits(scene.county.organisation)
    .filter(({ level, id }) => level === 3 && id !== besides)
    .map((unit) => ({ value: unit.id, label: nameOf(scene, unit) }));

const villagesOf = (scene: FormScene): readonly Choice[] =>
  standingUnits(scene.county.organisation)
    .filter(({ level, parent }) => level === 4 && parent === unitOf(scene.ticket))
    .map((unit) => ({ value: unit.id, label: nameOf(scene, unit) }));

const isVillage = ({ actor }: FormScene): boolean => actor.kind === 'staff' && actor.roles.includes('liaison');

const outcomeField = ({ words: { acts } }: FormScene): Field => ({
  field: 'outcome',
  label: 'outcome',
  input: 'radio',
  required: true,
  choices: choicesOf(acts.choices.outcome),
});

/** A unit asks for working days, a village for an instant. */
const extensionField = (scene: FormScene): Field =>
  isVillage(scene)
    ? { field: 'dueAt', label: 'dueAt', input: 'moment', required: true }
    : {
        field: 'workingDays',
        label: 'workingDays',
        input: 'select',
        required: true,
        choices: workingDayChoices(scene),
      };

/** 督办答复 (R55): offered while a demand waits, its limit and words stand on the page. */
const replyForm: ActForm = {
  act: 'reply-supervision',
  concerns: ({ ticket }) => supervisionOf(ticket) !== undefined,
  fields: () => [prose('supervisionReply', longestText, 'text')],
};

/** What a unit's handler does, in the order of the work (三(二)-(三)). */
export const unitForms: readonly ActForm[] = [
  replyForm,
  { act: 'acknowledge', fields: () => [] },
  {
    act: 'contact-citizen',
    fields: ({ words: { acts } }) => [
      {
        field: 'medium',
        label: 'medium',
        input: 'radio',
        required: true,
        value: 'phone',
        choices: choicesOf(acts.choices.medium).slice(0, 2),
      },
      prose('note', 1000),
    ],
  },
  {
    act: 'submit-result',
    fields: (scene) => [prose('summary', longestText), outcomeField(scene), optional(prose('plan', 1000))],
  },
  { act: 'request-extension', fields: (scene) => [extensionField(scene), prose('reason', 1000)] },
  {
    act: 'request-return',
    fields: (scene) => [
      prose('reason', 1000),
      {
        field: 'suggestedUnit',
        label: 'suggestedUnit',
        input: 'select',
        required: true,
        choices: [...choicesOf(scene.words.acts.choices.unit), ...unitChoices(scene, unitOf(scene.ticket))],
      },
    ],
  },
  {
    act: 'delegate',
    concerns: (scene) => villagesOf(scene).length > 0,
    fields: (scene) => [
      { field: 'unit', label: 'village', input: 'select', required: true, choices: villagesOf(scene) },
      optional(prose('note', 1000)),
      { field: 'dueAt', label: 'dueAt', input: 'moment' },
    ],
  },
  {
    act: 'decide-extension',
    concerns: ({ ticket: { phase } }) =>
      phase.kind === 'handling' && phase.delegations.some(({ asked }) => asked !== undefined),
    fields: () => [prose('reason', 1000)],
    buttons: [
      { label: 'approve', name: 'approve', value: 'true' },
      { label: 'refuse', name: 'approve', value: 'false', tone: 'danger' },
    ],
  },
  {
    act: 'request-closure',
    fields: ({ words: { acts } }) => [
      { field: 'ground', label: 'ground', input: 'radio', required: true, choices: choicesOf(acts.choices.ground) },
      prose('replyToCitizen', longestText),
      prose('statement', longestText),
    ],
  },
  {
    act: 'contribute',
    concerns: ({ ticket: { phase } }) => phase.kind === 'handling' && phase.joint !== undefined,
    fields: () => [prose('opinion', longestText)],
  },
  { act: 'withdraw-request', concerns: ({ view }) => view.pendingRequest !== undefined, fields: () => [] },
];

/** A village's part of the work (二(一), R9): contact, result, more time of the township. */
export const villageForms: readonly ActForm[] = unitForms.filter(({ act }) =>
  ['contact-citizen', 'submit-result', 'request-extension'].includes(act),
);

/** What the responsible person does (五(一), R64, R67): sign or send back; take a request back that is not decided; answer. */
export const signatoryForms: readonly ActForm[] = [
  replyForm,
  {
    act: 'sign-result',
    fields: () => [optional(prose('note', 1000))],
    buttons: [
      { label: 'sign', name: 'approve', value: 'true' },
      { label: 'sendBack', name: 'approve', value: 'false', tone: 'danger' },
    ],
  },
  { act: 'withdraw-request', concerns: ({ view }) => view.pendingRequest !== undefined, fields: () => [] },
];
