import { createHash } from 'node:crypto';
import { bookProblem } from './book-problem.ts';
import { canonicalJson } from './canonical-json.ts';
import { fieldMessages } from './field-messages.ts';
import type { Problem } from './problem.ts';

/** Hexadecimal digits that tie a cursor to its query and show damage; a cursor opens nothing, so no secret is needed. */
const length = 12;

const sealOf = (sortKey: string, query: unknown): string =>
  createHash('sha256')
    .update(canonicalJson([sortKey, query]))
    .digest('hex')
    .slice(0, length);

/** The place after an item in the list of a query, opaque to clients. */
export const writeCursor = (sortKey: string, query: unknown): string =>
  Buffer.from(`${sealOf(sortKey, query)}${sortKey}`).toString('base64url');

/** Problem 422 for a cursor that no list gave out. */
export const brokenCursor = (): Problem =>
  bookProblem('invalid-cursor', { errors: [{ field: 'cursor', message: fieldMessages.cursor }] });

/**
 * The sort key in a cursor.
 * @param query what the list was asked for, without its cursor and page size
 * @throws Problem 422 for a cursor that is damaged or of another query
 */
export const readCursor = (cursor: string, query: unknown): string => {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const sortKey = text.slice(length);
  if (text.slice(0, length) !== sealOf(sortKey, query) || writeCursor(sortKey, query) !== cursor) throw brokenCursor();
  return sortKey;
};
