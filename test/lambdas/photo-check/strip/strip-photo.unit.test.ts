import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stripPhoto } from '../../../../lambdas/photo-check/strip/strip-photo.ts';
import { jpeg, place, placeInExif, png, telephoned, webp } from '../support/pictures.ts';

const pictures = [jpeg, png, webp, telephoned(6), telephoned(8, 'II')];
const runs = { numRuns: 1000 };

/** How real files begin, so that random ones get past the first look. */
const beginnings = [
  Buffer.alloc(0),
  Buffer.from([0xff, 0xd8, 0xff]),
  png.subarray(0, 8),
  png.subarray(0, 33),
  Buffer.from('RIFF\x40\0\0\0WEBP', 'latin1'),
  webp.subarray(0, 30),
];

const randomFile = fc
  .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }))
  .map(([beginning, rest]) => Buffer.concat([beginning, rest]));

/** A real picture with bytes overwritten, then cut, with something behind it, or with another picture put into it. */
const mutated = fc
  .record({
    file: fc.constantFrom(...pictures),
    changes: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
    length: fc.nat(2000),
    behind: fc.constantFrom(Buffer.alloc(0), Buffer.from(place), ...pictures),
    at: fc.nat(2000),
  })
  .map(({ file, changes, length, behind, at }) => {
    const copy = Buffer.from(file);
    for (const [position, value] of changes) copy[position % copy.length] = value;
    const cut = copy.subarray(0, Math.max(4, length));
    return Buffer.concat([cut.subarray(0, at), behind, cut.subarray(at)]);
  });

const isSound = (file: Buffer): void => {
  const before = Buffer.from(file);
  const outcome = stripPhoto(file);
  expect(before.equals(file)).toBe(true);
  if ('fault' in outcome) {
    expect(['not-an-image', 'damaged', 'too-many-pixels']).toContain(outcome.fault);
    return;
  }
  expect(outcome.bytes.length).toBeLessThanOrEqual(file.length + 36);
  const again = stripPhoto(outcome.bytes);
  expect('bytes' in again && again.type === outcome.type && again.bytes.equals(outcome.bytes)).toBe(true);
};

/** A picture whose header promises other sides than it has; the data stay as they are. */
const promising = (sides: number) => {
  const [inJpeg, inPng, inWebp] = [jpeg, png, webp].map((file) => Buffer.from(file)) as [Buffer, Buffer, Buffer];
  const frame = inJpeg.indexOf(Buffer.from([0xff, 0xc0]));
  inJpeg.writeUInt16BE(sides, frame + 5);
  inJpeg.writeUInt16BE(sides, frame + 7);
  inPng.writeUInt32BE(sides, 16);
  inPng.writeUInt32BE(sides, 20);
  inPng.writeUInt32BE(crc32(inPng.subarray(12, 29)), 29);
  const canvas = inWebp.indexOf('VP8X') + 8;
  inWebp.writeUIntLE(sides - 1, canvas + 4, 3);
  inWebp.writeUIntLE(sides - 1, canvas + 7, 3);
  return { jpeg: inJpeg, png: inPng, webp: inWebp };
};

describe('a picture that promises more pixels than a phone can hold', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is refused: %s', (format) => {
    expect(stripPhoto(promising(8000)[format])).toMatchObject({ type: `image/${format}` });
    expect(stripPhoto(promising(8001)[format])).toEqual({ fault: 'too-many-pixels' });
    expect(stripPhoto(promising(60_000)[format])).toEqual({ fault: 'too-many-pixels' });
  });

  it('is refused though it leaves its height to a later line, or hides its sides behind a small canvas', () => {
    const open = promising(60_000).jpeg;
    open.writeUInt16BE(0, open.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(stripPhoto(open)).toEqual({ fault: 'too-many-pixels' });
    const hidden = Buffer.from(webp);
    const picture = hidden.indexOf('VP8 ') + 8;
    hidden.writeUInt16LE(0x3fff, picture + 6);
    hidden.writeUInt16LE(0x3fff, picture + 8);
    expect(stripPhoto(hidden)).toEqual({ fault: 'too-many-pixels' });
  });
});

describe('any file at all', () => {
  it('is cleaned or refused, never thrown over, and a clean one stays as it is', () => {
    fc.assert(fc.property(randomFile, isSound), runs);
    fc.assert(fc.property(mutated, isSound), runs);
  });

  it('that is a picture with anything before its first or behind its last byte of it, is that picture or none', () => {
    fc.assert(
      fc.property(fc.constantFrom(jpeg, png, webp), fc.uint8Array({ maxLength: 60 }), (file, more) => {
        expect(stripPhoto(Buffer.concat([file, more]))).toEqual(stripPhoto(file));
        if (more.length > 0) expect(stripPhoto(Buffer.concat([more, file]))).not.toEqual(stripPhoto(file));
      }),
      runs,
    );
  });

  it('never carries the place of a telephone’s picture on, wherever other bytes were changed', () => {
    const whole = telephoned(6);
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
    fc.assert(
      fc.property(fc.nat(scan - 1), fc.nat(255), (position, value) => {
        const copy = Buffer.from(whole);
        copy[position] = value;
        const outcome = stripPhoto(copy);
        if ('fault' in outcome) return;
        expect([position, outcome.bytes.includes(placeInExif)]).toEqual([position, false]);
      }),
      runs,
    );
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('GIF? no.')],
    ['a GIF', Buffer.from('GIF89a')],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
    ['a page that calls itself a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a sound in the same container as WebP', Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1')],
  ])('%s is no photo', (_, file) => {
    expect(stripPhoto(file)).toEqual({ fault: 'not-an-image' });
  });

  it('of five megabytes of any byte is judged at once', () => {
    for (const beginning of beginnings)
      for (const byte of [0x00, 0xff, 0xda, 0xe1]) {
        const began = performance.now();
        stripPhoto(Buffer.concat([beginning, Buffer.alloc(5 * 1024 * 1024, byte)]));
        expect(performance.now() - began).toBeLessThan(2000);
      }
  });
});
