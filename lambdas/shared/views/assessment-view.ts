import type { Appeal } from '../../../domain/assessment/appeal.ts';
import { type AssessmentState, schemeOf } from '../../../domain/assessment/register.ts';
import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { UnitScore } from '../../../domain/assessment/score.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { Basis } from '../assessment/basis.ts';
import { scoresOf, seesScore } from '../assessment/scores.ts';
import type { ScoredTotal } from '../store/versions.ts';

/** Whose scores are shown: those of a unit and below it, or all. */
type Shown = {
  readonly year: number;
  readonly organisation: Organisation;
  readonly proposal: Scheme;
  readonly own: string | undefined;
};

const appealView = ({ at, decision, ...appeal }: Appeal) => ({
  ...appeal,
  at: toIso(at),
  ...(decision ? { decision: { ...decision, at: toIso(decision.at) } } : {}),
});

/** A total with the unit's name. */
export const totalView = ({ unit, kind, total }: ScoredTotal, organisation: Organisation) => ({
  unit,
  unitName: organisation.get(unit)?.name ?? unit,
  kind,
  total,
});

const appealsShown = ({ appeals }: AssessmentState, { year, organisation, own }: Shown): readonly Appeal[] =>
  appeals.filter((appeal) => appeal.year === year && seesScore(organisation, own, appeal.unit));

/** A year's assessment, as far as the reader sees it. */
export const assessmentViewOf = (state: AssessmentState, basis: Basis | undefined, shown: Shown) => {
  const { year, organisation, proposal, own } = shown;
  return {
    year,
    scheme: schemeOf(state, year, proposal),
    ...(basis ? { counted: { asOf: basis.asOf, until: basis.until } } : {}),
    scores: scoresOf(state, basis, shown)
      .filter(({ unit }) => seesScore(organisation, own, unit))
      .map((score) => totalView(score, organisation)),
    appeals: appealsShown(state, shown).map(appealView),
    frozen: state.frozen
      .filter((frozen) => frozen.year === year)
      .map(({ version, at, hash, scheme, decided }) => ({ version, at: toIso(at), hash, scheme, decided })),
  };
};

/** A unit's score with the names of its items. */
export const unitScoreViewOf = (score: UnitScore, state: AssessmentState, shown: Shown) => {
  const { items } = schemeOf(state, shown.year, shown.proposal);
  return {
    ...totalView(score, shown.organisation),
    items: score.items.map((item) => ({ ...item, name: items.find(({ id }) => id === item.item)?.name ?? item.item })),
    appeals: appealsShown(state, shown)
      .filter(({ unit }) => unit === score.unit)
      .map(appealView),
  };
};
