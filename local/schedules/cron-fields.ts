/** The values a numeric field of a cron expression takes, ascending. */
export interface NumberField {
  readonly values: readonly number[];
  readonly highest: number;
  includes(value: number): boolean;
}

/**
 * Parses `*`, `5`, `1-5`, `0/15`, `10-40/10` and lists of them.
 * @param names names of the values, the first one standing for `lowest`
 * @throws Error naming what is not understood
 */
export function parseNumbers(
  text: string,
  lowest: number,
  highest: number,
  names: readonly string[] = [],
): NumberField {
  const chosen = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [first, last] = bounds(range, lowest, highest, names, part.includes('/'));
    const width = Number(step);
    const valid = first >= lowest && last <= highest && first <= last && Number.isInteger(width) && width > 0;
    if (!valid) throw new Error(`The cron field ${text} is not understood`);
    for (let value = first; value <= last; value += width) chosen.add(value);
  }
  const values = [...chosen].sort((one, other) => one - other);
  return { values, highest: values.at(-1) ?? lowest, includes: (value) => chosen.has(value) };
}

function bounds(
  range: string,
  lowest: number,
  highest: number,
  names: readonly string[],
  stepped: boolean,
): [first: number, last: number] {
  if (range === '*') return [lowest, highest];
  const [first = '', last] = range.split('-');
  const start = numberOf(first, lowest, names);
  if (last !== undefined) return [start, numberOf(last, lowest, names)];
  return [start, stepped ? highest : start];
}

/** A number or a name; not a number for anything else, which no field accepts. */
export function numberOf(text: string, lowest: number, names: readonly string[]): number {
  const index = names.indexOf(text.toUpperCase());
  if (index >= 0) return index + lowest;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
