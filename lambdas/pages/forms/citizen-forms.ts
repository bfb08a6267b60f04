import { type ActForm, choicesOf, optional, prose } from '../../shared/web/forms/field.ts';
import type { Scene } from '../scene.ts';

/** What the caller may do (R50; DESIGN §6). The survey has a form of its own: two taps. */
export const citizenForms: readonly ActForm<Scene>[] = [
  { act: 'add-information', fields: () => [prose('text', 4000)] },
  { act: 'urge', fields: () => [prose('message', 500)] },
  {
    act: 'reopen',
    concerns: ({ ticket: { phase } }) => phase.kind === 'ended' && phase.stage === 'archived',
    fields: ({ words: { citizen } }) => [
      {
        field: 'reopenReason',
        label: 'reopenReason',
        input: 'radio',
        required: true,
        /** The words themselves are sent: the unit reads them as the caller's reason. */
        choices: choicesOf(citizen.reopenReasons).map(({ label }) => ({ value: label, label })),
      },
      optional(prose('note', 900, 'reason')),
    ],
  },
  {
    act: 'withdraw',
    concerns: ({ ticket: { phase } }) => phase.kind === 'received' || phase.kind === 'handling',
    fields: ({ words: { citizen } }) => [
      prose('reason', 1000),
      { field: 'sure', label: 'sure', input: 'sure', required: true, text: citizen.withdrawSure },
    ],
    buttons: [{ label: 'send', tone: 'danger' }],
  },
];
