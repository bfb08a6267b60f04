import { dateOf, dayNumberOf, type Instant } from '../time/instant.ts';
import type { Scores } from './events.ts';
import { type Enterprise, type Market, serves } from './market.ts';
import type { RecommendationRules } from './rules.ts';

/** An evaluation of an enterprise: the resident's scores, the supervisor's beside them, or one of the two (R25). */
export type Evaluation = { readonly at: Instant; readonly resident?: Scores; readonly supervisor?: Scores };

/** What orders say of an enterprise. */
export type TrackRecord = {
  readonly evaluations: readonly Evaluation[];
  /** When complaints about it were made that are not found groundless. */
  readonly complaints: readonly Instant[];
};

/** Every part of an enterprise's place in the order, as it is published (R26). */
export type Rating = {
  readonly enterprise: string;
  /** From 1 to 5, two decimals: what counts. */
  readonly score: number;
  readonly evaluations: number;
  /** Mean of the evaluations, each by its present weight; undefined without any. */
  readonly mean?: number;
  /** Sum of the weights: an evaluation of today is 1. */
  readonly weight: number;
  /** Whether there are enough evaluations for them to count. */
  readonly rated: boolean;
  /** It is not recommended at present: a complaint is recent. */
  readonly complained: boolean;
};

const meanOf = ({ attitude, quality, satisfaction }: Scores): number => (attitude + quality + satisfaction) / 3;

const combined = ({ resident, supervisor }: Evaluation): number | undefined => {
  const means = [resident, supervisor].flatMap((scores) => (scores ? [meanOf(scores)] : []));
  return means.length === 0 ? undefined : means.reduce((sum, mean) => sum + mean, 0) / means.length;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Calendar days of the county: the order of a day does not change within it. */
const ageInDays = (at: Instant, now: Instant): number => Math.max(0, dayNumberOf(now) - dayNumberOf(at));

/**
 * An enterprise's score (R26): the mean of its evaluations, older ones counting less, drawn towards the prior mean as if
 * there were `priorWeight` evaluations of that value beside them. With fewer than the least number it is the prior mean.
 */
export const ratingOf = (enterprise: string, record: TrackRecord, now: Instant, rules: RecommendationRules): Rating => {
  const { priorMean, priorWeight, leastEvaluations, halfLifeDays, complaintDays } = rules;
  const weighed = record.evaluations.flatMap((evaluation) => {
    const value = combined(evaluation);
    return value === undefined ? [] : [{ value, weight: 0.5 ** (ageInDays(evaluation.at, now) / halfLifeDays.value) }];
  });
  const weight = weighed.reduce((sum, each) => sum + each.weight, 0);
  const total = weighed.reduce((sum, each) => sum + each.weight * each.value, 0);
  const rated = weighed.length >= leastEvaluations.value;
  const drawn = (priorMean.value * priorWeight.value + total) / (priorWeight.value + weight);
  return {
    enterprise,
    score: rounded(rated ? drawn : priorMean.value),
    evaluations: weighed.length,
    ...(weight > 0 ? { mean: rounded(total / weight) } : {}),
    weight: rounded(weight),
    rated,
    complained: record.complaints.some((at) => ageInDays(at, now) < complaintDays.value),
  };
};

/** FNV-1a: spreads enterprises of one score differently for each day and order, the same each time it is asked. */
const turnOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
};

/**
 * The ratings in the order of recommendation: the higher score first; of equal ones who is first changes with the day and
 * the order, so that none of them is preferred. Complained-of enterprises stand behind all others.
 * @param orderId of the order it is for; empty for the public list
 */
export const ranked = (ratings: readonly Rating[], now: Instant, orderId: string): readonly Rating[] => {
  const turn = ({ enterprise }: Rating): number => turnOf(`${dateOf(now)}/${orderId}/${enterprise}`);
  return ratings.toSorted(
    (one, other) =>
      Number(one.complained) - Number(other.complained) ||
      other.score - one.score ||
      turn(one) - turn(other) ||
      (one.enterprise < other.enterprise ? -1 : 1),
  );
};

/** Admitted enterprises that offer the category in the township, in any order; all of them without a category. */
export const admittedFor = (market: Market, category?: string, town?: string): readonly Enterprise[] =>
  [...market.enterprises.values()].filter(
    (enterprise) =>
      enterprise.standing.kind === 'admitted' &&
      (category === undefined
        ? town === undefined || enterprise.areas.length === 0 || enterprise.areas.includes(town)
        : serves(market, enterprise, category, town)),
  );

/** Ids of the enterprises to recommend, the best first: none that is complained of (R26). */
export const recommended = (ratings: readonly Rating[], now: Instant, orderId: string): readonly string[] =>
  ranked(ratings, now, orderId).flatMap(({ enterprise, complained }) => (complained ? [] : [enterprise]));
