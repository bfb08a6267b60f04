import type { WireAnswer } from '../wire/json-protocol.ts';
import { xmlAnswer } from './answers.ts';

/** A file that was stored from a form. */
export interface PostedObject {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  /** Where it lies now. */
  readonly location: string;
}

/**
 * What S3 answers a browser whose file is stored: sends it on to `success_action_redirect`, else with the status of
 * `success_action_status`, else with 204.
 */
export function postAnswer(posted: PostedObject, fields: ReadonlyMap<string, string>): WireAnswer {
  const etag = `"${posted.etag}"`;
  const redirect = fields.get('success_action_redirect') ?? fields.get('redirect') ?? '';
  if (URL.canParse(redirect)) {
    const query = new URLSearchParams({ bucket: posted.bucket, key: posted.key, etag });
    const location = `${redirect}${redirect.includes('?') ? '&' : '?'}${query}`;
    return { status: 303, headers: { location, etag }, body: '' };
  }
  const headers = { location: posted.location, etag };
  switch (fields.get('success_action_status')) {
    case '200':
      return { status: 200, headers, body: '' };
    case '201': {
      const members = { Location: posted.location, Bucket: posted.bucket, Key: posted.key, ETag: etag };
      const answer = xmlAnswer(201, 'PostResponse', members);
      return { ...answer, headers: { ...answer.headers, ...headers } };
    }
    default:
      return { status: 204, headers, body: '' };
  }
}
