import { admits } from '../../../domain/access/allowed.ts';
import { isComplainedOf } from '../../../domain/access/privacy.ts';
import { reading } from '../../../domain/access/table.ts';
import { type Link, tieOf } from '../../../domain/links/link.ts';
import { recipientKey } from '../../../domain/notices/notice.ts';
import { requestOf } from '../../../domain/tickets/ticket.ts';
import { dateOf, day, dayNumberOf, hour, type Instant, instantAt, minute } from '../../../domain/time/instant.ts';
import { askForSms } from '../../shared/store/outgoing.ts';
import type { PageDependencies } from '../dependencies.ts';
import type { ClosedLink, OpenTicket } from '../open-link.ts';

/** One new link within so long, however often it is asked for. */
const pause = 10 * minute;
const linkDays = 30;

/** Whether whom the link was sent to still has a part in the ticket, and so may have a new one. */
export const mayHaveNewLink = ({ stored, actor, link }: ClosedLink, { county }: PageDependencies): boolean => {
  if (!stored || !link.ticket) return false;
  if (actor.kind === 'citizen' && stored.ticket.filing.private?.phone === undefined) return false;
  if (link.role === 'reviewer' && !requestOf(stored.ticket)) return false;
  return admits(reading, actor, stored.ticket).ok && !isComplainedOf(actor, stored.ticket, county.organisation);
};

/** Sends a new link to the registered phone, never to whoever asks for it. */
export const sendNewLink = async (closed: ClosedLink, at: Instant, dependencies: PageDependencies): Promise<void> => {
  if (!mayHaveNewLink(closed, dependencies) || !closed.stored) return;
  const { ticket } = closed.stored;
  const { role, recipient } = closed.link;
  const turn = Math.floor(at / pause);
  const key = `new-link/${ticket.id}/${recipientKey(recipient)}/${turn}`;
  const link: Link = {
    role,
    recipient,
    until: at + linkDays * day,
    ticket: { id: ticket.id, tie: tieOf(ticket, role) },
  };
  await askForSms(dependencies.table, {
    id: key,
    at,
    template: 'new-link',
    params: { number: ticket.id },
    ticketId: ticket.id,
    recipient,
    link: { key, link },
  });
};

/** The end of the Shanghai day: so long a link to a phone's open tickets is good. */
export const endOfDay = (at: Instant): Instant => instantAt(dayNumberOf(at) + 1, 0);

/**
 * Sends the list of the open tickets of the post to its registered phone: the link of one ticket opens no other, but
 * whoever gets the SMS has the phone.
 */
export const sendMyTickets = async (
  { link, actor }: OpenTicket,
  count: number,
  at: Instant,
  { table }: PageDependencies,
): Promise<void> => {
  if (actor.kind !== 'staff' || link.recipient.to !== 'post') return;
  const { recipient } = link;
  const key = `desk/${recipientKey(recipient)}/${dateOf(at)}/${Math.floor(at / hour)}`;
  const role = link.role === 'signatory' ? 'signatory' : 'handler';
  await askForSms(table, {
    id: key,
    at,
    template: 'unit-desk',
    params: { count: String(count) },
    recipient,
    link: { key, link: { role, recipient, until: endOfDay(at) } },
  });
};
