import type { OrderBoard } from './boards.ts';

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

export type OrderCounts = ReturnType<typeof countsOf>;

const groups = (orders: readonly OrderBoard[], keyOf: (order: OrderBoard) => string | undefined) => {
  const all = new Map<string, OrderBoard[]>();
  for (const order of orders) {
    const key = keyOf(order);
    if (key !== undefined) all.set(key, [...(all.get(key) ?? []), order]);
  }
  return [...all].map(([id, of]) => ({ id, ...countsOf(of) })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/** What became of the orders placed in a month: all of them, by category, and by the enterprise that had each last. */
export const orderStatisticsOf = (month: string, placed: readonly OrderBoard[]) => ({
  month,
  total: countsOf(placed),
  categories: groups(placed, ({ category }) => category),
  enterprises: groups(placed, ({ holder }) => holder),
});

export type OrderStatistics = ReturnType<typeof orderStatisticsOf>;
