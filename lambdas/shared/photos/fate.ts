import { wordsOf } from '../../../domain/tickets/refusals.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Table } from '../store/table.ts';
import { readUploads } from '../store/uploads.ts';
import type { Language } from '../web/words/words.ts';
import { photoIdOf, readIncomingKey } from './keys.ts';

/** What became of the photo that was just sent. */
export type Fate =
  | { readonly kind: 'stored' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'refused'; readonly why: string };

/** What S3 sends the browser back with: its key and ETag make the photo's id. */
export type SentBack = { readonly key?: string | undefined; readonly etag?: string | undefined };

type Asked = { readonly ticket: Ticket; readonly at: Instant; readonly language: Language };

/** What became of the file that S3 sent the browser back with; undefined when it was none of this ticket. */
export const fateOf = async (
  { key = '', etag = '' }: SentBack,
  { ticket, at, language }: Asked,
  table: Table,
): Promise<Fate | undefined> => {
  const upload = readIncomingKey(key);
  if (!upload || upload.ticketId !== ticket.id) return undefined;
  const photo = photoIdOf(upload, etag);
  if (ticket.photos.some((known) => known.photo === photo)) return { kind: 'stored' };
  const refused = (await readUploads(table, ticket.id, at)).find((known) => known.photo === photo);
  if (!refused) return { kind: 'pending' };
  const { message, english, next } = wordsOf(refused.refusal);
  return { kind: 'refused', why: language === 'en' ? english : `${message}${next}` };
};
