import {
  type AppealAsked,
  type Decider,
  decideAppeal,
  enterScheme,
  freeze,
  makeAppeal,
} from '../../../domain/assessment/decide.ts';
import {
  type AssessmentEvent,
  type AssessmentState,
  assessmentOf,
  frozenOf,
  schemeOf,
} from '../../../domain/assessment/register.ts';
import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import type { EntryFacts } from '../../../domain/registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../../../domain/registers/refusal.ts';
import { changedSince, type Seen } from '../../../domain/registers/seen.ts';
import { type Amended, amendRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';
import { writeVersion } from '../store/versions.ts';
import { type Basis, readBasis } from './basis.ts';
import { hashOf, type ScoreDocument, scoresOf } from './scores.ts';

/** What an act of the assessment works with. */
export type AssessmentScene = {
  readonly table: Table;
  readonly organisation: Organisation;
  readonly proposal: Scheme;
};

export type AssessmentAmended = Amended<AssessmentEvent, RegisterRefusal>;

const amend = (
  { table }: AssessmentScene,
  facts: EntryFacts,
  decide: (state: AssessmentState) => RegisterDecision<AssessmentEvent>,
  seen?: Seen<AssessmentEvent>,
): Promise<AssessmentAmended> =>
  amendRegister<AssessmentEvent, RegisterRefusal>(table, 'assessment', facts, (entries) => {
    const changed = seen && changedSince(entries, seen);
    if (changed) return { stop: changed };
    const decision = decide(assessmentOf(entries));
    return decision.ok ? { events: decision.events } : { stop: decision.refusal };
  });

/**
 * Enters a version of the scheme (R56).
 * @param seen lines of the register that the version was made from; whatever it says now, unless told
 */
export const actEnterScheme = (
  scene: AssessmentScene,
  facts: EntryFacts,
  scheme: Scheme,
  seen?: number,
): Promise<AssessmentAmended> => {
  const concerns = (event: AssessmentEvent): boolean =>
    event.type === 'SchemeEntered' && event.scheme.year === scheme.year;
  return amend(scene, facts, (state) => enterScheme(state, scheme), { lines: seen, concerns });
};

/** A unit appeals a deduction (R71). */
export const actAppeal = async (
  scene: AssessmentScene,
  facts: EntryFacts,
  asked: AppealAsked,
  own: string | undefined,
): Promise<AssessmentAmended> => {
  const basis = await readBasis(scene.table, asked.year);
  return amend(scene, facts, (state) => {
    const scores = scoresOf(state, basis, { ...scene, year: asked.year });
    const present = scores.find(({ unit }) => unit === asked.unit) ?? {
      unit: asked.unit,
      kind: 'department',
      items: [],
      total: 0,
    };
    return makeAppeal(state, asked, { own, at: facts.at, proposal: scene.proposal, present });
  });
};

/** Decides an appeal (R8, R71). */
export const actDecideAppeal = (
  scene: AssessmentScene,
  facts: EntryFacts,
  decision: { readonly n: number; readonly strike: boolean; readonly reason: string },
  by: Decider,
): Promise<AssessmentAmended> =>
  amend(scene, facts, (state) => decideAppeal(state, decision, by, (id) => scene.organisation.get(id)));

const documentOf = (
  state: AssessmentState,
  basis: Basis | undefined,
  scene: AssessmentScene,
  year: number,
): ScoreDocument => ({
  year,
  scheme: schemeOf(state, year, scene.proposal),
  basisAsOf: basis?.asOf ?? '',
  scores: scoresOf(state, basis, { ...scene, year }),
});

/**
 * Freezes the year's scores as the next version. The line in the register makes a version official; its document is derived
 * from the lines before it and the count, which a frozen year keeps, so that it can be written again after a crash.
 */
export const actFreeze = async (
  scene: AssessmentScene,
  facts: EntryFacts,
  year: number,
): Promise<AssessmentAmended> => {
  const basis = await readBasis(scene.table, year);
  const amended = await amend(scene, facts, (state) =>
    freeze(state, year, hashOf(documentOf(state, basis, scene, year)), {
      at: facts.at,
      proposal: scene.proposal,
      counted: basis,
    }),
  );
  if (amended.kind !== 'entered' && amended.kind !== 'repeated') return amended;
  const before = assessmentOf(amended.entries.slice(0, -1));
  const frozen = frozenOf(assessmentOf(amended.entries), year);
  const document = documentOf(before, basis, scene, year);
  // A repetition long afterwards may meet another organisation: what was frozen stays as its hash says.
  if (frozen && hashOf(document) === frozen.hash) await writeVersion(scene.table, frozen, document);
  return amended;
};
