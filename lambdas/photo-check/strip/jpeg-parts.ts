/** Markers of JPEG (ITU-T T.81, table B.1), without the byte FF before them. */
export const marker = {
  sof0: 0xc0,
  dht: 0xc4,
  jpg: 0xc8,
  dac: 0xcc,
  sof15: 0xcf,
  rst0: 0xd0,
  rst7: 0xd7,
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  dqt: 0xdb,
  dnl: 0xdc,
  dri: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
} as const;

/** More segments than any camera writes: a file that goes on like this is none of a camera's. */
const mostParts = 5000;

/** A segment of a file: what stands between its length and the next marker; of a scan also its coded data. */
export type JpegPart = { readonly marker: number; readonly payload: Buffer; readonly scan?: Buffer };

const isRestart = (code: number): boolean => code >= marker.rst0 && code <= marker.rst7;

/** Markers without a length. Between segments none but the end of the image has a place. */
const standsAlone = (code: number): boolean => code <= 0x01 || (code >= marker.rst0 && code <= marker.eoi);

/** Where the coded data of a scan end: at the first marker that is neither a stuffed byte nor a restart. */
const endOfScan = (file: Buffer, from: number): number | undefined => {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return at;
  }
  return undefined;
};

/** The segment that begins at a byte FF, and where the next begins; nothing for one that is cut off or out of place. */
const partAt = (file: Buffer, at: number): { readonly part: JpegPart; readonly next: number } | 'end' | undefined => {
  if (file[at] !== 0xff) return undefined;
  let code = at + 1;
  while (file[code] === 0xff) code += 1;
  const found = file[code];
  if (found === marker.eoi) return 'end';
  if (found === undefined || standsAlone(found) || code + 3 > file.length) return undefined;
  const end = code + 1 + file.readUInt16BE(code + 1);
  if (end < code + 3 || end > file.length) return undefined;
  const payload = file.subarray(code + 3, end);
  if (found !== marker.sos) return { part: { marker: found, payload }, next: end };
  const next = endOfScan(file, end);
  return next === undefined ? undefined : { part: { marker: found, payload, scan: file.subarray(end, next) }, next };
};

/**
 * The segments of a JPEG from its start to the end of its image, which must be there. What comes after the end is not
 * looked at. Nothing for a file that cannot be read through.
 */
export const jpegParts = (file: Buffer): readonly JpegPart[] | undefined => {
  const parts: JpegPart[] = [];
  let at = 2;
  while (parts.length < mostParts) {
    const read = partAt(file, at);
    if (read === undefined) return undefined;
    if (read === 'end') return parts;
    parts.push(read.part);
    at = read.next;
  }
  return undefined;
};
