import type { Recipient } from '../../../domain/notices/notice.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { coverAt } from '../store/covers.ts';
import type { Table } from '../store/table.ts';

/** Where a notice goes; `deputy` when another stands in for the post (AB角). */
export type Destination = { readonly phone: string; readonly deputy?: true };

/** Where phones are looked up. */
export type PhoneBook = { readonly table: Table; readonly county: County };

/**
 * The phone of a recipient: the caller's, or that of the post as recorded, its deputy's while the post is on leave, the
 * unit's head where a post has none. Undefined where nobody left one.
 * @param at when the notice was given rise to
 */
export const destinationOf = async (
  recipient: Recipient,
  ticket: Ticket | undefined,
  at: Instant,
  { table, county }: PhoneBook,
): Promise<Destination | undefined> => {
  if (recipient.to === 'citizen') {
    const phone = ticket?.filing.private?.phone;
    return phone === undefined ? undefined : { phone };
  }
  const cover = await coverAt(table, recipient, at);
  if (cover) return { phone: cover.private.phone, deputy: true };
  const phones = county.organisation.get(recipient.unit)?.phones;
  const phone = phones?.[recipient.post] ?? phones?.head;
  return phone === undefined ? undefined : { phone };
};
