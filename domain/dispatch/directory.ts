import type { Ruled, TicketClass } from '../rules/rule-set.ts';
import type { TicketType } from '../tickets/values.ts';

/** When a rule holds: all that it names must be so; of a list, any one. */
export type RuleConditions = {
  /** Categories (`utilities/heating`), or top classes (`utilities`) with all below them. */
  readonly categories?: readonly string[] | undefined;
  /** Ids of townships. */
  readonly towns?: readonly string[] | undefined;
  readonly types?: readonly TicketType[] | undefined;
  readonly urgent?: boolean | undefined;
  readonly againstOfficials?: boolean | undefined;
  /** Words of the subject. */
  readonly keywords?: readonly string[] | undefined;
};

/** Where a rule sends a matter: to a unit of level 3, or to the township of the place, whichever that is. */
export type RuleTarget = { readonly kind: 'unit'; readonly unit: string } | { readonly kind: 'township' };

/** What a rule says, without its name. */
export type RuleContent = {
  readonly when: RuleConditions;
  readonly to: RuleTarget;
  readonly class?: TicketClass | undefined;
  /** The matter is urgent whatever the desk ticked. */
  readonly urgent?: true | undefined;
  /** What it rests on: a clause of the regulation, a notice, a list of duties. */
  readonly clause: string;
  /** Why, in a sentence that a clerk reads. */
  readonly note: string;
};

/** A line of the dispatch directory (派单目录, 三(二), R33). */
export type DirectoryRule = RuleContent & { readonly id: string };

/** The figures that the directory works with, each with where it comes from. */
export type DirectorySettings = {
  /** Within how many days tickets count as near each other (R32). */
  readonly duplicateDays: Ruled<number>;
  /** So many tickets of one place and category within so many hours are a mass event (R72). */
  readonly massEventTickets: Ruled<number>;
  readonly massEventHours: Ruled<number>;
  /** Granted returns of so many days propose changes (R35). */
  readonly proposalDays: Ruled<number>;
};

/** The directory: its rules in order, and the categories that belong to departments and never go to the grass roots. */
export type Directory = {
  readonly settings: DirectorySettings;
  readonly regulated: Ruled<readonly string[]>;
  readonly rules: readonly DirectoryRule[];
};

/** Whether a category is this one or stands below it. */
export const isOfCategory = (category: string | undefined, wanted: string): boolean =>
  category !== undefined && (category === wanted || category.startsWith(`${wanted}/`));

/** Townships, streets and farms: the grass roots among the units of level 3. */
export const isGrassRoots = (unit: string): boolean => /^(town|farm)-/.test(unit);

/** 职责 or 属地: which of the two principles a rule follows (三(二), R33). */
export const principleOf = ({ to }: Pick<RuleContent, 'to'>): 'duty' | 'territory' =>
  to.kind === 'township' || isGrassRoots(to.unit) ? 'territory' : 'duty';
