import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decidePhoto } from '../../../domain/tickets/decide-photo.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { photoIdOf, readIncomingKey } from '../../../lambdas/shared/photos/keys.ts';
import { actorOfUploader } from '../../../lambdas/shared/photos/uploader.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { noteRefusedUpload } from '../../../lambdas/shared/store/uploads.ts';
import {
  clerk,
  handler,
  intake,
  liaison,
  otherHandler,
  type Person,
  reader,
  signatory,
  supervisor,
} from '../support/people.ts';
import { type Desk, startDesk } from './support/desk-acts.ts';

const at = Date.parse('2026-11-23T11:00:00+08:00');
let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const photosOf = (ticketId: string, query = ''): string => `/desk/tickets/${ticketId}/photos${query}`;
const field = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const offeredTo = async (person: Person, ticketId: string): Promise<readonly string[]> => {
  const { html } = await desk.as(person).open(`/desk/tickets/${ticketId}`);
  const list = /<section id="photos">.*?<\/section>/s.exec(html)?.[0] ?? '';
  return [...list.matchAll(/photos\?step=(\w+)"/g)].map(([, step = '']) => step);
};

/** What the check does with a clean photo that arrived under the key. */
const arrives = async (key: string, etag: string): Promise<string> => {
  const upload = readIncomingKey(key);
  if (!upload) throw new Error('no key of ours');
  const { actor, by } = actorOfUploader(upload.uploader);
  const photo = photoIdOf(upload, etag);
  const result = await append(desk.table, upload.ticketId, county, { at, command: 'photo', by }, ({ ticket }) => {
    const decision = decidePhoto(ticket, { ...upload, photo, file: { bytes: 100 } }, actor, at, county);
    return decision.ok ? { events: decision.events } : { stop: decision.refusal.code };
  });
  expect(result.kind).toBe('appended');
  return photo;
};

describe('photos at the desk', () => {
  it('are offered to whoever may add them, of each step that the post has', async () => {
    const ticketId = await desk.dispatched();
    expect(await offeredTo(intake, ticketId)).toEqual(['problem']);
    expect(await offeredTo(supervisor, ticketId)).toEqual(['problem']);
    expect(await offeredTo(handler, ticketId)).toEqual(['problem', 'result', 'signature']);
    expect(await offeredTo(reader, ticketId)).toEqual([]);
  });

  it('are refused to everybody else, and for a step that is not the post’s', async () => {
    const ticketId = await desk.dispatched();
    for (const [person, step, status] of [
      [reader, 'problem', 404],
      [intake, 'result', 404],
      [supervisor, 'none', 404],
      [otherHandler, 'result', 403],
      [clerk, 'problem', 403],
      [liaison, 'result', 403],
    ] as const)
      expect([person.sub, (await desk.as(person).open(photosOf(ticketId, `?step=${step}`))).status]).toEqual([
        person.sub,
        status,
      ]);
  });

  it('go from a form to the bucket itself, signed for ticket, round, step and post', async () => {
    const ticketId = await desk.dispatched();
    const { status, html } = await desk.as(handler).open(photosOf(ticketId, '?step=result'));
    expect(status).toBe(200);
    expect(html).toMatch(/<form method="post" action="https:\/\/photos\.s3[^"]*" enctype="multipart\/form-data"/);
    expect(readIncomingKey(field(html, 'key'))).toMatchObject({
      ticketId,
      round: 1,
      step: 'result',
      uploader: 'dept-housing:handler',
    });
    expect(field(html, 'success_action_redirect')).toMatch(
      new RegExp(`^https://[^/]+/desk/tickets/${ticketId}/photos\\?step=result$`),
    );
  });

  it('of a caller’s matter are the centre’s when the centre adds them, and tell their fate', async () => {
    const ticketId = await desk.dispatched();
    const open = (query: string) => desk.as(intake).open(photosOf(ticketId, `?step=problem${query}`));
    const key = field((await open('')).html, 'key');
    const back = `&key=${encodeURIComponent(key)}&etag=%22abc%22`;
    expect((await open(back)).html).toContain('照片已收到,正在检查');
    const photo = await arrives(key, '"abc"');
    const { html } = await open(back);
    expect(html).toContain('照片已保存');
    expect(html).toContain('还可上传5张');
    expect(html).toContain(`src="/desk/tickets/${ticketId}/photos/${photo}"`);
    expect((await desk.as(intake).open(`/desk/tickets/${ticketId}`)).html).toContain(
      '永宁县12345便民服务中心上传照片:反映的问题',
    );
  });

  it('that are none are refused in words', async () => {
    const ticketId = await desk.dispatched();
    const key = field((await desk.as(handler).open(photosOf(ticketId, '?step=result'))).html, 'key');
    const upload = readIncomingKey(key);
    if (!upload) throw new Error('no key of ours');
    const photo = photoIdOf(upload, '"x"');
    const refusal = { code: 'photo-not-an-image' as const, params: {} };
    await noteRefusedUpload(desk.table, ticketId, { ...upload, photo, status: 'refused', refusal }, at);
    const back = `?step=result&key=${encodeURIComponent(key)}&etag=%22x%22`;
    expect((await desk.as(handler).open(photosOf(ticketId, back))).html).toContain('没有提交成功');
  });

  it('are six of a step and no more', async () => {
    const ticketId = await desk.dispatched();
    const open = async () => (await desk.as(signatory).open(photosOf(ticketId, '?step=signature'))).html;
    for (let n = 1; n <= 6; n += 1) await arrives(field(await open(), 'key'), `"${n}"`);
    const html = await open();
    expect(html).toContain('本环节的照片已达6张');
    expect(html).not.toContain('type="file"');
  });

  it('stand beside the form of the act that they show', async () => {
    const ticketId = await desk.dispatched();
    const { html } = await desk.as(handler).open(`/desk/tickets/${ticketId}`);
    const form = /<details id="submit-result".*?<\/details>/s.exec(html)?.[0];
    expect(form).toContain(`href="/desk/tickets/${ticketId}/photos?step=result"`);
  });
});
