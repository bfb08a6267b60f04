import { parseArgs } from 'node:util';
import type { Effort } from './measure.ts';

export type Order = {
  /** Ids of the measures to take, in the order of the list; all without one. */
  readonly ids: readonly string[];
  readonly effort: Effort;
  /** Renew `docs/figures.md`. */
  readonly write: boolean;
};

/**
 * Reads the words after `npm run bench --`.
 * @throws Error for a flag or a measure that does not exist, and for a document of short figures
 */
export const orderOf = (words: readonly string[], known: readonly string[]): Order => {
  const options = { full: { type: 'boolean' }, short: { type: 'boolean' }, write: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const unknown = positionals.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`no such measure: ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  const { full = false, short = false, write = false } = values;
  if (short && (full || write))
    throw new Error('--short goes with neither --full nor --write: its figures are no evidence');
  const ids = positionals.length === 0 ? known : known.filter((id) => positionals.includes(id));
  return { ids, effort: full ? 'full' : short ? 'short' : 'normal', write };
};
