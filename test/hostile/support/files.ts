import { crc32, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { jpeg, png, telephoned, webp } from '../../lambdas/photo-check/support/pictures.ts';
import { canary } from './texts.ts';

const pictures: readonly Buffer[] = [jpeg, png, webp, telephoned(6), telephoned(8, 'II')];

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of some bytes that promises very many pixels, with the right check sums. */
const pixelBomb = (sides: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sides, 0);
  header.writeUInt32BE(sides, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = gzipSync(Buffer.alloc(1000));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const script = Buffer.from(`<script>xmark('${canary}')</script>`);
const archive = Buffer.concat([
  Buffer.from('PK\u0003\u0004', 'latin1'),
  script,
  Buffer.from('PK\u0005\u0006', 'latin1'),
]);

/** Files that are one thing to one program and another to the next, that promise too much, or are no pictures. */
const crafted: readonly Buffer[] = [
  ...pictures.flatMap((picture) => [Buffer.concat([picture, archive]), Buffer.concat([picture, script])]),
  Buffer.concat([Buffer.from('GIF89a/*'), script]),
  Buffer.concat([png.subarray(0, 33), chunk('tEXt', script), png.subarray(33)]),
  Buffer.concat([png.subarray(0, 33), chunk('zTXt', gzipSync(Buffer.alloc(1 << 20))), png.subarray(33)]),
  Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0x00, 0x20]), script.subarray(0, 30), jpeg.subarray(2)]),
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="xmark('${canary}')"/>`),
  Buffer.from('%PDF-1.7'),
  Buffer.from('<!doctype html><script>xmark()</script>'),
  pixelBomb(0x7fffffff),
  pixelBomb(0xffffffff),
  pixelBomb(60_000),
  gzipSync(Buffer.alloc(1 << 22)),
  Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(400_000, 0xff)]),
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...Array.from({ length: 6000 }, () => Buffer.from([0xff, 0xfe, 0, 2]))]),
  Buffer.concat([png.subarray(0, 8), ...Array.from({ length: 21_000 }, () => chunk('tEXt', Buffer.alloc(0)))]),
  Buffer.concat([Buffer.from('RIFF\u0000\u0000\u0001\u0000WEBP', 'latin1'), Buffer.alloc(0x10000)]),
  Buffer.alloc(0),
  Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]),
];

const changed = fc
  .record({
    file: fc.constantFrom(...pictures),
    changes: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    length: fc.nat(2500),
    whole: fc.boolean(),
  })
  .map(({ file, changes, length, whole }) => {
    const copy = Buffer.from(file);
    for (const [at, byte] of changes) copy[at % copy.length] = byte;
    return whole ? copy : copy.subarray(0, length);
  });

/** Files as they may arrive in the bucket: pictures, pictures that were changed, and what was made to harm. */
export const hostileFile: fc.Arbitrary<Buffer> = fc.oneof(
  { arbitrary: fc.constantFrom(...pictures), weight: 2 },
  { arbitrary: changed, weight: 5 },
  { arbitrary: fc.constantFrom(...crafted), weight: 3 },
  { arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)), weight: 1 },
);
