import type { Actor, Role } from '../access/roles.ts';
import type { LinkRole, Recipient } from '../notices/notice.ts';
import type { Post } from '../organisation/unit.ts';
import { requestOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import type { Instant } from '../time/instant.ts';

/**
 * What ties a link to the ticket as it stood when the link was made: one round, one receipt by one unit, one request. As
 * soon as one of them is over the link is revoked (DESIGN §7).
 */
export type LinkTie = {
  readonly round: number;
  /** Receipt by the unit that the link's role belongs to, epoch milliseconds. */
  readonly receipt?: Instant;
  /** Of a reviewer: when the request was made. */
  readonly request?: Instant;
};

/** A link in an SMS: whom it was sent to, what it opens, until when. Only the hash of its code is stored. */
export type Link = {
  readonly role: LinkRole;
  readonly recipient: Recipient;
  /** It was sent to whoever stands in for the post (AB角). */
  readonly deputy?: true;
  /** From then on it opens nothing, epoch milliseconds. */
  readonly until: Instant;
  /** The ticket it opens, as it stood; a link to a unit's open tickets has none. */
  readonly ticket?: { readonly id: string; readonly tie: LinkTie };
};

/** When the unit that holds the ticket, or concluded it, received it: the ledger's latest line with a unit's class. */
const receiptOf = (ticket: Ticket): Instant | undefined => {
  const unit = unitOf(ticket);
  return unit === undefined ? undefined : ticket.ledger.findLast((entry) => entry.unit === unit)?.at;
};

/** What a link made now is tied to. */
export const tieOf = (ticket: Ticket, role: LinkRole): LinkTie => {
  const { round } = ticket;
  const receipt = receiptOf(ticket);
  const request = requestOf(ticket)?.at;
  switch (role) {
    case 'citizen':
    case 'supervisor':
      return { round };
    case 'handler':
    case 'signatory':
    case 'liaison':
      return { round, ...(receipt === undefined ? {} : { receipt }) };
    case 'reviewer':
      return { round, ...(request === undefined ? {} : { request }) };
  }
};

/** Why a link opens nothing any more. */
export type Revoked = 'round-over' | 'unit-changed' | 'decided';

/** Whether the link's tie still holds; if not, why. */
export const revokedBy = (tie: LinkTie, role: LinkRole, ticket: Ticket): Revoked | undefined => {
  const now = tieOf(ticket, role);
  if (role === 'reviewer') return tie.request !== undefined && tie.request === now.request ? undefined : 'decided';
  if (now.receipt !== tie.receipt) return now.round === tie.round ? 'unit-changed' : 'round-over';
  return now.round === tie.round ? undefined : 'round-over';
};

const unitRoles: { readonly [P in Post]: Role } = {
  head: 'unit-head',
  signatory: 'signatory',
  handler: 'handler',
  liaison: 'liaison',
  duty: 'handler',
};

/** The centre's posts: the duty desk reviews as a supervisor does, its head as the head of the centre (五(一), R61). */
const centreRoles: { readonly [P in Post]: Role } = {
  head: 'centre-head',
  signatory: 'centre-head',
  handler: 'supervisor',
  liaison: 'supervisor',
  duty: 'supervisor',
};

/** The post that acts through a link, in the words of the access table. */
export const roleOfRecipient = ({ unit, post }: Extract<Recipient, { to: 'post' }>): Role =>
  (unit === 'centre' ? centreRoles : unitRoles)[post];

/** How a post that acts through a link is written into events: never a person's name. */
export const subjectOfPost = (unit: string, post: Post): string => `${post}@${unit}`;

/** Who acts through a link: the post it was sent to, or the caller. */
export const actorOfLink = ({ recipient }: Link): Extract<Actor, { kind: 'staff' | 'citizen' }> =>
  recipient.to === 'citizen'
    ? { kind: 'citizen', medium: 'page' }
    : {
        kind: 'staff',
        sub: subjectOfPost(recipient.unit, recipient.post),
        roles: [roleOfRecipient(recipient)],
        unit: recipient.unit,
      };
