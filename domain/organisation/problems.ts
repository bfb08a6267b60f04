import type { RegisterRefusal } from '../registers/refusal.ts';
import type { TreeEvent, TreeEventOf, TreeEventType, UnitNames } from './events.ts';
import { refusalOf } from './refusal-texts.ts';
import { isStanding, type Level, type Organisation, type Post, superiorsOf, type Unit } from './unit.ts';

const levelThree = /^(dept|town|farm)-[a-z]+(-[a-z]+)*$/;
const village = /^\d{12}$/;
const township = /^(town|farm)-/;
const e164 = /^\+[1-9]\d{7,14}$/;
/** Letters or digits first: what a spreadsheet takes for a formula begins with another sign. */
const fitName = /^[\p{L}\p{N}][^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;
const longestId = 64;

/** Posts that a unit of the level must be reached by (五(一), R63-R66). */
const neededPosts: { readonly [L in Level]: readonly Post[] } = {
  1: [],
  2: ['head', 'duty'],
  3: ['head', 'signatory', 'handler'],
  4: ['liaison'],
};

/** The level that an id stands for; none for what is no id. */
export const levelOfId = (id: string): 3 | 4 | undefined => {
  if (id.length > longestId) return undefined;
  if (levelThree.test(id)) return 3;
  return village.test(id) ? 4 : undefined;
};

/** A unit that there is, at that time. */
const standing = (tree: Organisation, id: string): Unit | undefined => {
  const unit = tree.get(id);
  return unit && isStanding(unit) ? unit : undefined;
};

const parentProblem = (tree: Organisation, level: Level, parent: string): RegisterRefusal | undefined => {
  const above = standing(tree, parent);
  if (!above) return refusalOf('unit-not-known', { unit: parent }, 'parent');
  const fits = above.level === level - 1 && (level !== 4 || township.test(parent));
  return fits ? undefined : refusalOf('wrong-parent', { parent: above.name, id: parent }, 'parent');
};

const lengthProblem = ({ name, shortName, english }: UnitNames): RegisterRefusal | undefined => {
  if (shortName.length < 2 || shortName.length > 5) return refusalOf('short-name-too-long', {}, 'shortName');
  const lengths = name.length >= 3 && name.length <= 40 && english.length >= 3 && english.length <= 120;
  const unfit = (['name', 'shortName', 'english'] as const).find(
    (part) => !fitName.test({ name, shortName, english }[part]),
  );
  if (unfit !== undefined) return refusalOf('name-unfit', {}, unfit);
  return lengths ? undefined : refusalOf('name-unfit', {}, name.length >= 3 && name.length <= 40 ? 'english' : 'name');
};

/** No two units that there are at the same time have the same name or short name. */
const namesProblem = (tree: Organisation, id: string, names: UnitNames): RegisterRefusal | undefined => {
  const unfit = lengthProblem(names);
  if (unfit) return unfit;
  for (const other of tree.values())
    for (const part of ['name', 'shortName'] as const)
      if (other.id !== id && isStanding(other) && other[part] === names[part])
        return refusalOf('name-taken', { name: names[part], unit: other.id }, part);
  return undefined;
};

const phonesProblem = (level: Level, phones: Unit['phones']): RegisterRefusal | undefined => {
  const missing = neededPosts[level].filter((post) => phones[post] === undefined);
  if (missing.length > 0) return refusalOf('post-without-phone', { posts: missing.join('、') }, 'phones');
  const unfit = Object.values(phones).find((phone) => !e164.test(phone));
  return unfit === undefined ? undefined : refusalOf('phone-unfit', { phone: unfit }, 'phones');
};

const founded = (tree: Organisation, { unit }: TreeEventOf<'UnitFounded'>): RegisterRefusal | undefined => {
  const { id, level, parent = '' } = unit;
  if (levelOfId(id) === undefined || levelOfId(id) !== level)
    return refusalOf('unit-id-malformed', { unit: id }, 'unit');
  if (tree.has(id)) return refusalOf('unit-id-taken', { unit: id }, 'unit');
  return parentProblem(tree, level, parent) ?? namesProblem(tree, id, unit) ?? phonesProblem(level, unit.phones);
};

const moved = (tree: Organisation, unit: Unit, parent: string): RegisterRefusal | undefined => {
  if (unit.level < 3) return refusalOf('fixed-unit', { unit: unit.name, id: unit.id }, 'unit');
  if (parent === unit.id || superiorsOf(tree, parent).includes(unit.id)) return refusalOf('below-itself', {}, 'parent');
  return parentProblem(tree, unit.level, parent);
};

const abolished = (tree: Organisation, unit: Unit, successor: string): RegisterRefusal | undefined => {
  if (unit.level < 3) return refusalOf('fixed-unit', { unit: unit.name, id: unit.id }, 'unit');
  const heir = standing(tree, successor);
  if (!heir || heir.id === unit.id || heir.level !== unit.level)
    return refusalOf('successor-unfit', { successor: heir?.name ?? successor, id: successor }, 'successor');
  const below = [...tree.values()].filter((each) => each.parent === unit.id && isStanding(each));
  return below.length === 0
    ? undefined
    : refusalOf('has-subordinates', { unit: unit.name, id: unit.id, count: String(below.length) }, 'unit');
};

type Rules = {
  readonly [T in Exclude<TreeEventType, 'UnitFounded'>]: (
    tree: Organisation,
    unit: Unit,
    event: TreeEventOf<T>,
  ) => RegisterRefusal | undefined;
};

const rules: Rules = {
  UnitRenamed: (tree, { id }, event) => namesProblem(tree, id, event),
  PhonesChanged: (_, { level }, { phones }) => phonesProblem(level, phones),
  UnitMoved: (tree, unit, { parent }) => moved(tree, unit, parent),
  UnitAbolished: (tree, unit, { successor }) => abolished(tree, unit, successor),
};

/** Why a change does not fit the tree as it stands when the change takes effect (二(一), R8-R10); nothing if it fits. */
export const problemOf = (tree: Organisation, event: TreeEvent): RegisterRefusal | undefined => {
  if (event.type === 'UnitFounded') return founded(tree, event);
  const unit = standing(tree, event.id);
  if (!unit) return refusalOf('unit-not-known', { unit: event.id }, 'unit');
  const rule = rules[event.type] as (tree: Organisation, unit: Unit, event: TreeEvent) => RegisterRefusal | undefined;
  return rule(tree, unit, event);
};
