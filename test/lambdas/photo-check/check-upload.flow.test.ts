import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stripPhoto } from '../../../lambdas/photo-check/strip/strip-photo.ts';
import { signatory, supervisor } from '../support/people.ts';
import { idOf, of, type PhotoDesk, result, startPhotoDesk } from './support/photo-desk.ts';
import { jpeg, placeInExif, png, telephoned, webp } from './support/pictures.ts';

let desk: PhotoDesk;
beforeAll(async () => {
  desk = await startPhotoDesk();
});
afterAll(() => desk.stop());

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

  it('of a message of a group is the intake desk’s, of the problem and nothing else (R18)', async () => {
    const ticketId = await desk.api.dispatched();
    const arrived = await desk.arrive(of(ticketId, { uploader: 'intake' }), jpeg);
    expect(await desk.check(arrived)).toEqual({ outcome: 'recorded', ticketId });
    const { timeline } = (await desk.api.get(`/tickets/${ticketId}`)).ticket;
    expect(timeline.at(-1)).toMatchObject({
      event: 'PhotoAdded',
      by: { roles: ['intake'] },
      detail: { step: 'problem' },
    });
    const other = await desk.arrive(of(ticketId, { uploader: 'intake', step: 'result' }), jpeg);
    expect(await desk.check(other)).toMatchObject({ outcome: 'refused', code: 'wrong-role' });
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
