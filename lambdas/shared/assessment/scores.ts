import { createHash } from 'node:crypto';
import { analysisReaders } from '../../../domain/assessment/access.ts';
import type { AssessmentState } from '../../../domain/assessment/register.ts';
import { schemeOf } from '../../../domain/assessment/register.ts';
import { type Scheme, type UnitKind, unitKindOf } from '../../../domain/assessment/scheme.ts';
import { score, type UnitScore } from '../../../domain/assessment/score.ts';
import { isStanding, isWithin, type Organisation } from '../../../domain/organisation/unit.ts';
import type { Staff } from '../http/actor.ts';
import { canonicalJson } from '../http/canonical-json.ts';
import type { Basis } from './basis.ts';

/** Units that are scored, with their kinds: those there are, and those that were merged after they had had to do in the year. */
const scoredUnits = (
  organisation: Organisation,
  counted: ReadonlySet<string>,
): readonly { readonly unit: string; readonly kind: UnitKind }[] =>
  [...organisation.values()].flatMap((unit) => {
    const kind = unitKindOf(unit);
    return kind === undefined || !(isStanding(unit) || counted.has(unit.id)) ? [] : [{ unit: unit.id, kind }];
  });

/** The year's scores as they stand: by the last count, the scheme in force and the appeals that were decided. */
export const scoresOf = (
  state: AssessmentState,
  basis: Basis | undefined,
  {
    year,
    proposal,
    organisation,
  }: { readonly year: number; readonly proposal: Scheme; readonly organisation: Organisation },
): readonly UnitScore[] => {
  const contributions = basis?.contributions ?? [];
  const units = scoredUnits(organisation, new Set(contributions.map(({ unit }) => unit)));
  return score(contributions, schemeOf(state, year, proposal), state.appeals, units);
};

/** The frozen document: what was scored, by which scheme, from which count. */
export type ScoreDocument = {
  readonly year: number;
  readonly scheme: Scheme;
  readonly basisAsOf: string;
  readonly scores: readonly UnitScore[];
};

/** SHA-256 of the document as it is written anywhere: the order of its members does not matter. */
export const hashOf = (document: ScoreDocument): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex');

/** The unit as which somebody looks at scores; none for whoever sees all of them: the centre, its superiors, inspectors. */
export const ownUnitOf = ({ roles, unit }: Staff): string | undefined =>
  analysisReaders.some((role) => roles.includes(role)) ? undefined : (unit ?? 'nobody');

/** Whose scores a member of staff sees: the own unit's and those below it, or all. */
export const seesScore = (organisation: Organisation, own: string | undefined, unit: string): boolean =>
  own === undefined || isWithin(organisation, unit, own);
