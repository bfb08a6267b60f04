import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { stripPhoto } from '../../../../lambdas/photo-check/strip/strip-photo.ts';
import { place, placeInExif, png, tiff } from '../support/pictures.ts';

const chunk = (type: string, data: Buffer | string = ''): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), typeof data === 'string' ? Buffer.from(data) : data]);
  const whole = Buffer.concat([Buffer.alloc(4), body, Buffer.alloc(4)]);
  whole.writeUInt32BE(body.length - 4, 0);
  whole.writeUInt32BE(crc32(body), whole.length - 4);
  return whole;
};

const end = chunk('IEND');
const headerEnd = 8 + 25;
/** The picture with more chunks after its header. */
const withChunks = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);

describe('a PNG without its metadata', () => {
  it('holds the place no more, nor texts, times, Exif, unknown chunks or what stood behind its end', () => {
    const file = Buffer.concat([
      withChunks(
        chunk('tEXt', `Comment\0${place}`),
        chunk('zTXt', place),
        chunk('iTXt', `XML:com.adobe.xmp\0${place}`),
        chunk('tIME', Buffer.from([7, 234, 11, 23, 10, 0, 0])),
        chunk('eXIf', tiff(6)),
        chunk('teSt', place),
      ),
      Buffer.from(place),
    ]);
    expect(file.includes(placeInExif)).toBe(true);
    expect(stripPhoto(file)).toEqual({ type: 'image/png', bytes: png });
  });

  it('keeps what its colours and proportions need', () => {
    const needed = [chunk('gAMA', Buffer.alloc(4)), chunk('sRGB', Buffer.alloc(1)), chunk('pHYs', Buffer.alloc(9))];
    const file = withChunks(...needed);
    expect(stripPhoto(file)).toEqual({ type: 'image/png', bytes: file });
  });

  it('is not refused for a text whose check sum is wrong: it goes anyway', () => {
    const text = chunk('tEXt', place);
    text[text.length - 1] = (text.at(-1) ?? 0) ^ 1;
    expect(stripPhoto(withChunks(text))).toEqual({ type: 'image/png', bytes: png });
  });
});

describe('a PNG that cannot be read through', () => {
  const wrongSum = Buffer.from(png);
  wrongSum[png.length - 20] = (png[png.length - 20] ?? 0) ^ 1;
  const emptyHeader = Buffer.concat([png.subarray(0, 8), chunk('IHDR', Buffer.alloc(13)), png.subarray(headerEnd)]);
  const damaged: ReadonlyArray<readonly [string, Buffer]> = [
    ['cut off in its data', png.subarray(0, 100)],
    ['without an end', png.subarray(0, -12)],
    ['that is its signature', png.subarray(0, 8)],
    ['with data that do not match their check sum', wrongSum],
    ['with a chunk longer than the file', withChunks(Buffer.from('7fffffff7445587400000000', 'hex'))],
    ['with a chunk longer than any may be', withChunks(Buffer.from('ffffffff7445587400000000', 'hex'))],
    ['with a chunk that has no name', withChunks(chunk('12 3'))],
    ['with a chunk that must be understood and is not', withChunks(chunk('CgBI', Buffer.alloc(4)))],
    ['with a second header', withChunks(png.subarray(8, headerEnd))],
    ['of no size', emptyHeader],
    ['without data', Buffer.concat([png.subarray(0, headerEnd), end])],
    ['of chunks without end', withChunks(...Array.from({ length: 20_001 }, () => chunk('teSt')))],
  ];

  it.each(damaged)('%s, is damaged', (_, file) => {
    expect(stripPhoto(file)).toEqual({ fault: 'damaged' });
  });
});
