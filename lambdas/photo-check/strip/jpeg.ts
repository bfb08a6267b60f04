import { type JpegPart, jpegParts, marker } from './jpeg-parts.ts';
import { isFrame, pictureRole } from './jpeg-tables.ts';
import { isExif, orientationIn, orientationOnly } from './orientation.ts';

const startOfImage = Buffer.from([0xff, marker.soi]);
const endOfImage = Buffer.from([0xff, marker.eoi]);

/** Lengths of what is kept of the JFIF and Adobe segments: their numbers, no thumbnail and nothing put behind them. */
const jfifLength = 14;
const adobeLength = 12;

const isApplication = (part: JpegPart, code: number, name: string): boolean =>
  part.marker === code && part.payload.toString('latin1', 0, name.length) === name;

const segment = (code: number, payload: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** A segment as it is kept; nothing for one that is left out. */
const kept = (part: JpegPart): readonly Buffer[] => {
  const { marker: code, payload, scan } = part;
  if (pictureRole(part) === 'picture') return [segment(code, payload), ...(scan ? [scan] : [])];
  if (isApplication(part, marker.app2, 'ICC_PROFILE\0')) return [segment(code, payload)];
  if (isApplication(part, marker.app14, 'Adobe') && payload.length >= adobeLength)
    return [segment(code, payload.subarray(0, adobeLength))];
  return [];
};

/** The first JFIF segment without its thumbnail: the two bytes of its size become zero. */
const jfifOf = (parts: readonly JpegPart[]): readonly Buffer[] => {
  const found = parts.find((part) => isApplication(part, marker.app0, 'JFIF\0'));
  if (!found || found.payload.length < jfifLength) return [];
  const payload = Buffer.from(found.payload.subarray(0, jfifLength));
  payload.fill(0, jfifLength - 2);
  return [segment(marker.app0, payload)];
};

const orientationOf = (parts: readonly JpegPart[]): readonly Buffer[] => {
  const exif = parts.find(({ marker: code, payload }) => code === marker.app1 && isExif(payload));
  const orientation = exif ? orientationIn(exif.payload) : 1;
  return orientation === 1 ? [] : [segment(marker.app1, orientationOnly(orientation))];
};

/** One frame of some width, then scans of it with data, and sound tables: what a decoder can show. */
const isPicture = (parts: readonly JpegPart[]): boolean => {
  const [frame, second] = parts.filter(isFrame);
  const scans = parts.filter(({ scan }) => scan !== undefined);
  const [first] = scans;
  if (!frame || !first || second || parts.some((part) => pictureRole(part) === 'broken')) return false;
  const isWide = frame.payload.readUInt16BE(3) > 0;
  return isWide && parts.indexOf(frame) < parts.indexOf(first) && scans.every(({ scan }) => scan?.length);
};

/** Pixels that a cleaned JPEG promises. A frame that leaves its height to a later line may have any. */
export const jpegPixels = (file: Buffer): number => {
  const frame = jpegParts(file)?.find(isFrame)?.payload;
  return frame ? (frame.readUInt16BE(1) || 0xffff) * frame.readUInt16BE(3) : 0;
};

export const isJpeg = (file: Buffer): boolean => file[0] === 0xff && file[1] === marker.soi && file[2] === 0xff;

/**
 * A JPEG without Exif (but the orientation), XMP, IPTC, comments, further pictures (MPF) and whatever follows the end of
 * the image, as the film of a motion photo does. Tables, frame and scans are copied byte for byte. Nothing for a file
 * that cannot be read through.
 */
export const stripJpeg = (file: Buffer): Buffer | undefined => {
  const parts = jpegParts(file);
  if (!parts || !isPicture(parts)) return undefined;
  return Buffer.concat([startOfImage, ...jfifOf(parts), ...orientationOf(parts), ...parts.flatMap(kept), endOfImage]);
};
