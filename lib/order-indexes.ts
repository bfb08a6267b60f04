/** The indexes of the orders' table, each with its partition and sort key (`lambdas/shared/orders/boards.ts`). */
export const orderIndexes = {
  byStage: ['stage', 'dueKey'],
  byEnterprise: ['enterprise', 'placedKey'],
  byMonth: ['month', 'placedKey'],
} as const;

export type OrderIndex = keyof typeof orderIndexes;
