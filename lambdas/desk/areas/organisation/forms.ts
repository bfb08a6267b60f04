import type { OrganisationCommandName } from '../../../../domain/organisation/commands.ts';
import { deputisableAt } from '../../../../domain/organisation/decide-deputy.ts';
import { type Post, standingUnits, type Unit } from '../../../../domain/organisation/unit.ts';
import { dateOfDay, dayNumber } from '../../../../domain/time/instant.ts';
import { deskWords } from '../../words/words.ts';
import { nameIn, type OrganisationScene } from './scene.ts';
import type { OrganisationWords } from './words/words.ts';

export type FieldName = keyof OrganisationWords['fields'];

/** A field of a form: how it is filled in, with what beforehand. */
export type FormField = {
  readonly name: FieldName;
  readonly input: 'line' | 'date' | 'tel' | 'lines' | 'select';
  readonly value?: string;
  readonly required?: boolean;
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
};

const posts: readonly Post[] = ['head', 'signatory', 'handler', 'liaison', 'duty'];

/** Posts that a unit of the level has. */
export const postsOf = ({ level }: Pick<Unit, 'level'>): readonly Post[] =>
  level === 4 ? ['liaison'] : posts.filter((post) => post !== 'liaison');

/** From when it holds: mergers, which move open tickets, from tomorrow at the earliest. */
const when = ({ today }: OrganisationScene, daysAhead: 0 | 1 = 0): readonly FormField[] => [
  { name: 'effectiveFrom', input: 'date', value: dateOfDay(dayNumber(today) + daysAhead), required: true },
  { name: 'basis', input: 'line' },
];

const names = (unit?: Unit): readonly FormField[] => [
  { name: 'name', input: 'line', value: unit?.name ?? '', required: true },
  { name: 'shortName', input: 'line', value: unit?.shortName ?? '', required: true },
  { name: 'english', input: 'line', value: unit?.english ?? '', required: true },
];

const phones = (unit: Pick<Unit, 'level' | 'phones'>): readonly FormField[] =>
  posts
    .filter((post) => postsOf(unit).includes(post) || unit.phones[post] !== undefined)
    .map((post) => ({ name: post, input: 'tel', value: unit.phones[post] ?? '' }));

const unitChoices = ({ tree, language }: OrganisationScene, fits: (unit: Unit) => boolean) =>
  standingUnits(tree)
    .filter(fits)
    .map((unit) => ({ value: unit.id, name: nameIn(unit, language) }));

/** Units that can stand over villages, and the centre, which stands over the rest. */
const isParent = ({ id }: Unit): boolean => /^(town|farm)-/.test(id) || id === 'centre';

const roleChoices = ({ language }: OrganisationScene, unit: Unit | undefined) =>
  (unit ? deputisableAt[unit.level] : []).map((role) => ({ value: role, name: deskWords(language).roles[role] }));

const select = (name: FieldName, choices: FormField['choices'] = [], value = ''): FormField => ({
  name,
  input: 'select',
  choices,
  value,
  required: true,
});

/** The fields of a command's form on a unit's page; of `found` on the page of the whole tree. */
export const fieldsOf = (
  name: OrganisationCommandName,
  scene: OrganisationScene,
  unit?: Unit,
): readonly FormField[] => {
  const { today } = scene;
  switch (name) {
    case 'found':
      return [
        { name: 'unit', input: 'line', required: true },
        ...names(),
        select('parent', unitChoices(scene, isParent)),
        ...posts.map((post): FormField => ({ name: post, input: 'tel' })),
        ...when(scene),
      ];
    case 'rename':
      return [...names(unit), ...when(scene)];
    case 'change-phones':
      return [...(unit ? phones(unit) : []), ...when(scene)];
    case 'move':
      return [select('parent', unitChoices(scene, isParent), unit?.parent), ...when(scene)];
    case 'merge':
      return [{ name: 'units', input: 'lines', required: true }, ...when(scene, 1)];
    case 'abolish':
      return [
        select(
          'successor',
          unitChoices(scene, ({ id, level }) => level === unit?.level && id !== unit?.id),
        ),
        ...when(scene, 1),
      ];
    case 'record-deputy':
      return [
        select('role', roleChoices(scene, unit)),
        { name: 'sub', input: 'line', required: true },
        { name: 'from', input: 'date', value: today, required: true },
        { name: 'until', input: 'date', required: true },
      ];
    case 'end-deputy':
      return [
        select('role', roleChoices(scene, unit)),
        { name: 'sub', input: 'line', required: true },
        { name: 'until', input: 'date', value: today, required: true },
      ];
  }
};

/** The commands on a unit's page. */
export const commandsOn = ({ level, successor }: Unit): readonly OrganisationCommandName[] => {
  if (successor !== undefined) return [];
  const always = [
    'rename',
    'change-phones',
    ...(level === 1 ? [] : (['record-deputy', 'end-deputy'] as const)),
  ] as const;
  if (level < 3) return always;
  return level === 4 ? [...always, 'move', 'merge', 'abolish'] : [...always, 'merge', 'abolish'];
};
