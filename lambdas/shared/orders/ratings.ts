import type { Market } from '../../../domain/household/market.ts';
import {
  admittedFor,
  type Evaluation,
  type Rating,
  ratingOf,
  recommended,
} from '../../../domain/household/recommend.ts';
import type { RecommendationRules } from '../../../domain/household/rules.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Table } from '../store/table.ts';
import { type FirmOrder, ordersOfEnterprise } from './boards.ts';

const evaluationOf = ({ reportedAt, evaluation, supervisorScores }: FirmOrder): readonly Evaluation[] =>
  reportedAt !== undefined && (evaluation || supervisorScores)
    ? [
        {
          at: reportedAt,
          ...(evaluation ? { resident: evaluation } : {}),
          ...(supervisorScores ? { supervisor: supervisorScores } : {}),
        },
      ]
    : [];

const ratedBy = (enterprise: string, orders: readonly FirmOrder[], now: Instant, rules: RecommendationRules): Rating =>
  ratingOf(
    enterprise,
    {
      evaluations: orders.filter(({ holder }) => holder === enterprise).flatMap(evaluationOf),
      complaints: orders.flatMap(({ complaint }) =>
        complaint?.enterprise === enterprise && complaint.founded !== false ? [complaint.at] : [],
      ),
    },
    now,
    rules,
  );

/** The ratings of the admitted enterprises that offer a category in a township, in any order (R26). */
export const ratingsFor = (
  orders: Table,
  market: Market,
  asked: { readonly category?: string | undefined; readonly town?: string | undefined },
  now: Instant,
  rules: RecommendationRules,
): Promise<readonly Rating[]> =>
  Promise.all(
    admittedFor(market, asked.category, asked.town).map(async ({ id }) =>
      ratedBy(id, await ordersOfEnterprise(orders, id), now, rules),
    ),
  );

/** Whom to recommend for an order, the best first. */
export const candidatesFor = async (
  orders: Table,
  market: Market,
  asked: { readonly orderId: string; readonly category: string; readonly town?: string | undefined },
  now: Instant,
  rules: RecommendationRules,
): Promise<readonly string[]> => recommended(await ratingsFor(orders, market, asked, now, rules), now, asked.orderId);
