import { assessmentProposal as proposal } from '../../../../config/county.ts';
import { type AssessmentEvent, assessmentOf, schemeOf } from '../../../../domain/assessment/register.ts';
import type { AssessmentScene } from '../../../shared/assessment/act.ts';
import { readBasis } from '../../../shared/assessment/basis.ts';
import { ownUnitOf, scoresOf, seesScore } from '../../../shared/assessment/scores.ts';
import { readRegister } from '../../../shared/store/registers.ts';
import type { DeskContext } from '../../area.ts';
import { assessmentWords } from './words/words.ts';

/** The year in the address; nothing for what is none of this century. */
export const yearOf = (context: DeskContext): number | undefined => {
  const year = context.req.param('year') ?? '';
  return /^20\d\d$/.test(year) ? Number(year) : undefined;
};

/** What an act works with. */
export const actingScene = ({ var: { county, dependencies } }: DeskContext): AssessmentScene => ({
  table: dependencies.table,
  organisation: county.organisation,
  proposal,
});

/** A reason that was sent and not entered, for which form of the page, and why not. */
export type Tried = { readonly of: string; readonly reason: string; readonly text: string };

/** A year's assessment as the reader sees it. */
export const scoreScene = async (context: DeskContext, year: number, tried?: Tried) => {
  const { county, dependencies, actor, language } = context.var;
  const { organisation } = county;
  const [entries, basis] = await Promise.all([
    readRegister<AssessmentEvent>(dependencies.table, 'assessment'),
    readBasis(dependencies.table, year),
  ]);
  const state = assessmentOf(entries);
  const own = ownUnitOf(actor);
  return {
    context,
    year,
    state,
    basis,
    scheme: schemeOf(state, year, proposal),
    scores: scoresOf(state, basis, { year, proposal, organisation }).filter(({ unit }) =>
      seesScore(organisation, own, unit),
    ),
    appeals: state.appeals.filter((appeal) => appeal.year === year && seesScore(organisation, own, appeal.unit)),
    words: assessmentWords(language),
    /** How many lines the register had when the page was drawn. */
    seen: entries.length,
    tried,
  };
};

export type ScoreScene = Awaited<ReturnType<typeof scoreScene>>;
