import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stripPhoto } from '../../../lambdas/photo-check/strip/strip-photo.ts';
import { photoIdOf, type Upload } from '../../../lambdas/shared/photos/keys.ts';
import { readUploads } from '../../../lambdas/shared/store/uploads.ts';
import { signatory, supervisor } from '../support/people.ts';
import { now, type PhotoDesk, startPhotoDesk } from './support/photo-desk.ts';
import { jpeg, placeInExif, png, telephoned, webp } from './support/pictures.ts';

let desk: PhotoDesk;
beforeAll(async () => {
  desk = await startPhotoDesk();
});
afterAll(() => desk.stop());

const unknown = '20261123009990';
const of = (ticketId: string, more: Partial<Upload> = {}): Omit<Upload, 'id'> => ({
  ticketId,
  round: 1,
  step: 'problem',
  uploader: 'citizen',
  ...more,
});
const idOf = (upload: Omit<Upload, 'id'>, { key, etag }: { key: string; etag: string }) =>
  photoIdOf({ ...upload, id: key.slice(-32) }, etag);
const result = { step: 'result', uploader: 'dept-housing:handler' } as const;

describe('a photo that arrived', () => {
  it('is stored without the place, recorded on the ticket, and deleted where it arrived', async () => {
    const ticketId = await desk.api.dispatched();
    const arrived = await desk.arrive(of(ticketId), telephoned(6));
    expect(await desk.check(arrived)).toEqual({ outcome: 'recorded', ticketId });
    const [photo] = await desk.recorded(ticketId);
    expect(photo).toEqual({
      step: 'problem',
      photo: idOf(of(ticketId), arrived),
      round: 1,
      at: '2026-11-23T10:00:00.000+08:00',
    });
    const stored = await desk.photo(ticketId, photo?.photo ?? '');
    expect({ type: 'image/jpeg', bytes: stored }).toEqual(stripPhoto(telephoned(6)));
    expect(stored?.includes(placeInExif)).toBe(false);
    expect(await desk.lies(arrived)).toBe(false);
    expect(await desk.told(ticketId)).toEqual([]);
  });

  it.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
  ])('is stored as the %s that its bytes say, whatever the form called it', async (type, file) => {
    const ticketId = await desk.api.dispatched();
    const arrived = await desk.arrive(of(ticketId), file);
    await desk.check(arrived);
    const stored = await desk.object(`photos/${ticketId}/${idOf(of(ticketId), arrived)}`);
    expect(stored).toMatchObject({
      ContentType: type,
      ContentDisposition: 'inline',
      CacheControl: 'private, max-age=300',
    });
  });

  it('is told in the timeline, by whom and for what', async () => {
    const ticketId = await desk.api.dispatched();
    await desk.check(await desk.arrive(of(ticketId), jpeg));
    await desk.check(await desk.arrive(of(ticketId, result), png));
    const { timeline } = (await desk.api.get(`/tickets/${ticketId}`)).ticket;
    expect(timeline.slice(-2)).toMatchObject([
      { event: 'PhotoAdded', text: '群众上传照片:反映的问题', by: { roles: ['citizen'], text: '群众' } },
      {
        event: 'PhotoAdded',
        text: expect.stringMatching(/^永宁县.*上传照片:办理结果$/),
        by: { roles: ['handler'], unit: 'dept-housing' },
        detail: { step: 'result', bytes: png.length, unit: 'dept-housing' },
      },
    ]);
  });

  it('is recorded once, however often and in whatever order it is told', async () => {
    const ticketId = await desk.api.dispatched();
    const files = await Promise.all([jpeg, png, webp].map((file) => desk.arrive(of(ticketId), file)));
    await Promise.all([...files, ...files.toReversed()].map((arrived) => desk.check(arrived)));
    for (const arrived of files) expect(await desk.check(arrived)).toEqual({ outcome: 'gone', ticketId });
    const recorded = await desk.recorded(ticketId);
    expect(recorded.map(({ photo }) => photo).sort()).toEqual(files.map((each) => idOf(of(ticketId), each)).sort());
    for (const { photo } of recorded) expect(await desk.photo(ticketId, photo)).toBeDefined();
  });

  it('is one photo when its form is sent twice with it, and two when it is sent with another', async () => {
    const ticketId = await desk.api.dispatched();
    const form = 'f'.repeat(32);
    for (const file of [jpeg, jpeg, png]) await desk.check(await desk.arrive(of(ticketId), file, form));
    expect(await desk.recorded(ticketId)).toHaveLength(2);
  });

  it('that was replaced before it was looked at is left to the event of the other', async () => {
    const ticketId = await desk.api.dispatched();
    const first = await desk.arrive(of(ticketId), jpeg);
    const second = await desk.arrive(of(ticketId), png, first.key.slice(-32));
    expect(await desk.check(first)).toEqual({ outcome: 'gone', ticketId });
    expect(await desk.lies(second)).toBe(true);
    expect(await desk.check(second)).toEqual({ outcome: 'recorded', ticketId });
  });
});

