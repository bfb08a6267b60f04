const fractionDigits = (size: number): number => {
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  if (size >= 0.1) return 3;
  return 6;
};

/** A number as people read it: as many digits as say something, thousands apart. */
export const readable = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: fractionDigits(Math.abs(value)) });
