import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { householdRules } from '../../../config/household.ts';
import { decideOrderPhoto } from '../../../domain/household/photo.ts';
import { day } from '../../../domain/time/instant.ts';
import { checkOrderUpload } from '../../../lambdas/photo-check/check-order-upload.ts';
import { orderClock } from '../../../lambdas/shared/orders/clock.ts';
import type { PhotoBucket } from '../../../lambdas/shared/photos/bucket.ts';
import { readIncomingOrderKey } from '../../../lambdas/shared/photos/keys.ts';
import { makeParts } from '../../local/run/support/parts.ts';
import { serveWire } from '../../local/wire/support/served.ts';
import { place, telephoned } from '../photo-check/support/pictures.ts';
import { enterprise, type Services, startServices } from './support/services.ts';

const monday = '2026-11-23T10:00:00+08:00';
const now = Date.parse(monday);
const firm = '+8613800000101';
const resident = '+8613800138000';

let services: Services;
let photos: PhotoBucket;
let stop: () => Promise<void>;
beforeAll(async () => {
  const parts = await makeParts(monday);
  const served = await serveWire(parts);
  photos = { client: new S3Client({ ...served.client, maxAttempts: 1 }), name: 'pictures' };
  services = await startServices(photos);
  stop = async () => {
    photos.client.destroy();
    await parts.activity.settled();
    await served.stop();
    await parts.remove();
    await services.stop();
  };
});
afterAll(() => stop());

const agreed = async () => {
  const orderId = await services.place();
  const atFirm = services.linkTo(firm);
  await services.submit(atFirm, { act: 'propose', completeBy: '2026-11-24T10:00' });
  await services.publish(orderId);
  const atHome = services.linkTo(resident);
  await services.submit(atHome, { act: 'agree' });
  return { orderId, atFirm, atHome };
};

/** Sends a file by the page's form, as a browser does, and has it checked. */
const send = async (atFirm: string, file: Buffer) => {
  const { text } = await services.get(`${atFirm}/photos`);
  const key = /name="key" value="([^"]*)"/.exec(text)?.[1] ?? '';
  const { ETag = '' } = await photos.client.send(new PutObjectCommand({ Bucket: photos.name, Key: key, Body: file }));
  const etag = ETag.replaceAll('"', '');
  const upload = readIncomingOrderKey(key);
  if (!upload) throw new Error(`no form: ${text}`);
  const checker = { orders: services.dependencies.orders, clock: orderClock, photos };
  const check = () => checkOrderUpload(upload, { key, etag }, now, checker);
  const query = new URLSearchParams({ key, etag });
  return { key, check, back: async () => (await services.get(`${atFirm}/photos?${query}`)).text };
};
const stored = async (orderId: string, photo: string) => {
  const found = await photos.client.send(
    new GetObjectCommand({ Bucket: photos.name, Key: `photos/${orderId}/${photo}` }),
  );
  return Buffer.from((await found.Body?.transformToByteArray()) ?? []);
};
const imagesIn = (html: string) => [...html.matchAll(/<img[^>]*src="([^"]+)"/g)].map(([, src]) => src ?? '');

describe('photos of what an enterprise did (R24)', () => {
  it('are added through its link, cleaned, and shown to the resident who confirms, and to nobody else', async () => {
    const { orderId, atFirm, atHome } = await agreed();
    expect((await services.get(atFirm)).text).toContain('添加完成照片');
    const sent = await send(atFirm, telephoned(1));
    expect(await sent.back()).toContain('照片已收到,正在检查');
    expect(await sent.check()).toEqual({ outcome: 'recorded', orderId });
    expect(await sent.check()).toEqual({ outcome: 'gone', orderId });
    expect(await sent.back()).toContain('照片已保存。');
    const report = { act: 'report', done: '已完成', price: '80' };
    await services.submit(atFirm, report, { at: '2026-11-24T10:00:00+08:00' });
    const home = await services.get(atHome);
    const [image = ''] = imagesIn(home.text);
    expect(image.startsWith(`${atHome}/photos/`)).toBe(true);
    expect(home.headers['content-security-policy']).toContain("img-src 'self' https://photos.s3");
    const led = await services.get(image);
    expect(led.status).toBe(302);
    expect(led.headers.location).toContain(`/photos/${orderId}/`);
    const photo = image.split('/').at(-1) ?? '';
    const kept = await stored(orderId, photo);
    for (const told of ['Exif', place]) expect(kept.includes(told)).toBe(false);
    const other = await agreed();
    expect((await services.get(`${other.atHome}/photos/${photo}`)).status).toBe(404);
    const scores = { act: 'evaluate', attitude: '5', quality: '5', satisfaction: '5' };
    await services.submit(atHome, scores, { at: '2026-11-24T12:00:00+08:00' });
    expect(imagesIn((await services.get(atFirm)).text)).toEqual([]);
    expect((await services.get(`${atFirm}/photos/${photo}`)).status).toBe(404);
    expect((await services.get(image)).status).toBe(302);
  });

  it('are refused with why when they are none, too many, or out of time', async () => {
    const { orderId, atFirm, atHome } = await agreed();
    const wrong = await send(atFirm, Buffer.from('<html>'));
    expect(await wrong.check()).toEqual({ outcome: 'refused', orderId, code: 'photo-not-an-image' });
    expect(await wrong.back()).toContain('请上传 JPEG、PNG 或 WebP 格式的照片。');
    for (let n = 0; n < householdRules.mostPhotos.value - 1; n += 1) await (await send(atFirm, telephoned(1))).check();
    const last = await send(atFirm, telephoned(1));
    const tooMany = await send(atFirm, telephoned(1));
    expect(await last.check()).toMatchObject({ outcome: 'recorded' });
    expect(await tooMany.check()).toEqual({ outcome: 'refused', orderId, code: 'order-photos-enough' });
    expect((await services.get(`${atFirm}/photos`)).text).toContain(`照片已达${householdRules.mostPhotos.value}张`);
    expect((await services.get(`${atHome}/photos`)).status).toBe(404);
    const early = await services.place();
    expect((await services.get(`${services.linkTo(firm)}/photos`)).status).toBe(404);
    const order = await services.order(early);
    expect(order && decideOrderPhoto(order, { photo: 'p', file: { bytes: 1 } }, now, orderClock)).toMatchObject({
      refusal: { code: 'order-photos-over' },
    });
  });

  it('are shown for as long as they are kept, and change nothing that the order waits for', async () => {
    const { orderId, atFirm, atHome } = await agreed();
    const before = await services.order(orderId);
    await (await send(atFirm, telephoned(1))).check();
    expect((await services.order(orderId))?.phase).toEqual(before?.phase);
    const shownAt = async (days: number) => {
      const at = new Date(now + days * day).toISOString();
      return imagesIn((await services.get(atHome, { at })).text).length;
    };
    expect([await shownAt(1), await shownAt(100)]).toEqual([1, 1]);
    const { body } = await services.get(`/services/orders/${orderId}`, { as: enterprise() });
    expect(JSON.stringify(body)).not.toContain('photos/');
  });
});
