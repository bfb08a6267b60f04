import { isUnitComplainedOf } from '../../../../domain/access/privacy.ts';
import { unitOf } from '../../../../domain/tickets/ticket.ts';
import type { Choice, Field } from './field.ts';
import type { FormScene } from './form-scene.ts';
import { unitChoices } from './unit-forms.ts';

/** Departments and townships that could have the ticket: never the body complained of (R3). */
const possibleUnits = (scene: FormScene, besides?: string): readonly Choice[] =>
  unitChoices(scene, besides).filter(
    ({ value }) => !isUnitComplainedOf(value, scene.ticket.filing.complainedUnit, scene.county.organisation),
  );

/** Those that come to mind: what was suggested, what a return asked for, the township of the place. */
const likelyUnits = ({ ticket }: FormScene, suggested: readonly string[]): readonly string[] => {
  const { phase, filing } = ticket;
  const asked = phase.kind === 'handling' ? phase.request?.suggestedUnit : undefined;
  return [...suggested, asked, filing.town].filter((unit) => unit !== undefined);
};

type UnitField = Pick<Field, 'field' | 'label'> & {
  readonly suggested?: readonly string[];
  /** Whether the unit that has the ticket can be chosen too. */
  readonly holder?: boolean;
};

/** A unit to choose: the likely ones first, all of them by name. */
export const unitField = (scene: FormScene, { field, label, suggested = [], holder = false }: UnitField): Field => {
  const choices = possibleUnits(scene, holder ? undefined : unitOf(scene.ticket));
  const likely = [...new Set(likelyUnits(scene, suggested))].flatMap((unit) =>
    choices.filter(({ value }) => value === unit),
  );
  return { field, label, input: 'search', required: true, likely, choices, ...chosen(suggested[0], choices) };
};

const chosen = (unit: string | undefined, choices: readonly Choice[]) =>
  unit !== undefined && choices.some(({ value }) => value === unit) ? { value: unit } : {};

/** Several units, as partners of a joint matter. */
export const unitsField = (scene: FormScene, { field, label }: Pick<Field, 'field' | 'label'>): Field => ({
  field,
  label,
  input: 'several',
  required: true,
  choices: possibleUnits(scene),
});
