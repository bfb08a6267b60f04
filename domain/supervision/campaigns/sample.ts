/** More tickets than this no sample has. */
export const largestSample = 200;

/**
 * Draws a sample by chance that anybody can draw again: the tickets are ranked by a hash of the seed and their number, and
 * the first ones are taken. The order in which the tickets were read has no part in it; a larger sample by the same seed
 * holds the smaller one.
 * @param rank hash of seed and ticket number as text of one length, such as SHA-256 in hexadecimal digits
 */
export const drawSample = (
  population: readonly string[],
  size: number,
  rank: (ticketId: string) => string,
): readonly string[] =>
  [...new Set(population)]
    .map((ticketId) => ({ ticketId, by: `${rank(ticketId)}#${ticketId}` }))
    .toSorted((one, other) => (one.by < other.by ? -1 : 1))
    .slice(0, size)
    .map(({ ticketId }) => ticketId);
