/** The value that the given share of all values does not exceed; the share is between 0 and 1. @throws Error without values */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
