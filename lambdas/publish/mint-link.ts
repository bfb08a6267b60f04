import type { Link } from '../../domain/links/link.ts';
import { tieOf } from '../../domain/links/link.ts';
import { type Notice, recipientKey } from '../../domain/notices/notice.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { day, type Instant } from '../../domain/time/instant.ts';
import { linkCode } from '../shared/links/codes.ts';
import type { Signer } from '../shared/secret.ts';
import { type LinkToMint, storeLink } from '../shared/store/links.ts';
import type { Table } from '../shared/store/table.ts';

/** Days after which a ticket's link expires by itself; a reassignment or a new round revokes it earlier. */
const linkDays = 30;

export type LinkMaker = {
  readonly table: Table;
  readonly signer: () => Promise<Signer>;
  /** Where the pages behind links live, without a trailing slash. */
  readonly linkBaseUrl: string;
};

/** The link that a notice carries, if its template has one. `key` is the notice's, so that a redelivery mints the same. */
export const linkOfNotice = (
  { link: role, recipient }: Notice,
  ticket: Ticket,
  key: string,
  at: Instant,
  deputy: boolean,
): LinkToMint | undefined => {
  if (!role) return undefined;
  const link: Link = {
    role,
    recipient,
    ...(deputy ? { deputy: true } : {}),
    until: at + linkDays * day,
    ticket: { id: ticket.id, tie: tieOf(ticket, role) },
  };
  return { key: `${ticket.id}/${key}/${recipientKey(recipient)}`, link };
};

/** Mints a link and gives its address. */
export const mintLink = async (
  { key, link }: LinkToMint,
  { table, signer, linkBaseUrl }: LinkMaker,
): Promise<string> => {
  const code = linkCode(key, await signer());
  await storeLink(table, code, link);
  return `${linkBaseUrl}/t/${code}`;
};
