import { type Effort, type Figure, isExplained, reaches } from '../measure.ts';
import { readable } from './numbers.ts';

/** `reached`, `missed`, whether that is explained, or nothing for a figure without a target. */
export const judgementOf = (figure: Figure): '' | 'reached' | 'missed' | 'missed: see why' => {
  if (figure.target === undefined) return '';
  if (reaches(figure)) return 'reached';
  return isExplained(figure) ? 'missed: see why' : 'missed';
};

/** Why targets are missed that are known to be, one sentence or more each. */
export const reasonsIn = (figures: readonly Figure[]): readonly string[] =>
  figures.flatMap((figure) =>
    !reaches(figure) && isExplained(figure) ? [`Missed: ${figure.what}. ${figure.missed?.why}`] : [],
  );

/** The target in words. */
export const targetOf = ({ target, unit }: Figure): string => {
  if (target === undefined) return '';
  return 'atLeast' in target ? `≥ ${readable(target.atLeast)} ${unit}` : `≤ ${readable(target.atMost)} ${unit}`;
};

/** Whether a missed target ends the run with an error: timings of the short form do not, nor does what is explained. */
export const fails = (figure: Figure, effort: Effort): boolean =>
  !reaches(figure) && !isExplained(figure) && !(effort === 'short' && figure.timing === true);
