import { typeNames } from '../../../../domain/notices/words.ts';
import { standingUnits } from '../../../../domain/organisation/unit.ts';
import type { County } from '../../../../domain/tickets/facts.ts';
import { ticketTypes } from '../../../../domain/tickets/values.ts';
import type { Choice } from '../../../shared/web/forms/field.ts';
import type { Language } from '../../../shared/web/words/words.ts';

type Named = { readonly id: string; readonly name: string; readonly english: string };

const asChoice =
  (language: Language) =>
  ({ id, name, english }: Named): Choice => ({ value: id, label: language === 'en' ? english : name });

/** The townships, as the place of a matter. */
export const townChoices = ({ organisation }: County, language: Language): readonly Choice[] =>
  standingUnits(organisation)
    .filter(({ id }) => /^(town|farm)-/.test(id))
    .map(asChoice(language));

/** Every body of the county that can be complained of, down to the villages. */
export const unitChoicesOf = ({ organisation }: County, language: Language): readonly Choice[] =>
  standingUnits(organisation)
    .filter(({ level }) => level >= 3)
    .map(asChoice(language));

/** Departments and townships, which handle tickets. */
export const handlingUnits = ({ organisation }: County, language: Language): readonly Choice[] =>
  standingUnits(organisation)
    .filter(({ level }) => level === 3)
    .map(asChoice(language));

/** Categories without others below them, each with the one above it: `供暖(公用事业)`. */
export const categoryChoices = ({ categories }: County, language: Language): readonly Choice[] => {
  const nameOf = ({ name, english }: Named): string => (language === 'en' ? english : name);
  return [...categories.values()]
    .filter(({ children }) => children.length === 0)
    .map((category) => {
      const above = categories.get(category.id.split('/')[0] ?? '');
      const within = above && above !== category ? ` · ${nameOf(above)}` : '';
      return { value: category.id, label: `${nameOf(category)}${within}` };
    });
};

/** Types of a demand, in the order of the API. */
export const typeChoices = (language: Language): readonly Choice[] =>
  ticketTypes.map((type) => ({ value: type, label: language === 'en' ? type : typeNames[type] }));
