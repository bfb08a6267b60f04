import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveWire } from '../wire/support/served.ts';

describe('the keys of a bucket', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveWire>>;
  let s3: S3Client;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveWire(parts);
    s3 = new S3Client(served.client);
  });
  afterEach(async () => {
    s3.destroy();
    await parts.activity.settled();
    await served.stop();
    await parts.remove();
  });
  const put = (Key: string, Bucket = 'pictures') => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'bytes' }));

  it('are listed where they begin alike, in order, page by page, and of no other bucket', async () => {
    for (const key of ['photos/2/a', 'photos/1/b', 'photos/1/a & <b>', 'photos/12/a', 'incoming/1/a']) await put(key);
    await put('photos/1/c', 'quiet');
    const page = (more: object) =>
      s3.send(new ListObjectsV2Command({ Bucket: 'pictures', Prefix: 'photos/1/', ...more }));
    const keysOf = ({ Contents = [] }: Awaited<ReturnType<typeof page>>) => Contents.map(({ Key }) => Key);
    const all = await page({});
    expect([keysOf(all), all.IsTruncated, all.KeyCount]).toEqual([['photos/1/a & <b>', 'photos/1/b'], false, 2]);
    const first = await page({ MaxKeys: 1 });
    expect([keysOf(first), first.IsTruncated]).toEqual([['photos/1/a & <b>'], true]);
    const second = await page({ MaxKeys: 1, ContinuationToken: first.NextContinuationToken });
    expect([keysOf(second), second.IsTruncated]).toEqual([['photos/1/b'], false]);
    expect(keysOf(await page({ Prefix: 'photos/9' }))).toEqual([]);
  });
});
