import type { Shelf } from '../platform.ts';

/** Makes sequence numbers of stream records: 21 digits that increase, also over restarts. */
export type Sequence = () => string;

/** Every start of the run counts from a higher base, so that no number need be stored as it is given out. */
export async function openSequence(shelf: Shelf<number>): Promise<Sequence> {
  const start = ((await shelf.get('start')) ?? 0) + 1;
  await shelf.put('start', start);
  const base = String(start).padStart(9, '0');
  let given = 0;
  return () => {
    given += 1;
    return base + String(given).padStart(12, '0');
  };
}
