import type { Rating } from '../../../domain/household/recommend.ts';
import type { RecommendationRules } from '../../../domain/household/rules.ts';
import { filled } from '../web/words/words.ts';

type RatingWords = { readonly unrated: string; readonly scored: string };

/** An enterprise's score with each of its parts, as it is published (R26). */
export const explainedRating = (rating: Rating, rules: RecommendationRules, words: RatingWords): string => {
  const { priorMean, priorWeight, leastEvaluations } = rules;
  const prior = priorMean.value;
  if (!rating.rated) return filled(words.unrated, { least: leastEvaluations.value, prior });
  const sum = `${rating.weight}×${rating.mean ?? 0}`;
  const { score, weight: weights, evaluations: count } = rating;
  return filled(words.scored, { prior, weight: priorWeight.value, sum, weights, count, score });
};