describe('a file that is refused', () => {
  const refused = async (ticketId: string, upload: Omit<Upload, 'id'>, file: Buffer, code: string) => {
    const before = await desk.recorded(ticketId);
    const arrived = await desk.arrive(upload, file);
    expect(await desk.check(arrived)).toEqual({ outcome: 'refused', ticketId, code });
    expect(await desk.lies(arrived)).toBe(false);
    expect(await desk.photo(ticketId, idOf(upload, arrived))).toBeUndefined();
    expect(await desk.recorded(ticketId)).toEqual(before);
    expect(await desk.told(ticketId)).toContain(code);
    return arrived;
  };

  it('is told to its sender for a day, with what it was sent for', async () => {
    const ticketId = await desk.api.dispatched();
    const arrived = await refused(ticketId, of(ticketId), Buffer.from('<html>'), 'photo-not-an-image');
    const told = {
      photo: idOf(of(ticketId), arrived),
      step: 'problem',
      round: 1,
      uploader: 'citizen',
      status: 'refused',
      refusal: { code: 'photo-not-an-image', params: {} },
    };
    const day = 24 * 3_600_000;
    expect(await readUploads(desk.api.table, ticketId, now + day - 1000)).toEqual([told]);
    expect(await readUploads(desk.api.table, ticketId, now + day)).toEqual([]);
  });

  it('may be cut off, or larger than photos are, by whatever way it came', async () => {
    const ticketId = await desk.api.dispatched();
    await refused(ticketId, of(ticketId), jpeg.subarray(0, -9), 'photo-damaged');
    const large = Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]);
    await refused(ticketId, of(ticketId), large, 'photo-too-large');
    await refused(ticketId, of(ticketId), Buffer.alloc(0), 'photo-not-an-image');
  });

  it('may be the seventh of its step', async () => {
    const ticketId = await desk.api.dispatched();
    for (let index = 0; index < 6; index += 1) await desk.check(await desk.arrive(of(ticketId), jpeg));
    await refused(ticketId, of(ticketId), jpeg, 'photos-enough');
    expect(await desk.check(await desk.arrive(of(ticketId, result), jpeg))).toMatchObject({ outcome: 'recorded' });
  });

  it('may be of an ended ticket, of another round, or of a unit that no longer has the ticket', async () => {
    const ticketId = await desk.api.dispatched();
    await refused(ticketId, of(ticketId, { round: 2 }), jpeg, 'photo-round-over');
    const reassignment = { unit: 'dept-water', reason: '误派' };
    await desk.api.post(`/tickets/${ticketId}/reassign`, reassignment, { as: supervisor });
    await refused(ticketId, of(ticketId, result), jpeg, 'wrong-relation');
    await desk.api.post(`/tickets/${ticketId}/withdraw`, { reason: '已解决' });
    await refused(ticketId, of(ticketId), jpeg, 'ticket-ended');
  });

  it('leaves nothing when more than six come at once: six are photos, the others are refused', async () => {
    const ticketId = await desk.api.dispatched();
    const arrived = await Promise.all(Array.from({ length: 9 }, () => desk.arrive(of(ticketId), jpeg)));
    const outcomes = await Promise.all(arrived.map((each) => desk.check(each)));
    expect(outcomes.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(6);
    const recorded = (await desk.recorded(ticketId)).map(({ photo }) => photo);
    expect(recorded).toHaveLength(6);
    for (const each of arrived) {
      const id = idOf(of(ticketId), each);
      expect([id, (await desk.photo(ticketId, id)) !== undefined]).toEqual([id, recorded.includes(id)]);
      expect(await desk.lies(each)).toBe(false);
    }
    expect(await desk.told(ticketId)).toEqual(Array.from({ length: 3 }, () => 'photos-enough'));
  });

  it('is deleted when no ticket or no form is known of it', async () => {
    const orphan = await desk.arrive(of(unknown), jpeg);
    expect(await desk.check(orphan)).toEqual({ outcome: 'unknown', ticketId: unknown });
    expect(await desk.lies(orphan)).toBe(false);
    const key = 'incoming/by-hand.jpg';
    const put = new PutObjectCommand({ Bucket: 'pictures', Key: key, Body: jpeg });
    const { ETag = '' } = await desk.photos.client.send(put);
    expect(await desk.check({ key, etag: ETag.replaceAll('"', '') })).toEqual({ outcome: 'foreign' });
    expect(await desk.lies({ key })).toBe(false);
  });
});

