import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Upload } from '../../../lambdas/shared/photos/keys.ts';
import { readUploads } from '../../../lambdas/shared/store/uploads.ts';
import { supervisor } from '../support/people.ts';
import { idOf, now, of, type PhotoDesk, result, startPhotoDesk } from './support/photo-desk.ts';
import { jpeg, png } from './support/pictures.ts';

let desk: PhotoDesk;
beforeAll(async () => {
  desk = await startPhotoDesk();
});
afterAll(() => desk.stop());

const unknown = '20261123009990';

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
