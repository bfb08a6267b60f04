import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decidePhoto } from '../../../domain/tickets/decide-photo.ts';
import { photoRoutes } from '../../../lambdas/photo-pages/photo-routes.ts';
import { answerPhotos } from '../../../lambdas/photo-pages/routes.ts';
import { photoIdOf, readIncomingKey } from '../../../lambdas/shared/photos/keys.ts';
import { actorOfUploader } from '../../../lambdas/shared/photos/uploader.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { noteRefusedUpload } from '../../../lambdas/shared/store/uploads.ts';
import { pageSentEvent } from '../pages/support/events.ts';
import { type Pages, startPages } from '../pages/support/pages.ts';
import { signer } from '../support/api.ts';

const at = Date.parse('2026-11-23T10:00:00+08:00');
let pages: Pages;
let answer: ReturnType<typeof answerPhotos>;
let ids = 0;

beforeAll(async () => {
  pages = await startPages();
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  const photos = { client: new S3Client({ region: 'cn-northwest-1', credentials }), name: 'photos' };
  const newId = () => {
    ids += 1;
    return String(ids).padStart(32, '0');
  };
  const { county, table } = pages.dependencies;
  const photosOrigin = 'https://photos.s3.cn-northwest-1.amazonaws.com.cn';
  const routes = photoRoutes({ photos, newId });
  answer = answerPhotos({ table, county, signer: async () => signer, photosOrigin, routes });
});
afterAll(() => pages.stop());

const page = async (code: string, query: Readonly<Record<string, string>> = {}) => {
  const event = pageSentEvent(`/t/${code}`, undefined, { query });
  const {
    statusCode,
    body = '',
    headers,
  } = await answer({ ...event, rawQueryString: new URLSearchParams(query).toString() });
  return { status: statusCode, html: body, headers: headers as Record<string, string> };
};
const picture = async (code: string, photo: string) => {
  const event = pageSentEvent(`/t/${code}`, undefined, {});
  return answer({ ...event, pathParameters: { code, photo } });
};
const field = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const dispatched = async () => {
  const ticketId = await pages.dispatched();
  return { ticketId, code: await pages.linkOf('unit-dispatched', ticketId) };
};

/** What the check does once a clean photo is stored. */
const record = async (ticketId: string, key: string, etag: string) => {
  const upload = readIncomingKey(key);
  if (!upload) throw new Error('no key of ours');
  const { actor, by } = actorOfUploader(upload.uploader);
  const photo = photoIdOf(upload, etag);
  const { table, county } = pages.dependencies;
  await append(table, ticketId, county, { at, command: 'photo', by }, ({ ticket }) => {
    const decision = decidePhoto(ticket, { ...upload, photo, file: { bytes: 100 } }, actor, at, county);
    return decision.ok ? { events: decision.events } : { stop: decision.refusal.code };
  });
  return photo;
};

describe('the page that takes photos', () => {
  it('gives a form for one photo to the bucket, signed for this ticket, round, step and sender', async () => {
    const { ticketId, code } = await dispatched();
    const { status, html, headers } = await page(code);
    expect(status).toBe(200);
    expect(html).toMatch(/<form method="post" action="https:\/\/photos\.s3[^"]*" enctype="multipart\/form-data"/);
    expect(readIncomingKey(field(html, 'key'))).toMatchObject({
      ticketId,
      round: 1,
      step: 'result',
      uploader: 'dept-housing:handler',
    });
    expect(field(html, 'success_action_redirect')).toBe(`https://hotline.test/t/${code}/photos?step=result`);
    expect(headers['content-security-policy']).toContain("form-action 'self' https://photos.s3");
  });

  it('tells what became of the photo: checked, kept, or refused and why', async () => {
    const { ticketId, code } = await dispatched();
    const key = field((await page(code)).html, 'key');
    const back = { step: 'result', key, etag: '"abc"' };
    expect((await page(code, back)).html).toContain('照片已收到,正在检查');
    const photo = await record(ticketId, key, '"abc"');
    const { html } = await page(code, back);
    expect(html).toContain('照片已保存');
    expect(html).toContain(`src="/t/${code}/photos/${photo}"`);
    const other = field(html, 'key');
    const upload = readIncomingKey(other);
    if (!upload) throw new Error('no key of ours');
    const refused = {
      ...upload,
      photo: photoIdOf(upload, '"x"'),
      status: 'refused' as const,
      refusal: { code: 'photo-not-an-image' as const, params: {} },
    };
    await noteRefusedUpload(pages.table, ticketId, refused, at);
    expect((await page(code, { step: 'result', key: other, etag: '"x"' })).html).toContain('没有提交成功');
  });

  it('takes six of a step, and no more', async () => {
    const { ticketId, code } = await dispatched();
    for (let n = 1; n <= 6; n += 1) await record(ticketId, field((await page(code)).html, 'key'), `"${n}"`);
    const { html } = await page(code);
    expect(html).toContain('本环节的照片已达6张');
    expect(html).not.toContain('type="file"');
  });

  it('shows a photo by an address of some minutes, to whom the ticket’s page shows it', async () => {
    const { ticketId, code } = await dispatched();
    const photo = await record(ticketId, field((await page(code)).html, 'key'), '"1"');
    const { statusCode, headers } = await picture(code, photo);
    expect(statusCode).toBe(302);
    expect(String(headers?.location)).toContain(`/photos/${ticketId}/${photo}?`);
    expect(String(headers?.location)).toContain('X-Amz-Expires=300');
    const other = await dispatched();
    expect((await picture(other.code, photo)).statusCode).toBe(404);
    expect((await picture(code, '../../secret')).statusCode).toBe(404);
    expect((await pages.open(code)).html).toContain(`/t/${code}/photos/${photo}`);
  });

  it('gives nothing through links that open nothing, nor for steps of other roles', async () => {
    const { code } = await dispatched();
    expect((await page(code, { step: 'problem' })).status).toBe(404);
    expect((await page('AAAAAAAAAAAAAAAA')).status).toBe(404);
    const ticketId = await pages.dispatched();
    const revoked = await pages.linkOf('unit-dispatched', ticketId);
    const head = { sub: 'head-1', roles: ['centre-head'], unit: 'centre' };
    await pages.post(`/tickets/${ticketId}/reassign`, { unit: 'dept-water', reason: '职责' }, { as: head });
    expect((await page(revoked)).status).toBe(410);
  });
});
