import { type Figure, figures } from './contribution.ts';
import { type Trace, ticketsBehind } from './trace.ts';

/** A number of a frozen report that is another now, and the tickets that make the difference. */
export type Correction = {
  readonly unit: string;
  readonly figure: Figure;
  readonly was: number;
  readonly is: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

const without = (tickets: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return tickets.filter((ticket) => !known.has(ticket));
};

/**
 * What changed between two versions of a month: every figure whose tickets are not the same, also where their number is.
 * None means that the frozen report still says what the events say.
 */
export const correctionsOf = (before: Trace, after: Trace): readonly Correction[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((unit) =>
    figures.flatMap((figure) => {
      const were = ticketsBehind(before[unit] ?? [], figure);
      const are = ticketsBehind(after[unit] ?? [], figure);
      const [added, removed] = [without(are, were), without(were, are)];
      if (added.length + removed.length === 0) return [];
      return [{ unit, figure, was: were.length, is: are.length, added, removed }];
    }),
  );
