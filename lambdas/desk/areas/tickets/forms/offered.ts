import type { CommandName } from '../../../../../domain/tickets/commands.ts';
import type { Refusal } from '../../../../../domain/tickets/refusals.ts';
import { barredBy } from '../../../../shared/views/allowed-commands.ts';
import { reviewForms } from '../../../../shared/web/forms/centre-forms.ts';
import type { ActForm, Choice } from '../../../../shared/web/forms/field.ts';
import { signatoryForms, unitForms } from '../../../../shared/web/forms/unit-forms.ts';
import type { DeskScene } from '../scene.ts';
import { declineForm, intakeActs, keepingActs, reassignForm, supervisionActs } from './centre-acts.ts';

/** An act as the page offers it: with its form, or greyed with the reason why not. */
export type Offered = { readonly form: ActForm<DeskScene>; readonly barred?: Refusal };

const signing = signatoryForms.filter(({ act }) => act === 'sign-result');

/** Every form of the desk, in the order of the work. */
const deskForms = (scene: DeskScene): readonly ActForm<DeskScene>[] => [
  ...reviewForms,
  ...signing,
  ...intakeActs,
  declineForm(scene),
  ...unitForms,
  ...supervisionActs,
  reassignForm,
  ...keepingActs,
];

/** The acts that the desk has a form for. */
export const deskActs: readonly CommandName[] = [
  ...[...reviewForms, ...signing, ...intakeActs, ...unitForms, ...supervisionActs, reassignForm, ...keepingActs].map(
    ({ act }) => act,
  ),
  'decline',
];

/** Refusals that say no more than that the act is another post's: such acts are not shown at all. */
const ofOthers: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>(['wrong-role', 'wrong-relation']);

/** Why none of the person's capacities (own posts first, then as a deputy) may do the act now; nothing when one may. */
const barredIn = (act: CommandName, { ticket, capacities, at, county }: DeskScene): Refusal | undefined => {
  const reasons = capacities.map((actor) => barredBy(act, ticket, actor, at, county));
  if (reasons.includes(undefined)) return undefined;
  return reasons.find((reason) => reason !== undefined && !ofOthers.has(reason.code)) ?? reasons[0];
};

/** The acts of the person's posts that concern this ticket, each with why it is barred now, if it is. */
export const offeredActs = (scene: DeskScene): readonly Offered[] => {
  const seen = new Set<CommandName>();
  return deskForms(scene).flatMap((form) => {
    if (seen.has(form.act) || !(form.concerns?.(scene) ?? true)) return [];
    seen.add(form.act);
    const barred = barredIn(form.act, scene);
    if (!barred) return [{ form }];
    return ofOthers.has(barred.code) ? [] : [{ form, barred }];
  });
};

/** The form that an act was sent from, whether it can be carried out now or not. */
export const formOf = (scene: DeskScene, act: string): ActForm<DeskScene> | undefined => {
  const forms = deskForms(scene).filter((form) => form.act === act);
  return forms.find(({ concerns }) => concerns?.(scene) ?? true) ?? forms[0];
};

/** What can be found by name in a form, by field. */
export const searchesOf = ({ fields }: ActForm<DeskScene>, scene: DeskScene): ReadonlyMap<string, readonly Choice[]> =>
  new Map(fields(scene).flatMap((field) => (field.input === 'search' ? [[field.field, field.choices] as const] : [])));
