/** Bytes before the first chunk: `RIFF`, the size, `WEBP`. */
const headLength = 12;
/** Bytes of a chunk before its data: name and size. */
const chunkHead = 8;

/** Flags of the extended header (VP8X) that may stay: a colour profile, transparency. Those of Exif, XMP and films go. */
const flag = { profile: 0x20, alpha: 0x10 } as const;
const extendedLength = 10;

/** More chunks than the format has kinds of. */
const mostChunks = 100;

type Chunk = { readonly name: string; readonly data: Buffer };

/** A chunk at a position inside the file; nothing for one that is cut off. */
const chunkAt = (file: Buffer, at: number, end: number): Chunk | undefined => {
  if (at + chunkHead > end) return undefined;
  const size = file.readUInt32LE(at + 4);
  if (at + chunkHead + size > end) return undefined;
  return { name: file.toString('latin1', at, at + 4), data: file.subarray(at + chunkHead, at + chunkHead + size) };
};

const chunksOf = (file: Buffer): readonly Chunk[] | undefined => {
  const end = chunkHead + file.readUInt32LE(4);
  if (end > file.length) return undefined;
  const chunks: Chunk[] = [];
  for (let at = headLength; at < end; ) {
    const chunk = chunkAt(file, at, end);
    if (!chunk || chunks.length === mostChunks) return undefined;
    chunks.push(chunk);
    at += chunkHead + chunk.data.length + (chunk.data.length % 2);
  }
  return chunks;
};

/** A key frame of VP8 (RFC 6386, 9.1), or a picture of VP8L. */
const isPicture = ({ name, data }: Chunk): boolean =>
  name === 'VP8 '
    ? data.length > 10 && ((data[0] ?? 1) & 1) === 0 && data.subarray(3, 6).equals(Buffer.from([0x9d, 0x01, 0x2a]))
    : name === 'VP8L' && data.length > 5 && data[0] === 0x2f;

const written = ({ name, data }: Chunk): Buffer => {
  const head = Buffer.alloc(chunkHead);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

/** The extended header with the flags of what is left. */
const extendedWith = ({ data }: Chunk, profile: Chunk | undefined): Chunk => {
  const left = Buffer.from(data.subarray(0, extendedLength));
  left[0] = ((left[0] ?? 0) & flag.alpha) | (profile ? flag.profile : 0);
  return { name: 'VP8X', data: left };
};

/** Header, profile, transparency and picture in the order of the format; the simple format has the picture alone. */
const needed = (chunks: readonly Chunk[], picture: Chunk): readonly Chunk[] => {
  const named = (name: string): Chunk | undefined => chunks.find((chunk) => chunk.name === name);
  const extended = named('VP8X');
  if (!extended || extended.data.length < extendedLength) return [picture];
  const profile = named('ICCP');
  const alpha = picture.name === 'VP8 ' ? named('ALPH') : undefined;
  return [extendedWith(extended, profile), profile, alpha, picture].filter((chunk) => chunk !== undefined);
};

/** Sides of a picture of VP8 and of VP8L: fourteen bits each. */
const sidesOf = ({ name, data }: Chunk): readonly [number, number] => {
  if (name === 'VP8 ') return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  const bits = data.readUInt32LE(1);
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
};

/** Pixels that the headers of a cleaned WebP promise: of its canvas, or of its picture, whichever are more. */
export const webpPixels = (file: Buffer): number => {
  const sides = (chunksOf(file) ?? []).map((chunk): readonly [number, number] => {
    if (chunk.name === 'VP8X') return [chunk.data.readUIntLE(4, 3) + 1, chunk.data.readUIntLE(7, 3) + 1];
    return isPicture(chunk) ? sidesOf(chunk) : [0, 0];
  });
  return Math.max(...sides.map(([width, height]) => width * height));
};

export const isWebp = (file: Buffer): boolean =>
  file.length >= headLength && file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';

/**
 * A WebP without Exif, XMP and unknown chunks, and without what follows its end. Nothing for a file that cannot be read
 * through, and for a film: a photo stands still.
 */
export const stripWebp = (file: Buffer): Buffer | undefined => {
  const chunks = chunksOf(file);
  const [picture, second] = (chunks ?? []).filter(({ name }) => name === 'VP8 ' || name === 'VP8L');
  if (!chunks || !picture || second || !isPicture(picture)) return undefined;
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...needed(chunks, picture).map(written)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
