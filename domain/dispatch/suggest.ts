import { isWithin, type Organisation, presentUnit } from '../organisation/unit.ts';
import type { TicketClass } from '../rules/rule-set.ts';
import { type Directory, type DirectoryRule, isGrassRoots, isOfCategory, type RuleConditions } from './directory.ts';
import type { Matter } from './matter.ts';

/** A unit that may get the matter, and the rule that says so. */
export type Suggestion = {
  readonly unit: string;
  readonly class: TicketClass;
  readonly urgent: boolean;
  readonly rule: DirectoryRule;
};

const holdsOf = <T>(wanted: readonly T[] | undefined, is: (value: T) => boolean): boolean =>
  wanted === undefined || wanted.some(is);

const agrees = (wanted: boolean | undefined, is: boolean | undefined): boolean =>
  wanted === undefined || wanted === (is ?? false);

/** Whether the conditions hold of the matter. */
export const holds = (when: RuleConditions, matter: Matter): boolean => {
  const subject = matter.subject?.toLowerCase() ?? '';
  return (
    holdsOf(when.categories, (wanted) => isOfCategory(matter.category, wanted)) &&
    holdsOf(when.towns, (town) => town === matter.town) &&
    holdsOf(when.types, (type) => type === matter.type) &&
    holdsOf(when.keywords, (word) => subject.includes(word.toLowerCase())) &&
    agrees(when.urgent, matter.urgent) &&
    agrees(when.againstOfficials, matter.againstOfficials)
  );
};

/** What belongs to a department is not dispatched to the grass roots (R33). */
export const isRegulated = ({ category }: Matter, { regulated }: Pick<Directory, 'regulated'>): boolean =>
  regulated.value.some((wanted) => isOfCategory(category, wanted));

/** Whether the unit exists, handles tickets, and is not the body complained of nor one below it (R3). */
const mayHave = (unit: string, { complainedUnit }: Matter, organisation: Organisation): boolean =>
  organisation.get(unit)?.level === 3 &&
  (complainedUnit === undefined || !isWithin(organisation, unit, complainedUnit));

/**
 * The units that the directory names for a matter, the first rule that holds first (三(二), R33). Each unit stands once,
 * with the first rule that names it; for a unit that was merged its successor (R10). Nothing is dispatched by it: a
 * person chooses.
 */
export const suggest = (matter: Matter, directory: Directory, organisation: Organisation): readonly Suggestion[] => {
  const suggestions = new Map<string, Suggestion>();
  const kept = isRegulated(matter, directory);
  for (const rule of directory.rules) {
    const named = rule.to.kind === 'township' ? matter.town : rule.to.unit;
    const unit = named === undefined ? undefined : presentUnit(organisation, named);
    if (unit === undefined || suggestions.has(unit) || !holds(rule.when, matter)) continue;
    if ((kept && isGrassRoots(unit)) || !mayHave(unit, matter, organisation)) continue;
    const urgent = (matter.urgent ?? false) || rule.urgent === true;
    suggestions.set(unit, { unit, class: rule.class ?? 'ordinary', urgent, rule });
  }
  return [...suggestions.values()];
};
