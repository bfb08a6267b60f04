import { type JpegPart, marker } from './jpeg-parts.ts';

/** Bytes of a table of quantisation: 64 numbers of one or of two bytes, after a byte that says which and for what. */
const quantisationLength = (first: number): number => (first >> 4 === 0 ? 65 : 129);
const codeLengths = 16;

/** Several tables of quantisation one after the other, and nothing else (T.81, B.2.4.1). */
const areQuantisationTables = (payload: Buffer): boolean => {
  let at = 0;
  while (at < payload.length) {
    const first = payload[at] ?? 0;
    if (first >> 4 > 1 || (first & 0x0f) > 3) return false;
    at += quantisationLength(first);
  }
  return at === payload.length && at > 0;
};

/** Several Huffman tables one after the other, and nothing else (T.81, B.2.4.2). */
const areHuffmanTables = (payload: Buffer): boolean => {
  let at = 0;
  while (at < payload.length) {
    const first = payload[at] ?? 0;
    const counts = payload.subarray(at + 1, at + 1 + codeLengths);
    const values = counts.reduce((sum, count) => sum + count, 0);
    if (first >> 4 > 1 || (first & 0x0f) > 3 || values > 256) return false;
    at += 1 + codeLengths + values;
  }
  return at === payload.length && at > 0;
};

/** A frame or a scan: numbers of its own and as many of each component as it says it has. */
const hasComponents = (payload: Buffer, countAt: number, each: number, others: number): boolean => {
  const count = payload[countAt] ?? 0;
  return count > 0 && payload.length === others + count * each;
};

export const isFrame = ({ marker: code }: JpegPart): boolean =>
  code >= marker.sof0 && code <= marker.sof15 && code !== marker.dht && code !== marker.jpg && code !== marker.dac;

/**
 * Whether a segment is one of those that make the picture. `broken`: it calls itself one and does not have its form, so
 * that nothing is carried on under a borrowed name.
 */
export const pictureRole = (part: JpegPart): 'picture' | 'other' | 'broken' => {
  const { payload } = part;
  const judged = (sound: boolean) => (sound ? 'picture' : 'broken');
  if (isFrame(part)) return judged(hasComponents(payload, 5, 3, 6));
  switch (part.marker) {
    case marker.dqt:
      return judged(areQuantisationTables(payload));
    case marker.dht:
      return judged(areHuffmanTables(payload));
    case marker.dac:
      return judged(payload.length > 0 && payload.length <= 32 && payload.length % 2 === 0);
    case marker.dri:
    case marker.dnl:
      return judged(payload.length === 2);
    case marker.sos:
      return judged(hasComponents(payload, 0, 2, 4));
    default:
      return 'other';
  }
};
