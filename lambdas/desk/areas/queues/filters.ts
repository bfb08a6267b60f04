import { isGrassRoots } from '../../../../domain/dispatch/directory.ts';
import { isGivenTo, isStanding, type Organisation, standingUnits } from '../../../../domain/organisation/unit.ts';
import type { Stage } from '../../../../domain/tickets/values.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import type { DeskContext } from '../../area.ts';
import { tableWords } from '../../table/words/words.ts';
import { type Queue, unitStages } from './queues.ts';

export type Option = { readonly value: string; readonly name: string };
export type FilterName = 'unit' | 'town' | 'category' | 'stage';
export type Filter = { readonly name: FilterName; readonly options: readonly Option[] };

/** What was chosen of each filter; nothing for all. */
export type Chosen = Readonly<Partial<Record<FilterName, string>>>;

/** The units of a level that tickets go to, as options. */
export const unitOptions = ({ var: { county, language } }: DeskContext): readonly Option[] =>
  standingUnits(county.organisation)
    .filter(({ level }) => level === 3)
    .map(({ id, name, english }) => ({ value: id, name: language === 'en' ? english : name }));

/** The township-level places that there are. */
const townOptions = (context: DeskContext): readonly Option[] =>
  unitOptions(context).filter(({ value }) => isGrassRoots(value));

/** Those that ever were: a ticket stays listed under the place that it was filed for (R10). */
export const placeOptions = ({ var: { county, language } }: DeskContext): readonly Option[] =>
  [...county.organisation.values()]
    .filter(({ id }) => isGrassRoots(id))
    .toSorted((a, b) => Number(isStanding(b)) - Number(isStanding(a)))
    .map(({ id, name, english }) => ({ value: id, name: language === 'en' ? english : name }));

/** The main categories; those below them stand behind theirs. */
export const categoryOptions = ({ var: { county, language } }: DeskContext, all: boolean): readonly Option[] =>
  [...county.categories.values()]
    .filter(({ id }) => all || !id.includes('/'))
    .map(({ id, name, english }) => ({
      value: id,
      name: `${id.includes('/') ? '　' : ''}${language === 'en' ? english : name}`,
    }));

const stageOptions = ({ var: { language } }: DeskContext): readonly Option[] =>
  unitStages.map((stage) => ({ value: stage, name: tableWords(language).stages[stage] }));

/** What a queue can be narrowed by. */
export const filtersOf = ({ id, scope }: Queue, context: DeskContext): readonly Filter[] => [
  ...(scope === 'centre' && id !== 'dispatch' ? [{ name: 'unit', options: unitOptions(context) } as const] : []),
  ...(id === 'unit' ? [{ name: 'stage', options: stageOptions(context) } as const] : []),
  { name: 'town', options: townOptions(context) },
  { name: 'category', options: categoryOptions(context, false) },
];

/** What the address asks for, as far as it can be chosen. */
export const chosenOf = (filters: readonly Filter[], context: DeskContext): Chosen =>
  Object.fromEntries(
    filters.flatMap(({ name, options }) => {
      const asked = context.req.query(name);
      return options.some(({ value }) => value === asked) ? [[name, asked]] : [];
    }),
  );

/** Whether a ticket is one of the chosen, its place taken as the one that goes on for it; undefined when all are. */
export const keeping = (
  { unit, town, category }: Chosen,
  organisation: Organisation,
): ((item: BoardItem) => boolean) | undefined => {
  if (unit === undefined && town === undefined && category === undefined) return undefined;
  return (item) =>
    (unit === undefined || item.unit === unit) &&
    (town === undefined || (item.town !== undefined && isGivenTo(organisation, item.town, town))) &&
    (category === undefined || `${item.category}/`.startsWith(`${category}/`));
};

type Keep = ((item: BoardItem) => boolean) | undefined;

/** Whether a ticket is kept by both, as far as there are both. */
export const both = (one: Keep, other: Keep): Keep =>
  one && other ? (item: BoardItem) => one(item) && other(item) : (one ?? other);

/** A stage narrows what is read, not what is kept of it: each has a partition of its own. */
export const narrowed = (partitions: readonly string[], { stage }: { readonly stage?: Stage | string }) =>
  stage === undefined ? partitions : partitions.filter((partition) => partition.endsWith(`#${stage}`));
