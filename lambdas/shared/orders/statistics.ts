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

const groups = (orders: readonly OrderBoard[], keyOf: (order: OrderBoard) => string) => {
  const all = new Map<string, OrderBoard[]>();
  for (const order of orders) {
    const key = keyOf(order);
    all.set(key, [...(all.get(key) ?? []), order]);
  }
  return [...all].map(([id, of]) => ({ id, ...countsOf(of) })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/** Each enterprise with the orders it had last; who was late and who was complained of is another question. */
const byEnterprise = (placed: readonly OrderBoard[]) => {
  const concerned = placed.flatMap(({ holder, lateFirms, complaint }) => [holder, complaint?.enterprise, ...lateFirms]);
  const ids = [...new Set(concerned.filter((id) => id !== undefined))].toSorted();
  return ids.map((id) => ({
    id,
    ...countsOf(placed.filter(({ holder }) => holder === id)),
    late: placed.filter(({ lateFirms }) => lateFirms.includes(id)).length,
    complaints: placed.filter(({ complaint }) => complaint?.enterprise === id).length,
  }));
};

/** What became of the orders placed in a month: all of them, by category, and by enterprise. */
export const orderStatisticsOf = (month: string, placed: readonly OrderBoard[]) => ({
  month,
  total: countsOf(placed),
  categories: groups(placed, ({ category }) => category),
  enterprises: byEnterprise(placed),
});

export type OrderStatistics = ReturnType<typeof orderStatisticsOf>;
