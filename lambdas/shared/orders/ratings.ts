import type { Market } from '../../../domain/household/market.ts';
import {
  admittedFor,
  type Evaluation,
  type Rating,
  ratingOf,
  recommended,
  type TrackRecord,
} from '../../../domain/household/recommend.ts';
import type { RecommendationRules } from '../../../domain/household/rules.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Table } from '../store/table.ts';
import { type Mark, readMarks } from './marks.ts';

const evaluationOf = ({ at, resident, supervisor }: Mark): readonly Evaluation[] =>
  at === undefined ? [] : [{ at, ...(resident ? { resident } : {}), ...(supervisor ? { supervisor } : {}) }];

const recordOf = (marks: readonly Mark[]): TrackRecord => ({
  evaluations: marks.flatMap(evaluationOf),
  complaints: marks.flatMap(({ complaint }) => (complaint && complaint.founded !== false ? [complaint.at] : [])),
});

/** The ratings of the admitted enterprises that offer a category in a township, in any order (R26). */
export const ratingsFor = async (
  orders: Table,
  market: Market,
  asked: { readonly category?: string | undefined; readonly town?: string | undefined },
  now: Instant,
  rules: RecommendationRules,
): Promise<readonly Rating[]> => {
  const marks = Map.groupBy(await readMarks(orders), ({ enterprise }) => enterprise);
  return admittedFor(market, asked.category, asked.town).map(({ id }) =>
    ratingOf(id, recordOf(marks.get(id) ?? []), now, rules),
  );
};

/** Whom to recommend for an order, the best first. */
export const candidatesFor = async (
  orders: Table,
  market: Market,
  asked: { readonly orderId: string; readonly category: string; readonly town?: string | undefined },
  now: Instant,
  rules: RecommendationRules,
): Promise<readonly string[]> => recommended(await ratingsFor(orders, market, asked, now, rules), now, asked.orderId);
