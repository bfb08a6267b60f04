/** How Exif begins in an APP1 segment. */
const exifHeader = Buffer.from('Exif\0\0', 'latin1');

/** The tag 0x0112 (Orientation) and the type SHORT of TIFF 6.0. */
const orientationTag = 0x0112;
const shortType = 3;
const entrySize = 12;

/** Whether an APP1 segment holds Exif: XMP stands in such segments too. */
export const isExif = (payload: Buffer): boolean => payload.subarray(0, exifHeader.length).equals(exifHeader);

/** Reads numbers of a TIFF in its own byte order. */
const numbersOf = (tiff: Buffer) => {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  const little = order === 'II';
  return {
    short: (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    long: (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
  };
};

/**
 * How a picture is to be turned, 1 to 8, as its Exif says: the one thing kept of it, since the picture would lie on its
 * side without. 1, upright, when it says nothing that can be read.
 */
export const orientationIn = (payload: Buffer): number => {
  const tiff = payload.subarray(exifHeader.length);
  const read = numbersOf(tiff);
  if (read?.short(2) !== 42) return 1;
  const directory = read.long(4);
  if (directory + 2 > tiff.length) return 1;
  const count = read.short(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entrySize;
    if (entry + entrySize > tiff.length) return 1;
    if (read.short(entry) !== orientationTag) continue;
    const value = read.short(entry + 2) === shortType ? read.short(entry + 8) : 1;
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** The payload of an APP1 segment with an Exif that says how to turn the picture, and nothing else. */
export const orientationOnly = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(shortType, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([exifHeader, tiff]);
};
