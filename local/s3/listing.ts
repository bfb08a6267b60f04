import type { WireAnswer } from '../wire/json-protocol.ts';
import { escapeXml } from '../wire/query-protocol.ts';
import { notImplemented, xmlHead, xmlType } from './answers.ts';
import type { ObjectStore } from './object-store.ts';

/** Keys of a page, unless fewer are asked for; S3 lists no more. */
const longestPage = 1000;

const understood: ReadonlySet<string> = new Set(['list-type', 'prefix', 'max-keys', 'continuation-token', 'x-id']);

/** Whether a request asks for the keys of a bucket: the second version of the operation, in pages, by prefix. */
export const asksForKeys = (method: string, key: string, query: URLSearchParams): boolean =>
  method === 'GET' && key === '' && query.get('list-type') === '2';

/**
 * S3's `ListObjectsV2`. The token of the next page is the last key of this one.
 * @throws S3Error naming a parameter that is not understood
 */
export async function listKeys(bucket: string, query: URLSearchParams, store: ObjectStore): Promise<WireAnswer> {
  const other = [...query.keys()].find((name) => !understood.has(name));
  if (other !== undefined) throw notImplemented(`GET of a bucket with ${other}`);
  const prefix = query.get('prefix') ?? '';
  const most = Math.min(Number(query.get('max-keys') ?? longestPage), longestPage);
  const token = query.get('continuation-token');
  const after = token === null ? '' : Buffer.from(token, 'base64url').toString();
  const keys: string[] = [];
  for await (const key of store.keys(bucket, prefix)) if (key > after) keys.push(key);
  const page = keys.slice(0, most);
  const more = keys.length > page.length;
  const next = Buffer.from(page.at(-1) ?? '').toString('base64url');
  const members = [
    `<Name>${escapeXml(bucket)}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount>`,
    `<MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>`,
    ...(more ? [`<NextContinuationToken>${next}</NextContinuationToken>`] : []),
    ...page.map((key) => `<Contents><Key>${escapeXml(key)}</Key></Contents>`),
  ];
  return { status: 200, headers: xmlType, body: `${xmlHead}<ListBucketResult>${members.join('')}</ListBucketResult>` };
}
