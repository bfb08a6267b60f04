import {
  DeleteObjectCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveWire } from '../wire/support/served.ts';

const begin = Date.parse('2026-11-23T06:00:00Z');

describe('S3 of the local run, spoken to by the AWS SDK', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveWire>>;
  let s3: S3Client;
  const start = async (folder?: string) => {
    parts = await makeParts('2026-11-23T06:00:00Z', folder);
    served = await serveWire(parts);
    s3 = new S3Client(served.client);
  };
  beforeEach(() => start());
  afterEach(async () => {
    s3.destroy();
    await served.stop();
    await parts.remove();
  });

  const object = { Bucket: 'pictures', Key: 'photos/20261123004217/a:b c,照片' };
  const put = (more: object = {}) => s3.send(new PutObjectCommand({ ...object, Body: 'bytes', ...more }));
  const text = async (more: object = {}) =>
    (await s3.send(new GetObjectCommand({ ...object, ...more }))).Body?.transformToString();

  it('gives back what was stored, with type, caching and its own headers', async () => {
    const { ETag } = await put({
      ContentType: 'image/png',
      CacheControl: 'no-store',
      ContentDisposition: 'inline',
      Metadata: { step: 'problem' },
    });
    expect(ETag).toBe('"4b3a6218bb3e3a7303e8a171a60fcf92"');
    const told = {
      ETag,
      ContentType: 'image/png',
      ContentLength: 5,
      CacheControl: 'no-store',
      ContentDisposition: 'inline',
      Metadata: { step: 'problem' },
      LastModified: new Date(begin),
    };
    expect(await s3.send(new HeadObjectCommand(object))).toMatchObject(told);
    const got = await s3.send(new GetObjectCommand(object));
    expect(got).toMatchObject(told);
    expect(await got.Body?.transformToString()).toBe('bytes');
  });

  it('stores over what is there, and forgets what is deleted, also what is not there', async () => {
    await put();
    await put({ Body: Buffer.alloc(3_000_000, 7) });
    expect(await s3.send(new HeadObjectCommand(object))).toMatchObject({ ContentLength: 3_000_000 });
    await s3.send(new DeleteObjectCommand(object));
    await s3.send(new DeleteObjectCommand(object));
    await expect(text()).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
    await expect(s3.send(new HeadObjectCommand(object))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('reads and deletes only the object that is meant, where its ETag is named', async () => {
    const { ETag = '' } = await put();
    expect(await text({ IfMatch: ETag })).toBe('bytes');
    await put({ Body: 'other' });
    await expect(text({ IfMatch: ETag })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const deletion = new DeleteObjectCommand({ ...object, IfMatch: ETag });
    await expect(s3.send(deletion)).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
    expect(await text()).toBe('other');
  });

  it('has no other bucket, and names what it does not do', async () => {
    await expect(text({ Bucket: 'nothing' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(s3.send(new GetObjectAclCommand(object))).rejects.toMatchObject({ name: 'NotImplemented' });
    const byFolder = new ListObjectsV2Command({ Bucket: 'pictures', Delimiter: '/' });
    await expect(s3.send(byFolder)).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  it('survives the end of the run, and takes up no files that nothing names', async () => {
    await put();
    await served.stop();
    await parts.close();
    await start(parts.dataFolder);
    expect(await text()).toBe('bytes');
  });

  it('opens a signed address until its time is over on the run’s clock, with the headers that it asks for', async () => {
    await put({ ContentType: 'image/png' });
    const command = new GetObjectCommand({
      ...object,
      ResponseContentType: 'image/webp',
      ResponseContentDisposition: 'inline; filename="a b"',
    });
    const address = await getSignedUrl(s3, command, { expiresIn: 300, signingDate: new Date(begin) });
    const response = await fetch(address);
    expect([response.status, await response.text()]).toEqual([200, 'bytes']);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="a b"');
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
    await parts.clock.moveTo(begin + 299_999);
    expect((await fetch(address)).status).toBe(200);
    await parts.clock.moveTo(begin + 300_000);
    const late = await fetch(address);
    expect([late.status, late.headers.get('content-type')]).toEqual([403, 'application/xml']);
    expect(await late.text()).toContain(
      '<Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>300</X-Amz-Expires>' +
        '<Expires>2026-11-23T06:05:00Z</Expires><ServerTime>2026-11-23T06:05:00Z</ServerTime>',
    );
  });

  it('shows nothing to who does not sign, and refuses what cannot be read', async () => {
    await put();
    const status = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${served.endpoint}${path}`, init);
      return [response.status, /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]];
    };
    expect(await status('/pictures/photos/x')).toEqual([403, 'AccessDenied']);
    expect(await status('/pictures/photos/x', { method: 'DELETE' })).toEqual([403, 'AccessDenied']);
    expect(await status('/pictures/photos/x?X-Amz-Signature=a')).toEqual([400, 'AuthorizationQueryParametersError']);
    expect(await status('/pictures/%E0', { headers: { authorization: 'any' } })).toEqual([400, 'InvalidURI']);
    const chunked = { method: 'PUT', body: 'x', headers: { authorization: 'any', 'content-encoding': 'aws-chunked' } };
    expect(await status('/pictures/x', chunked)).toEqual([501, 'NotImplemented']);
  });
});

describe('What S3 tells EventBridge', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveWire>>;
  let s3: S3Client;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00.750Z');
    served = await serveWire(parts);
    s3 = new S3Client(served.client);
  });
  afterEach(async () => {
    s3.destroy();
    await served.stop();
    await parts.remove();
  });
  const put = (Bucket: string, Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'bytes' }));

  it('reaches the targets of the rules that match, on the run’s clock', async () => {
    for (const key of ['incoming/a:b c', 'photos/a']) await put('pictures', key);
    await put('quiet', 'incoming/a');
    await parts.activity.settled();
    expect(served.invocations).toEqual([
      {
        name: 'Listener',
        event: {
          version: '0',
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          'detail-type': 'Object Created',
          source: 'aws.s3',
          account: '000000000000',
          time: '2026-11-23T06:00:00Z',
          region: 'us-east-1',
          resources: ['arn:aws:s3:::pictures'],
          detail: {
            version: '0',
            bucket: { name: 'pictures' },
            object: {
              key: 'incoming/a:b c',
              size: 5,
              etag: '4b3a6218bb3e3a7303e8a171a60fcf92',
              sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
            },
            'request-id': expect.any(String),
            requester: '000000000000',
            'source-ip-address': expect.stringContaining('127.0.0.1'),
            reason: 'PutObject',
          },
        },
      },
    ]);
  });
});
