import { bookProblem } from '../shared/http/book-problem.ts';
import { json } from '../shared/http/gateway.ts';
import type { OrderBoard } from '../shared/orders/boards.ts';
import { ordersOfMonth } from '../shared/orders/boards.ts';
import type { ServiceAnswer } from './dependencies.ts';

/** Counts of orders placed in a month: apart from the tickets' figures, which they never enter (R27). */
const countsOf = (orders: readonly OrderBoard[]) => {
  const outcomes: Record<string, number> = {};
  for (const { outcome } of orders) if (outcome) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const scored = orders.flatMap(({ evaluation }) => (evaluation ? [evaluation] : []));
  const mean = (part: 'attitude' | 'quality' | 'satisfaction'): number | undefined =>
    scored.length === 0
      ? undefined
      : Math.round((scored.reduce((sum, each) => sum + each[part], 0) / scored.length) * 100) / 100;
  return {
    placed: orders.length,
    open: orders.filter(({ outcome }) => outcome === undefined).length,
    outcomes,
    late: orders.filter(({ lateness }) => lateness > 0).length,
    complaints: orders.filter(({ complaint }) => complaint !== undefined).length,
    evaluated: scored.length,
    attitude: mean('attitude'),
    quality: mean('quality'),
    satisfaction: mean('satisfaction'),
  };
};

const groups = (orders: readonly OrderBoard[], keyOf: (order: OrderBoard) => string | undefined) => {
  const all = new Map<string, OrderBoard[]>();
  for (const order of orders) {
    const key = keyOf(order);
    if (key !== undefined) all.set(key, [...(all.get(key) ?? []), order]);
  }
  return [...all].map(([id, of]) => ({ id, ...countsOf(of) })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/** `GET /services/statistics/{month}`: what became of the orders that were placed in it, by category and enterprise. */
export const statistics: ServiceAnswer = async (event, { orders }) => {
  const month = event.pathParameters?.month ?? '';
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) throw bookProblem('no-service-month');
  const placed = await ordersOfMonth(orders, month);
  return json(200, {
    month,
    total: countsOf(placed),
    categories: groups(placed, ({ category }) => category),
    enterprises: groups(placed, ({ holder }) => holder),
  });
};
