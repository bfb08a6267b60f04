/** Steps that people count in, within a power of ten. */
const steps = [1, 2, 2.5, 5, 10];
/** The most steps of an axis. */
const most = 5;

/** Marks of an axis from 0 to the first round number that holds the value, a round step apart. */
export const marksOf = (value: number): readonly number[] => {
  if (!(value > 0)) return [0, 1];
  const rough = value / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((each) => each * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(value / step) + 1 }, (_, index) => index * step);
};