describe('a fault', () => {
  /** The client, failing at one kind of request. */
  const failingAt = (name: string): S3Client =>
    new Proxy(desk.photos.client, {
      get: (client, property) =>
        property === 'send'
          ? (command: { constructor: { name: string } }) =>
              command.constructor.name === name ? Promise.reject(new Error('as asked')) : client.send(command as never)
          : Reflect.get(client, property),
    });

  it.each(['GetObjectCommand', 'PutObjectCommand', 'DeleteObjectCommand'])(
    'of S3 at %s is thrown, and what was begun is ended by the next attempt',
    async (name) => {
      const ticketId = await desk.api.dispatched();
      const arrived = await desk.arrive(of(ticketId), jpeg);
      const photos = { ...desk.photos, client: failingAt(name) };
      await expect(desk.check(arrived, { ...desk.checker, photos })).rejects.toThrow('as asked');
      expect(await desk.lies(arrived)).toBe(true);
      expect(await desk.check(arrived)).toEqual({ outcome: 'recorded', ticketId });
      expect(await desk.recorded(ticketId)).toHaveLength(1);
      expect(await desk.lies(arrived)).toBe(false);
    },
  );

  it('of the table is thrown, and the file stays until it is recorded', async () => {
    const ticketId = await desk.api.dispatched();
    const arrived = await desk.arrive(of(ticketId), jpeg);
    const table = { ...desk.api.table, name: 'Nothing' };
    await expect(desk.check(arrived, { ...desk.checker, table })).rejects.toThrow();
    expect(await desk.lies(arrived)).toBe(true);
    expect(await desk.check(arrived)).toEqual({ outcome: 'recorded', ticketId });
  });
});

describe('who is shown a photo', () => {
  it('is shown no photo of the problem where the caller is kept from the unit', async () => {
    const ticketId = await desk.api.dispatched({ confidential: true });
    await desk.check(await desk.arrive(of(ticketId), jpeg));
    await desk.check(await desk.arrive(of(ticketId, result), jpeg));
    const seenBy = async (as: typeof signatory) => {
      const { ticket } = await desk.api.get(`/tickets/${ticketId}`, { as });
      const told = ticket.timeline.filter(({ event }) => event === 'PhotoAdded').map(({ detail }) => detail.step);
      expect(told).toEqual(ticket.photos.map(({ step }) => step));
      return told;
    };
    expect(await seenBy(signatory)).toEqual(['result']);
    expect(await seenBy(supervisor)).toEqual(['problem', 'result']);
  });
});
