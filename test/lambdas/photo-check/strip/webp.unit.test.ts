import { describe, expect, it } from '@jest/globals';
import { stripPhoto } from '../../../../lambdas/photo-check/strip/strip-photo.ts';
import { place, placeInExif, tiff, webp } from '../support/pictures.ts';

const chunk = (name: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

const riff = (...chunks: readonly Buffer[]): Buffer => chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));

const dataOf = (name: string): Buffer => {
  const at = webp.indexOf(name, 12, 'latin1');
  return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4));
};
const picture = chunk('VP8 ', dataOf('VP8 '));
const profile = chunk('ICCP', dataOf('ICCP'));
/** The extended header with flags. */
const extended = (flags: number): Buffer => {
  const data = Buffer.from(dataOf('VP8X'));
  data[0] = flags;
  return chunk('VP8X', data);
};
const alpha = chunk('ALPH', Buffer.from([0, 1, 2]));
const lossless = chunk('VP8L', Buffer.from([0x2f, 0x17, 0xc0, 0x03, 0x00, 0x07]));
const result = (file: Buffer) => stripPhoto(file);
const as = (bytes: Buffer) => ({ type: 'image/webp', bytes });

describe('a WebP without its metadata', () => {
  it('holds the place no more, and no longer says that it does', () => {
    const exif = chunk('EXIF', Buffer.concat([tiff(6), Buffer.from('!')]));
    const file = Buffer.concat([
      riff(
        extended(0x20 | 0x08 | 0x04),
        profile,
        picture,
        exif,
        chunk('XMP ', Buffer.from(place)),
        chunk('TEST', Buffer.from(place)),
      ),
      Buffer.from(place),
    ]);
    expect(file.includes(placeInExif)).toBe(true);
    expect(result(file)).toEqual(as(webp));
  });

  it('keeps colour profile and transparency, and says so', () => {
    expect(result(webp)).toEqual(as(webp));
    const both = riff(extended(0x30), profile, alpha, picture);
    expect(result(both)).toEqual(as(both));
    expect(result(riff(extended(0x34), alpha, picture))).toEqual(as(riff(extended(0x10), alpha, picture)));
  });

  it('of the simple format is its picture alone', () => {
    for (const one of [picture, lossless]) expect(result(riff(one, chunk('EXIF', tiff(6))))).toEqual(as(riff(one)));
  });
});

describe('a WebP that cannot be read through', () => {
  const longer = Buffer.from(webp);
  longer.writeUInt32LE(webp.length, 4);
  const damaged: ReadonlyArray<readonly [string, Buffer]> = [
    ['cut off', webp.subarray(0, -4)],
    ['that says it is longer than it is', longer],
    ['without a picture', riff(extended(0), profile)],
    ['with two pictures', riff(picture, picture)],
    ['with a picture that does not begin as one', riff(chunk('VP8 ', Buffer.alloc(20)))],
    ['with a lossless picture that does not begin as one', riff(chunk('VP8L', Buffer.alloc(20)))],
    ['with a chunk longer than the file', riff(picture, Buffer.from('58585858ffffffff', 'hex'))],
    ['with half a chunk behind its picture', riff(picture, Buffer.from('HALF'))],
    ['that is a film', riff(extended(0x02), chunk('ANIM', Buffer.alloc(6)), chunk('ANMF', picture))],
    ['of chunks without end', riff(picture, ...Array.from({ length: 101 }, () => chunk('TEST', Buffer.alloc(0))))],
    ['that is its first twelve bytes', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1')],
  ];

  it.each(damaged)('%s, is damaged', (_, file) => {
    expect(result(file)).toEqual({ fault: 'damaged' });
  });
});
