import { type Refusal, wordsOf } from '../../../domain/tickets/refusals.ts';
import { barredBy } from '../../shared/views/allowed-commands.ts';
import { reviewForms, supervisorForms } from '../../shared/web/forms/centre-forms.ts';
import type { ActForm } from '../../shared/web/forms/field.ts';
import { signatoryForms, unitForms, villageForms } from '../../shared/web/forms/unit-forms.ts';
import type { Scene } from '../scene.ts';
import { citizenForms } from './citizen-forms.ts';

/** An act as the page offers it: with its form, or greyed with the reason why not. */
export type Offered =
  | { readonly form: ActForm<Scene>; readonly barred?: undefined }
  | { readonly form: ActForm<Scene>; readonly barred: Refusal };

/** The acts of the page's role; the head of a unit has those of its handler and of its signatory. */
const formsOf = ({ link, actor }: Scene): readonly ActForm<Scene>[] => {
  if (actor.kind === 'citizen') return citizenForms;
  if (actor.roles.includes('unit-head'))
    return [...signatoryForms, ...unitForms.filter(({ act }) => !signatoryForms.some((one) => one.act === act))];
  switch (link.role) {
    case 'handler':
      return unitForms;
    case 'signatory':
      return signatoryForms;
    case 'liaison':
      return villageForms;
    case 'reviewer':
      return reviewForms;
    case 'supervisor':
      return supervisorForms;
    case 'citizen':
      return citizenForms;
  }
};

/** The acts that concern this ticket, each with why it is barred now, if it is. */
export const offeredActs = (scene: Scene): readonly Offered[] => {
  const { ticket, actor, at, county } = scene;
  return formsOf(scene)
    .filter(({ concerns }) => concerns?.(scene) ?? true)
    .map((form) => {
      const barred = barredBy(form.act, ticket, actor, at, county);
      return barred ? { form, barred } : { form };
    });
};

/** Whether the page of this role has a form for the act, barred or not: nothing else can be sent through its link. */
export const hasForm = (scene: Scene, act: string): boolean => formsOf(scene).some((form) => form.act === act);

/** Why an act is not possible, as the page's reader is told. */
export const reasonWords = (refusal: Refusal, { language }: Pick<Scene, 'language'>): string => {
  const { message, english } = wordsOf(refusal);
  return language === 'en' ? english : message;
};
