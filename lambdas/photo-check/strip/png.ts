import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Bytes of a chunk beside its data: length and type before, check sum after. */
const overhead = 12;
const largestChunk = 0x7fff_ffff;
/** More chunks than any program writes of a picture this small. */
const mostChunks = 20_000;

/** What a decoder needs to show the picture in its colours and proportions (W3C PNG, third edition). */
const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

type Chunk = { readonly type: string; readonly whole: Buffer };

/** A chunk whose type begins with a capital must be understood. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

/** The chunk at a position; nothing for one that is cut off, is no chunk, or is needed and does not match its check sum. */
const chunkAt = (file: Buffer, at: number): Chunk | undefined => {
  if (at + overhead > file.length) return undefined;
  const length = file.readUInt32BE(at);
  const end = at + overhead + length;
  if (length > largestChunk || end > file.length) return undefined;
  const type = file.toString('latin1', at + 4, at + 8);
  if (!/^[A-Za-z]{4}$/.test(type) || (isCritical(type) && !kept.has(type))) return undefined;
  if (kept.has(type) && crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
  return { type, whole: file.subarray(at, end) };
};

const chunksOf = (file: Buffer): readonly Chunk[] | undefined => {
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (chunks.length < mostChunks) {
    const chunk = chunkAt(file, at);
    if (!chunk) return undefined;
    chunks.push(chunk);
    if (chunk.type === 'IEND') return chunks;
    at += chunk.whole.length;
  }
  return undefined;
};

const isHeader = ({ type, whole }: Chunk): boolean =>
  type === 'IHDR' && whole.length === overhead + 13 && whole.readUInt32BE(8) > 0 && whole.readUInt32BE(12) > 0;

/** A header, once and first, and data. */
const isPicture = (chunks: readonly Chunk[]): boolean => {
  const [first] = chunks;
  const headers = chunks.filter(({ type }) => type === 'IHDR');
  return first !== undefined && isHeader(first) && headers.length === 1 && chunks.some(({ type }) => type === 'IDAT');
};

/** Pixels that the header of a cleaned PNG promises: a reader makes room for all of them before it decodes one. */
export const pngPixels = (file: Buffer): number => file.readUInt32BE(16) * file.readUInt32BE(20);

export const isPng = (file: Buffer): boolean => file.subarray(0, signature.length).equals(signature);

/**
 * A PNG without texts, Exif, times and every chunk a decoder does without, and without what follows its end. Nothing for a
 * file that cannot be read through.
 */
export const stripPng = (file: Buffer): Buffer | undefined => {
  const chunks = chunksOf(file);
  if (!chunks || !isPicture(chunks)) return undefined;
  return Buffer.concat([signature, ...chunks.filter(({ type }) => kept.has(type)).map(({ whole }) => whole)]);
};
