import { holdsPersonalData } from '../bulletins/personal-data.ts';
import type { Unit } from '../organisation/unit.ts';
import type { RegisterDecision } from '../registers/refusal.ts';
import { dateOf, type Instant, type LocalDate } from '../time/instant.ts';
import { refuse } from './refusals.ts';
import { type AssessmentEvent, type AssessmentState, frozenOf, schemeOf } from './register.ts';
import { type Scheme, schemeFaults } from './scheme.ts';
import type { UnitScore } from './score.ts';

type Decision = RegisterDecision<AssessmentEvent>;

const entered = (...events: readonly AssessmentEvent[]): Decision => ({ ok: true, events });

/** 制定考核办法 (R56, R68): a new version; those before stay as they are. */
export const enterScheme = (state: AssessmentState, scheme: Scheme): Decision => {
  const [fault] = schemeFaults(scheme);
  if (fault) return refuse('scheme-wrong', { ...fault, message: `考核办法有误:${fault.message}。` });
  if (state.schemes.some(({ version }) => version === scheme.version))
    return refuse('scheme-version-taken', { field: 'version' });
  if (frozenOf(state, scheme.year)) return refuse('year-frozen');
  return entered({ type: 'SchemeEntered', scheme });
};

export type AppealAsked = {
  readonly year: number;
  readonly unit: string;
  readonly item: string;
  readonly ticketId: string;
  readonly reason: string;
};

/**
 * Whether a ticket is among those for which marks are missing under an item. It need not cost points itself: others may cost
 * all that is missing already, down to the least marks, and it would be the next if one of them were struck.
 */
export const isDeduction = ({ items }: UnitScore, item: string, ticketId: string): boolean =>
  items.some(
    (each) => each.item === item && each.marks < each.full && each.lines.some((line) => line.ticketId === ticketId),
  );

/**
 * 申诉 (R71).
 * @param own the unit of whoever appeals
 * @param present the unit's score as it stands
 */
export const makeAppeal = (
  state: AssessmentState,
  asked: AppealAsked,
  { own, at, proposal, present }: { own: string | undefined; at: Instant; proposal: Scheme; present: UnitScore },
): Decision => {
  const { year, unit, item, ticketId, reason } = asked;
  if (own !== unit) return refuse('not-own-unit');
  if (dateOf(at) > schemeOf(state, year, proposal).appealsUntil) return refuse('appeals-over');
  if (holdsPersonalData(reason)) return refuse('personal-data', { field: 'reason' });
  const same = state.appeals.some(
    (appeal) => appeal.year === year && appeal.unit === unit && appeal.item === item && appeal.ticketId === ticketId,
  );
  if (same) return refuse('appealed-before');
  if (!isDeduction(present, item, ticketId)) return refuse('no-such-line');
  return entered({ type: 'AppealMade', n: state.appeals.length + 1, year, unit, item, ticketId, reason });
};

/** Who decides: the centre's people for departments and townships, those of a township for its villages (R8). */
export type Decider = { readonly sub: string; readonly unit?: string; readonly atCentre: boolean };

/** Decides an appeal: struck, or upheld. The score follows as a new version. */
export const decideAppeal = (
  state: AssessmentState,
  { n, strike, reason }: { readonly n: number; readonly strike: boolean; readonly reason: string },
  by: Decider,
  unitOf: (id: string) => Unit | undefined,
): Decision => {
  const appeal = state.appeals.find((each) => each.n === n);
  if (!appeal) return refuse('no-such-appeal');
  const unit = unitOf(appeal.unit);
  const mayDecide = unit?.level === 4 ? by.unit !== undefined && by.unit === unit.parent : by.atCentre;
  if (!mayDecide) return refuse('not-its-superior');
  if (appeal.by === by.sub) return refuse('own-appeal');
  if (appeal.decision) return refuse('appeal-decided');
  if (holdsPersonalData(reason)) return refuse('personal-data', { field: 'reason' });
  return entered({ type: 'AppealDecided', n, strike, reason });
};

/** How far the year's tickets were counted, and by which version of the scheme: each has figures and a period of its own. */
export type Counted = { readonly until: LocalDate; readonly scheme: string };

/**
 * Freezes the scores of a year as a version: once its freeze date has passed and all of it is counted; again after appeals
 * were decided.
 */
export const freeze = (
  state: AssessmentState,
  year: number,
  hash: string,
  { at, proposal, counted }: { at: Instant; proposal: Scheme; counted: Counted | undefined },
): Decision => {
  const scheme = schemeOf(state, year, proposal);
  if (scheme.proposal) return refuse('scheme-not-approved');
  if (dateOf(at) <= scheme.freezeDate) return refuse('not-yet');
  if (!counted || counted.scheme !== scheme.version || counted.until < scheme.freezeDate)
    return refuse('nothing-counted');
  const decided = state.appeals.filter((appeal) => appeal.year === year && appeal.decision).length;
  const last = frozenOf(state, year);
  if (last && last.decided === decided) return refuse('nothing-new');
  const version = (last?.version ?? 0) + 1;
  return entered({ type: 'AssessmentFrozen', year, version, scheme: scheme.version, hash, decided });
};
