import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stripPhoto } from '../../lambdas/photo-check/strip/strip-photo.ts';
import { incomingKey } from '../../lambdas/shared/photos/keys.ts';
import { idOf, of, type PhotoDesk, result, startPhotoDesk } from '../lambdas/photo-check/support/photo-desk.ts';
import { place } from '../lambdas/photo-check/support/pictures.ts';
import { effortOf } from './support/effort.ts';
import { hostileFile } from './support/files.ts';
import { watchLog } from './support/log-watch.ts';
import { planted } from './support/prepare.ts';
import { openTally } from './support/tally.ts';
import { canary, hostileText } from './support/texts.ts';

const tally = openTally('photos');
const log = watchLog();
let desk: PhotoDesk;
let ticketId: string;
beforeAll(async () => {
  desk = await startPhotoDesk();
  ticketId = await desk.api.dispatched(planted);
});
afterAll(async () => {
  tally.close();
  await desk.stop();
});

/** What is shown to others of a file holds nothing of what was put beside its picture, and is a picture of that kind. */
const expectClean = (bytes: Buffer): void => {
  const text = bytes.toString('latin1');
  for (const word of [canary, place, '<script', 'PK\u0003\u0004', '<svg', 'HW9']) expect(text).not.toContain(word);
  const again = stripPhoto(bytes);
  expect('bytes' in again && again.bytes.equals(bytes)).toBe(true);
};

describe('a file that was uploaded', () => {
  const types = fc.constantFrom('image/jpeg', 'image/png', 'text/html', 'image/svg+xml', 'application/zip', '');

  it('is cleaned and recorded, or refused, whatever it is and whatever it calls itself', async () => {
    await fc.assert(
      fc.asyncProperty(hostileFile, types, fc.boolean(), async (file, type, byUnit) => {
        if ((await desk.recorded(ticketId)).length > 4) ticketId = await desk.api.dispatched(planted);
        const upload = of(ticketId, byUnit ? result : {});
        const arrived = await desk.arrive(upload, file);
        await desk.photos.client.send(
          new PutObjectCommand({ Bucket: desk.photos.name, Key: arrived.key, Body: file, ContentType: type }),
        );
        const { outcome, code } = await log.during(() => desk.check(arrived));
        expect(log.faults()).toEqual([]);
        expect(['recorded', 'refused']).toContain(outcome);
        tally.note('upload', outcome === 'recorded' ? outcome : `refused ${code}`);
        expect(await desk.lies(arrived)).toBe(false);
        const photo = await desk.photo(ticketId, idOf(upload, arrived));
        expect(photo !== undefined).toBe(outcome === 'recorded');
        if (photo) expectClean(photo);
      }),
      effortOf('upload', 500),
    );
  });

  it('is cleaned or refused in this process, too, by the thousand', () => {
    fc.assert(
      fc.property(hostileFile, (file) => {
        const outcome = stripPhoto(file);
        tally.note('picture', 'fault' in outcome ? `refused ${outcome.fault}` : 'cleaned');
        if ('bytes' in outcome) expectClean(outcome.bytes);
      }),
      effortOf('picture', 2000),
    );
  });
});

describe('an object under any key', () => {
  const right = incomingKey({ ...of('20261123004217'), id: '0'.repeat(32) });
  const keys = fc.oneof(
    hostileText,
    fc
      .tuple(fc.nat(right.length - 1), hostileText)
      .map(([at, text]) => `${right.slice(0, at)}${text}${right.slice(at)}`),
    fc.constantFrom(
      'incoming/',
      'photos/x',
      '../photos/x',
      right.toUpperCase(),
      right.replace('/1/', '/0/'),
      `${right}/`,
    ),
    fc.constantFrom(right.replace('citizen', 'centre:head'), right.replace('citizen', 'dept-housing:handler'), right),
  );

  it('that no form gave out is nobody’s photo', async () => {
    await fc.assert(
      fc.asyncProperty(keys, hostileText, async (text, etag) => {
        /** A key is UTF-8, so it holds no half characters, and it is not empty. */
        const key = text.toWellFormed() || ' ';
        const { outcome } = await log.during(() => desk.check({ key, etag: etag.replaceAll(/[^\x21-\x7e]|"/g, '') }));
        expect(log.faults()).toEqual([]);
        expect(['foreign', 'gone']).toContain(outcome);
        tally.note('object key', `refused as ${outcome}`);
      }),
      effortOf('object key', 300),
    );
  });
});

it('was not idle', () => {
  expect(tally.oneSided(['upload', 'picture'])).toEqual([]);
  expect(tally.oneSided(['object key'], ['refused'])).toEqual([]);
});
