import type { Role } from '../access/roles.ts';
import type { RegisterDecision } from '../registers/refusal.ts';
import { dateOfDay, dayNumber } from '../time/instant.ts';
import type { OrganisationFacts } from './decide-change.ts';
import type { Deputy } from './deputy.ts';
import type { OrganisationEvent } from './events.ts';
import { refusalOf } from './refusal-texts.ts';
import { deputiesOf, organisationAt } from './timeline.ts';
import { isStanding, type Level } from './unit.ts';

/** The deputies before any line of the register. */
export type DeputyPosts = {
  readonly deputies: readonly Deputy[];
  /** The subject of whoever enters the line. */
  readonly enteredBy?: string;
};

/** Posts that have an AB角: those of units, and those of the centre's groups (五(一), R61-R66). */
export const deputisable = [
  'handler',
  'signatory',
  'unit-head',
  'liaison',
  'intake',
  'supervisor',
  'general',
  'centre-head',
] as const satisfies readonly Role[];

/** Those of a unit of each level: nobody comes by a post of the centre through another unit (R61). */
export const deputisableAt: { readonly [L in Level]: readonly Role[] } = {
  1: [],
  2: ['intake', 'supervisor', 'general', 'centre-head'],
  3: ['handler', 'signatory', 'unit-head'],
  4: ['liaison'],
};

/** Nobody stands in for longer: who is away for longer is replaced. */
const longestDays = 731;

type Facts = OrganisationFacts & DeputyPosts;
type Decision = RegisterDecision<OrganisationEvent>;

const refused = (...why: Parameters<typeof refusalOf>): Decision => ({ ok: false, refusal: refusalOf(...why) });

const isOf = (deputy: Deputy, { unit, role, sub }: Pick<Deputy, 'unit' | 'role' | 'sub'>): boolean =>
  deputy.unit === unit && deputy.role === role && deputy.sub === sub;

/** AB角 recorded: who stands in for which post of a unit, from a date to a date, both included. */
export const decideDeputy = (deputy: Deputy, { seed, entries, deputies, today, enteredBy }: Facts): Decision => {
  const { from, until } = deputy;
  if (deputy.sub === enteredBy) return refused('deputy-oneself', {}, 'sub');
  if (from < today || until < from || dayNumber(until) - dayNumber(from) >= longestDays)
    return refused('deputy-period', {}, 'until');
  const unit = organisationAt(seed, entries, from).get(deputy.unit);
  if (!unit || !isStanding(unit)) return refused('unit-not-known', { unit: deputy.unit }, 'unit');
  if (!deputisableAt[unit.level].includes(deputy.role)) return refused('deputy-post', { unit: unit.name }, 'role');
  const overlaps = deputiesOf(deputies, entries).some(
    (other) => isOf(other, deputy) && other.from <= until && from <= other.until,
  );
  return overlaps ? refused('deputy-standing', {}, 'sub') : { ok: true, events: [{ type: 'DeputyRecorded', deputy }] };
};

/** AB角 ended before its time: from tomorrow on, or at once when it ended yesterday. */
export const decideDeputyEnd = (
  { until, ...who }: Pick<Deputy, 'unit' | 'role' | 'sub' | 'until'>,
  { entries, deputies, today }: Facts,
): Decision => {
  const yesterday = dateOfDay(dayNumber(today) - 1);
  const deputy = deputiesOf(deputies, entries).find(
    (other) => isOf(other, who) && other.until >= today && until < other.until,
  );
  if (!deputy || until < yesterday) return refused('no-such-deputy', {}, 'until');
  return { ok: true, events: [{ type: 'DeputyEnded', deputy, until }] };
};
