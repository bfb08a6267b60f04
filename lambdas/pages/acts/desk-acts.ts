import { admits } from '../../../domain/access/allowed.ts';
import { isComplainedOf } from '../../../domain/access/privacy.ts';
import { reading } from '../../../domain/access/table.ts';
import { type Link, tieOf } from '../../../domain/links/link.ts';
import { recipientKey } from '../../../domain/notices/notice.ts';
import { readTicketNumber } from '../../../domain/tickets/number.ts';
import { unitOf } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { linkCode } from '../../shared/links/codes.ts';
import { readTicket } from '../../shared/store/commits.ts';
import { storeLink } from '../../shared/store/links.ts';
import type { PageDependencies } from '../dependencies.ts';
import type { OpenDesk } from '../open-link.ts';
import { endOfDay } from './send-link.ts';

/**
 * Opens one of the listed tickets: mints the link of that ticket for the same post, good for the day as the list is.
 * @returns the code, or nothing when the ticket is not the unit's
 */
export const openFromDesk = async (
  { link: desk, actor }: OpenDesk,
  ticketId: string,
  at: Instant,
  { table, county, signer }: PageDependencies,
): Promise<string | undefined> => {
  /** What is no number is not looked for: a key has its longest length. */
  if (readTicketNumber(ticketId) !== 'number') return undefined;
  const stored = await readTicket(table, ticketId);
  if (!stored || actor.kind !== 'staff' || unitOf(stored.ticket) !== actor.unit) return undefined;
  if (!admits(reading, actor, stored.ticket).ok || isComplainedOf(actor, stored.ticket, county.organisation))
    return undefined;
  const { role, recipient, deputy } = desk;
  const tie = tieOf(stored.ticket, role);
  const link: Link = {
    role,
    recipient,
    ...(deputy ? { deputy } : {}),
    until: endOfDay(at),
    ticket: { id: ticketId, tie },
  };
  const key = `desk-ticket/${ticketId}/${recipientKey(recipient)}/${role}/${tie.round}/${tie.receipt ?? 0}/${link.until}${deputy ? '/deputy' : ''}`;
  const code = linkCode(key, await signer());
  await storeLink(table, code, link);
  return code;
};
