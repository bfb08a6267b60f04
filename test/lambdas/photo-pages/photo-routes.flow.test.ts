import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem } from '../../../lambdas/shared/http/problem.ts';
import { openPhotos } from '../../../lambdas/shared/photos/bucket.ts';
import { photoIdOf } from '../../../lambdas/shared/photos/keys.ts';
import { photoAddress } from '../../../lambdas/shared/photos/photo-address.ts';
import { now, type PhotoDesk, startPhotoDesk } from '../photo-check/support/photo-desk.ts';
import { jpeg, png } from '../photo-check/support/pictures.ts';

let desk: PhotoDesk;
beforeAll(async () => {
  desk = await startPhotoDesk();
});
afterAll(() => desk.stop());

const minute = 60_000;
const request = {
  ticketId: '20261123004217',
  round: 2,
  step: 'result',
  uploader: 'dept-housing:handler',
  returnTo: 'https://yn.example/t/AbCd',
} as const;

const send = (url: string, fields: Readonly<Record<string, string>>, file: Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]), '照片.png');
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
};
const bytes = (file: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(file);

describe('a form for a photo', () => {
  it('names ticket, round, step and sender, takes one file, and leads back to the page', async () => {
    const { url, fields } = await desk.routes.newUploadForm(request, now);
    expect(fields).toMatchObject({
      key: expect.stringMatching(/^incoming\/20261123004217\/2\/result\/dept-housing:handler\/[0-9a-f]{32}$/),
      'Content-Type': 'image/jpeg',
      success_action_redirect: request.returnTo,
      'X-Amz-Date': '20261123T020000Z',
    });
    const answer = await send(url, fields, bytes(png));
    const location = new URL(answer.headers.get('location') ?? '');
    expect([answer.status, location.origin + location.pathname]).toEqual([303, request.returnTo]);
    expect(location.searchParams.get('key')).toBe(fields.key);
    expect(await desk.lies({ key: fields.key ?? '' })).toBe(true);
  });

  it('has an id of its own each time it is handed out', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => desk.routes.newUploadForm(request, now)));
    expect(first?.fields.key).not.toBe(second?.fields.key);
  });

  it('takes one byte to five megabytes', async () => {
    const { url, fields } = await desk.routes.newUploadForm(request, now);
    const most = 5 * 1024 * 1024;
    const statusOf = async (size: number) => (await send(url, fields, new Uint8Array(size))).status;
    expect([await statusOf(0), await statusOf(1), await statusOf(most), await statusOf(most + 1)]).toEqual([
      400, 303, 303, 400,
    ]);
  });

  it('cannot be bent to another key, type or address', async () => {
    const { url, fields } = await desk.routes.newUploadForm(request, now);
    const changes = [
      { key: 'photos/20261123004217/x' },
      { 'Content-Type': 'text/html' },
      { success_action_redirect: 'https://evil.example/' },
      { acl: 'public-read' },
    ];
    for (const change of changes) expect((await send(url, { ...fields, ...change }, bytes(jpeg))).status).toBe(403);
  });

  it('is good for fifteen minutes after the request, by the request’s own instant', async () => {
    const { fields, url } = await desk.routes.newUploadForm(request, now - 14 * minute);
    expect((await send(url, fields, bytes(jpeg))).status).toBe(303);
    const over = await desk.routes.newUploadForm(request, now - 15 * minute);
    expect((await send(over.url, over.fields, bytes(jpeg))).status).toBe(403);
  });
});

describe('the address of a photo', () => {
  const ticketId = request.ticketId;
  const photo = photoIdOf({ ...request, id: 'a'.repeat(32) }, 'etag');

  it('is where the browser is sent, for five minutes after the request, and keeps to itself', async () => {
    const { statusCode, headers } = await desk.routes.photoRedirect(ticketId, photo, now);
    expect([statusCode, headers?.['cache-control'], headers?.['referrer-policy']]).toEqual([
      302,
      'no-store',
      'no-referrer',
    ]);
    const location = new URL(String(headers?.location));
    expect(location.pathname).toBe(`/pictures/photos/${ticketId}/${photo}`);
    expect(Object.fromEntries(location.searchParams)).toMatchObject({
      'X-Amz-Date': '20261123T020000Z',
      'X-Amz-Expires': '300',
      'response-content-disposition': 'inline',
    });
    expect((await fetch(location)).status).toBe(404);
    const before = await photoAddress(desk.photos, ticketId, photo, now - 5 * minute);
    expect((await fetch(before)).status).toBe(403);
  });

  it.each(['', '..', `../${photo}`, `${photo}/`, 'photo', photo.toUpperCase()])('is not made for %j', async (other) => {
    await expect(desk.routes.photoRedirect(ticketId, other, now)).rejects.toThrow(Problem);
  });
});

describe('the client of the bucket', () => {
  const withEnvironment = async (environment: Readonly<Record<string, string>>): Promise<string> => {
    const before = { ...process.env };
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', ...environment });
    try {
      const photo = photoIdOf({ ...request, id: 'b'.repeat(32) }, 'etag');
      return new URL(await photoAddress(openPhotos('photos'), request.ticketId, photo, now)).origin;
    } finally {
      process.env = before;
    }
  };

  it('puts the bucket into the host in AWS, and into the path where the endpoint is an address of this machine', async () => {
    expect(await withEnvironment({ AWS_REGION: 'cn-northwest-1' })).toBe(
      'https://photos.s3.cn-northwest-1.amazonaws.com.cn',
    );
    const local = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' };
    expect(await withEnvironment(local)).toBe('http://127.0.0.1:4566');
  });
});
