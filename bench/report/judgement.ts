import { type Effort, type Figure, reaches } from '../measure.ts';
import { readable } from './numbers.ts';

/** `reached`, `missed`, or nothing for a figure without a target. */
export const judgementOf = (figure: Figure): '' | 'reached' | 'missed' => {
  if (figure.target === undefined) return '';
  return reaches(figure) ? 'reached' : 'missed';
};

/** The target in words. */
export const targetOf = ({ target, unit }: Figure): string => {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${readable(target.atLeast)} ${unit}` : `≤ ${readable(target.atMost)} ${unit}`;
};

/** Whether a missed target ends the run with an error: timings of the short form do not. */
export const fails = (figure: Figure, effort: Effort): boolean =>
  !reaches(figure) && !(effort === 'short' && figure.timing === true);
