import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveWire } from '../wire/support/served.ts';

/** Where a key takes the name of the file in. */
const fileName = '\u0024{filename}';

describe('A form that a browser sends to a bucket', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveWire>>;
  let s3: S3Client;
  beforeEach(async () => {
    // The library dates a policy by the machine's clock.
    parts = await makeParts(new Date().toISOString());
    served = await serveWire(parts);
    s3 = new S3Client(served.client);
  });
  afterEach(async () => {
    s3.destroy();
    await served.stop();
    await parts.remove();
  });

  const signed = (more: Partial<PresignedPostOptions> = {}) =>
    createPresignedPost(s3, {
      Bucket: 'pictures',
      Key: 'incoming/1/a:b',
      Conditions: [['content-length-range', 1, 10]],
      Expires: 900,
      ...more,
      Fields: { 'Content-Type': 'image/jpeg', ...more.Fields },
    });
  type Fields = Readonly<Record<string, string>>;
  const send = async (url: string, fields: Fields, file: Blob | undefined = new Blob(['bytes']), name = 'a.jpg') => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    if (file !== undefined) form.append('file', file, name);
    const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    const body = await response.text();
    const told = (element: string) => new RegExp(`<${element}>(.*?)</${element}>`).exec(body)?.[1];
    return { status: response.status, headers: response.headers, body, told, code: told('Code') };
  };
  const post = async (more: Partial<PresignedPostOptions> = {}, changes: Fields = {}, file?: Blob, name?: string) => {
    const { url, fields } = await signed(more);
    return send(url, { ...fields, ...changes }, file, name);
  };

  it('is stored under its key, with its type, and told as a POST', async () => {
    const { status, headers } = await post();
    expect([status, headers.get('etag')]).toEqual([204, '"4b3a6218bb3e3a7303e8a171a60fcf92"']);
    const stored = await s3.send(new GetObjectCommand({ Bucket: 'pictures', Key: 'incoming/1/a:b' }));
    expect([stored.ContentType, await stored.Body?.transformToString()]).toEqual(['image/jpeg', 'bytes']);
    await parts.activity.settled();
    const detail = { object: { key: 'incoming/1/a:b', size: 5 }, reason: 'POST Object' };
    expect(served.invocations).toMatchObject([{ name: 'Listener', event: { detail } }]);
  });

  it('sends the browser on to the address it names, with bucket, key and ETag', async () => {
    const redirected = async (success_action_redirect: string) => {
      const { status, headers } = await post({ Fields: { success_action_redirect } });
      return [status, headers.get('location')];
    };
    const query = 'bucket=pictures&key=incoming%2F1%2Fa%3Ab&etag=%224b3a6218bb3e3a7303e8a171a60fcf92%22';
    expect(await redirected('http://127.0.0.1:3000/t/x')).toEqual([303, `http://127.0.0.1:3000/t/x?${query}`]);
    expect(await redirected('http://127.0.0.1/?a=1')).toEqual([303, `http://127.0.0.1/?a=1&${query}`]);
    expect((await redirected('no address'))[0]).toBe(204);
  });

  it('is answered with the status it asks for', async () => {
    expect((await post({ Fields: { success_action_status: '200' } })).status).toBe(200);
    const created = await post({ Fields: { success_action_status: '201' } });
    expect([created.status, created.told('Key'), created.told('Bucket')]).toEqual([201, 'incoming/1/a:b', 'pictures']);
  });

  it('takes the file’s name into the key, where the policy says so', async () => {
    const { status } = await post({ Key: `incoming/${fileName}` }, {}, new Blob(['x']), '照片.jpg');
    expect(status).toBe(204);
    const Key = 'incoming/照片.jpg';
    expect(await s3.send(new GetObjectCommand({ Bucket: 'pictures', Key }))).toMatchObject({ ContentLength: 1 });
    const elsewhere = await post({ Key: `incoming/${fileName}` }, { key: `photos/${fileName}` });
    expect(elsewhere.code).toBe('AccessDenied');
  });

  it('is refused when the file is too large or too small, and stores nothing', async () => {
    const large = await post({}, {}, new Blob(['12345678901']));
    expect([large.status, large.code, large.told('ProposedSize'), large.told('MaxSizeAllowed')]).toEqual([
      400,
      'EntityTooLarge',
      '11',
      '10',
    ]);
    expect((await post({}, {}, new Blob([]))).code).toBe('EntityTooSmall');
    const huge = await post({}, {}, new Blob([new Uint8Array(17 * 1024 * 1024)]));
    expect([huge.status, huge.code]).toEqual([400, 'EntityTooLarge']);
    const get = s3.send(new GetObjectCommand({ Bucket: 'pictures', Key: 'incoming/1/a:b' }));
    await expect(get).rejects.toMatchObject({ name: 'NoSuchKey' });
    await parts.activity.settled();
    expect(served.invocations).toEqual([]);
  });

  it.each<[string, Fields, string]>([
    ['with another key', { key: 'photos/x' }, 'Policy Condition failed: ["eq","$key","incoming/1/a:b"]'],
    [
      'with another type',
      { 'Content-Type': 'text/html' },
      'Policy Condition failed: ["eq","$Content-Type","image/jpeg"]',
    ],
    ['with a field more', { acl: 'public-read' }, 'Extra input fields: acl'],
  ])('is refused %s', async (_, changes, message) => {
    const { status, code, body } = await post({}, changes);
    expect([status, code]).toEqual([403, 'AccessDenied']);
    expect(body).toContain(`<Message>Invalid according to Policy: ${message.replaceAll('"', '&quot;')}</Message>`);
  });

  it('is refused for another bucket than the policy’s, and for one that is not there', async () => {
    const { url, fields } = await signed();
    expect((await send(url.replace('pictures', 'quiet'), fields)).code).toBe('AccessDenied');
    expect((await send(url.replace('pictures', 'nothing'), fields)).code).toBe('NoSuchBucket');
  });

  it('is refused when its time is over on the run’s clock', async () => {
    const { url, fields } = await signed();
    await parts.clock.moveTo(parts.clock.now() + 899_000 - 2000);
    expect((await send(url, fields)).status).toBe(204);
    await parts.clock.moveTo(parts.clock.now() + 4000);
    const late = await send(url, fields);
    expect([late.status, late.told('Message')]).toEqual([403, 'Invalid according to Policy: Policy expired.']);
  });

  it('may begin a field as a condition says, and add what S3 ignores', async () => {
    const Conditions: PresignedPostOptions['Conditions'] = [['starts-with', '$x-amz-meta-step', 'pro']];
    expect((await post({ Conditions }, { 'x-amz-meta-step': 'problem', 'x-ignore-me': 'a' })).status).toBe(204);
    expect((await post({ Conditions }, { 'x-amz-meta-step': 'result' })).code).toBe('AccessDenied');
    expect((await post({ Conditions })).code).toBe('AccessDenied');
  });

  it('is refused without a file, a key, a policy, or as no form', async () => {
    const { url, fields } = await signed();
    const { Policy: _, ...unsigned } = fields;
    const { key: __, ...keyless } = fields;
    const without = new FormData();
    for (const [name, value] of Object.entries(fields)) without.append(name, value);
    const fileless = await fetch(url, { method: 'POST', body: without });
    expect([fileless.status, await fileless.text()]).toEqual([400, expect.stringContaining('exactly one file')]);
    expect((await send(url, keyless)).code).toBe('InvalidArgument');
    expect((await send(url, unsigned)).code).toBe('AccessDenied');
    expect((await send(url, { ...fields, Policy: 'e30=' })).code).toBe('InvalidPolicyDocument');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await fetch(url, { method: 'POST', headers, body: '--y' });
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining('MalformedPOSTRequest')]);
  });

  it('ignores what follows the file, as S3 does', async () => {
    const { url, fields } = await signed();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['bytes']), 'a.jpg');
    form.append('acl', 'public-read');
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
  });
});
