import type { Chance } from './chance.ts';
import { hour, step } from './office.ts';

/**
 * How the calls of a day spread over its hours, from 0 to 23 o'clock: few at night, a peak in the morning, a lull at noon, a
 * second peak before people leave work, a third, lower one in the evening.
 */
const byHour = [4, 3, 2, 2, 2, 4, 9, 22, 52, 74, 70, 55, 32, 38, 62, 68, 64, 55, 44, 46, 40, 28, 16, 8] as const;

/** Instants at which `count` tickets arrive within the day that begins at `midnight`, in order, on the grid. */
export const arrivals = (count: number, midnight: number, chance: Chance): readonly number[] => {
  const hours = Object.fromEntries(byHour.map((weight, index) => [String(index), weight]));
  const one = (): number => {
    const at = midnight + (Number(chance.pick(hours)) + chance.share()) * hour;
    return Math.floor(at / step) * step;
  };
  return Array.from({ length: count }, one).toSorted((a, b) => a - b);
};
