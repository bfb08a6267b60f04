import { type ApiEvent, headerOf } from './gateway.ts';
import { problem } from './problem.ts';

/** Bytes of the longest body: a commit must fit into one item of the table (400 kB). */
const longest = 256 * 1024;

const jsonType = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

const decoder = new TextDecoder('utf-8', { fatal: true });

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw problem('malformed-json');
  }
};

/**
 * The request's body, parsed; no body is an empty object.
 * @throws Problem 413 over 256 kB, 415 for another content type than JSON, 400 for what is no JSON in UTF-8
 */
export const readJson = (event: ApiEvent): unknown => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > longest) throw problem('body-too-large');
  if (bytes.length === 0) return {};
  if (!jsonType.test(headerOf(event, 'content-type') ?? '')) throw problem('unsupported-media-type');
  return parsed(bytes);
};
