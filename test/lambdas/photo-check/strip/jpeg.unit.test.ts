import { describe, expect, it } from '@jest/globals';
import { stripPhoto } from '../../../../lambdas/photo-check/strip/strip-photo.ts';
import { exif, jpeg, place, placeInExif, segment, telephoned, tiff, xmp } from '../support/pictures.ts';

const stripped = (file: Buffer): Buffer => {
  const outcome = stripPhoto(file);
  if ('fault' in outcome) throw new Error(outcome.fault);
  expect(outcome.type).toBe('image/jpeg');
  return outcome.bytes;
};

const startOfScan = (file: Buffer): number => file.lastIndexOf(Buffer.from([0xff, 0xda]));
const scanOf = (file: Buffer): Buffer => file.subarray(startOfScan(file));

const markersOf = (file: Buffer): readonly string[] => {
  const found: string[] = [];
  for (let at = 2; at < startOfScan(file); at += 2 + file.readUInt16BE(at + 2))
    found.push(file.toString('hex', at + 1, at + 2));
  return found;
};

const withSegments = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

describe('a JPEG without its metadata', () => {
  const whole = telephoned(6);
  const left = stripped(whole);

  it('holds the place no more: not of Exif, XMP, MPF, IPTC, comments, thumbnails nor of what stood behind its end', () => {
    expect(whole.includes(place)).toBe(true);
    expect(whole.includes(placeInExif)).toBe(true);
    expect(left.includes(place)).toBe(false);
    expect(left.includes(placeInExif)).toBe(false);
    for (const name of ['xap', 'MPF', 'Photoshop', 'JFXX', 'ftyp', 'HW9']) expect(left.includes(name)).toBe(false);
  });

  it('has tables, frame and scan as they were, byte for byte, and ends with the picture', () => {
    expect(scanOf(left)).toEqual(scanOf(jpeg));
    expect(markersOf(left)).toEqual(['e0', 'e1', 'ee', ...markersOf(jpeg).slice(1)]);
    const tables = (file: Buffer): Buffer => file.subarray(file.indexOf(Buffer.from([0xff, 0xdb])));
    expect(tables(left)).toEqual(tables(jpeg));
    expect(left.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('keeps its colour profile and how colours were coded', () => {
    expect(left.includes('ICC_PROFILE')).toBe(true);
    expect(left.includes(segment(0xee, 'Adobe', Buffer.from([0, 100, 0, 0, 0, 0, 1])))).toBe(true);
  });

  it('that has none is left as it is, and so is one that was cleaned', () => {
    expect(stripped(jpeg)).toEqual(jpeg);
    expect(stripped(left)).toEqual(left);
  });

  it('loses the thumbnail in its JFIF segment, which may show what was cut away', () => {
    const header = Buffer.from([1, 1, 0, 0, 1, 0, 1, 1, 1]);
    const rest = jpeg.subarray(2 + 4 + jpeg.readUInt16BE(4) - 2);
    const file = Buffer.concat([jpeg.subarray(0, 2), segment(0xe0, 'JFIF\0', header, 'RGB'), rest]);
    expect(stripped(file)).toEqual(jpeg);
  });
});

describe('the orientation', () => {
  it.each([2, 3, 4, 5, 6, 7, 8])('%i is kept, in either byte order, and nothing else of the Exif', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      const left = stripped(telephoned(orientation, order));
      const kept = left.subarray(left.indexOf('Exif') - 4);
      expect(kept.readUInt16BE(2)).toBe(34);
      expect(kept.toString('hex', 10, 36)).toBe(`4d4d002a0000000800010112000300000001000${orientation}000000000000`);
    }
  });

  it('is not written for a picture that stands upright', () => {
    expect(stripped(telephoned(1)).includes('Exif')).toBe(false);
  });

  it.each<[string, Buffer]>([
    ['of no known direction', exif(9)],
    ['in a directory beyond the end', segment(0xe1, 'Exif\0\0', tiff(6).fill(0xff, 4, 8))],
    ['among more entries than there are', segment(0xe1, 'Exif\0\0', tiff(6).subarray(0, 20).fill(0xff, 8, 10))],
    ['in no TIFF', segment(0xe1, 'Exif\0\0', 'XX')],
    ['in nothing', segment(0xe1, 'Exif\0\0')],
    ['in XMP', xmp],
  ])('%s counts for none', (_, metadata) => {
    expect(stripped(withSegments(metadata))).toEqual(jpeg);
  });
});

describe('a JPEG that cannot be read through', () => {
  const damaged: ReadonlyArray<readonly [string, Buffer]> = [
    ['cut off in its scan', jpeg.subarray(0, -3)],
    ['cut off before its scan', jpeg.subarray(0, startOfScan(jpeg))],
    ['without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['with a segment longer than the file', withSegments(Buffer.from([0xff, 0xe1, 0xff, 0xff]))],
    ['with a segment shorter than its own length', withSegments(Buffer.from([0xff, 0xe1, 0, 1]))],
    ['with bytes between its segments', Buffer.concat([jpeg.subarray(0, 20), Buffer.from('bytes'), jpeg.subarray(20)])],
    ['with a second start', withSegments(Buffer.from([0xff, 0xd8]))],
    ['with a scan before its frame', withSegments(segment(0xda, 'x'), Buffer.from('scan'))],
    ['with two frames', withSegments(segment(0xc0, Buffer.from([8, 0, 16, 0, 24, 1, 1, 17, 0])))],
    ['with Exif under the name of a table', withSegments(segment(0xdb, 'Exif\0\0', tiff(6)))],
    ['with too long a table', withSegments(segment(0xc4, Buffer.alloc(17), 'more'))],
    ['with too many values in a table', withSegments(segment(0xc4, Buffer.alloc(17, 0x20)))],
    ['with an interval of three bytes', withSegments(segment(0xdd, 'abc'))],
    ['with conditioning of an odd length', withSegments(segment(0xcc, 'abc'))],
    ['of segments without end', withSegments(...Array.from({ length: 6000 }, () => segment(0xfe)))],
    ['that is its first three bytes', jpeg.subarray(0, 3)],
  ];

  it.each(damaged)('%s, is damaged', (_, file) => {
    expect(stripPhoto(file)).toEqual({ fault: 'damaged' });
  });
});
