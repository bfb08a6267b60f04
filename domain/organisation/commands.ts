import type { RegisterDecision } from '../registers/refusal.ts';
import type { LocalDate } from '../time/instant.ts';
import { decideChanges, type OrganisationFacts } from './decide-change.ts';
import { type DeputyPosts, decideDeputy, decideDeputyEnd } from './decide-deputy.ts';
import type { Deputy } from './deputy.ts';
import type { OrganisationEvent, TreeEvent, UnitNames } from './events.ts';
import { levelOfId } from './problems.ts';
import { refusalOf } from './refusal-texts.ts';
import { organisationAt } from './timeline.ts';
import { standingUnits, type Unit } from './unit.ts';

/** From when a change holds, and the document that orders it. */
export type When = { readonly effectiveFrom: LocalDate; readonly basis?: string | undefined };

/** The bodies of the commands that change the organisation. `unit` is the unit that is changed. */
export type OrganisationBodies = {
  found: When & UnitNames & { readonly unit: string; readonly parent: string; readonly phones: Unit['phones'] };
  rename: When & UnitNames & { readonly unit: string };
  'change-phones': When & { readonly unit: string; readonly phones: Unit['phones'] };
  move: When & { readonly unit: string; readonly parent: string };
  merge: When & { readonly units: readonly string[]; readonly into: string };
  abolish: When & { readonly unit: string; readonly successor: string };
  'record-deputy': Deputy;
  'end-deputy': Pick<Deputy, 'unit' | 'role' | 'sub' | 'until'>;
};

export type OrganisationCommandName = keyof OrganisationBodies;

/** A command of the organisation: its name and its body. */
export type OrganisationCommand = {
  [N in OrganisationCommandName]: { readonly name: N; readonly body: OrganisationBodies[N] };
}[OrganisationCommandName];

type Facts = OrganisationFacts & DeputyPosts;
type Decision = RegisterDecision<OrganisationEvent>;

const refused = (...why: Parameters<typeof refusalOf>): Decision => ({ ok: false, refusal: refusalOf(...why) });

const found = ({ unit, parent, phones, effectiveFrom, basis, ...names }: OrganisationBodies['found'], facts: Facts) => {
  const level = levelOfId(unit);
  if (level === undefined) return refused('unit-id-malformed', { unit }, 'unit');
  const { name, shortName, english } = names;
  const event = { id: unit, name, shortName, english, level, parent, phones };
  return decideChanges([{ type: 'UnitFounded', effectiveFrom, basis, unit: event }], facts);
};

/** The units below one that is merged go on below the other, in the same act. */
const mergedWith = (unit: string, { into, effectiveFrom, basis }: OrganisationBodies['merge'], facts: Facts) => {
  const tree = organisationAt(facts.seed, facts.entries, effectiveFrom);
  const moved = standingUnits(tree)
    .filter(({ parent }) => parent === unit)
    .map(({ id }): TreeEvent => ({ type: 'UnitMoved', effectiveFrom, basis, id, parent: into }));
  return [...moved, { type: 'UnitAbolished', effectiveFrom, basis, id: unit, successor: into } as const];
};

const merge = (body: OrganisationBodies['merge'], facts: Facts): Decision => {
  const { units, into } = body;
  if (units.length === 0 || units.includes(into) || new Set(units).size < units.length)
    return refused('merging-one', {}, 'units');
  return decideChanges(
    units.flatMap((unit) => mergedWith(unit, body, facts)),
    facts,
  );
};

/** Decides a command: what is entered in the register, or why nothing is (二(一), R8-R10; 五(一), R63-R66). */
export const decideOrganisation = ({ name, body }: OrganisationCommand, facts: Facts): Decision => {
  switch (name) {
    case 'found':
      return found(body, facts);
    case 'rename': {
      const { unit: id, ...changed } = body;
      return decideChanges([{ type: 'UnitRenamed', id, ...changed }], facts);
    }
    case 'change-phones': {
      const { unit: id, ...changed } = body;
      return decideChanges([{ type: 'PhonesChanged', id, ...changed }], facts);
    }
    case 'move': {
      const { unit: id, ...changed } = body;
      return decideChanges([{ type: 'UnitMoved', id, ...changed }], facts);
    }
    case 'merge':
      return merge(body, facts);
    case 'abolish': {
      const { unit: id, ...changed } = body;
      return decideChanges([{ type: 'UnitAbolished', id, ...changed }], facts);
    }
    case 'record-deputy':
      return decideDeputy(body, facts);
    case 'end-deputy':
      return decideDeputyEnd(body, facts);
  }
};
