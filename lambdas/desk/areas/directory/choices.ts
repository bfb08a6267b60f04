import { isGrassRoots } from '../../../../domain/dispatch/directory.ts';
import { ticketTypes } from '../../../../domain/tickets/values.ts';
import type { Choice } from '../../../shared/web/forms/field.ts';
import { categoryIn, typeIn, unitIn } from '../../../shared/web/names.ts';
import type { DeskContext } from '../../area.ts';

const unitsOf = ({ var: { county } }: DeskContext): readonly string[] =>
  [...county.organisation.values()].filter(({ level }) => level === 3).map(({ id }) => id);

/** Departments and townships by name. */
export const unitChoices = (context: DeskContext): readonly Choice[] =>
  unitsOf(context).map((value) => ({ value, label: unitIn(context.var.language, value, context.var.county) }));

/** Townships, streets and farms by name. */
export const townChoices = (context: DeskContext): readonly Choice[] =>
  unitChoices(context).filter(({ value }) => isGrassRoots(value));

/** The categories in the order of their tree, those below a top class set off. */
export const categoryChoices = ({ var: { county, language } }: DeskContext): readonly Choice[] =>
  [...county.categories.keys()].map((value) => {
    const name = categoryIn(language, value, county);
    return { value, label: value.includes('/') ? `\u3000${name}` : name };
  });

export const typeChoices = ({ var: { language } }: DeskContext): readonly Choice[] =>
  ticketTypes.map((value) => ({ value, label: typeIn(language, value) }));
