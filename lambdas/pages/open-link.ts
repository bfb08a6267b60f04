import { admits } from '../../domain/access/allowed.ts';
import { isComplainedOf } from '../../domain/access/privacy.ts';
import type { Actor } from '../../domain/access/roles.ts';
import { reading } from '../../domain/access/table.ts';
import { actorOfLink, type Link, type Revoked, revokedBy } from '../../domain/links/link.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readTicket, type StoredTicket } from '../shared/store/commits.ts';
import { coverAt } from '../shared/store/covers.ts';
import { hashOfCode, isCode, readLink } from '../shared/store/links.ts';
import type { PageDependencies } from './dependencies.ts';

type Known = { readonly code: string; readonly hash: string; readonly link: Link; readonly actor: LinkActor };
export type LinkActor = Extract<Actor, { kind: 'staff' | 'citizen' }>;

/** A link that opens a ticket. */
export type OpenTicket = Known & StoredTicket & { readonly kind: 'ticket' };
/** A link that opens the open tickets of a unit. */
export type OpenDesk = Known & { readonly kind: 'desk' };
/** A link that opens nothing any more. */
export type ClosedLink =
  | (Known & { readonly kind: 'expired'; readonly stored?: StoredTicket })
  | (Known & { readonly kind: 'revoked'; readonly why: Revoked | 'cover-over'; readonly stored: StoredTicket });

/** What came of opening a link. `unknown`: mistyped, cut off, made up; nobody is told which. */
export type Opening = OpenTicket | OpenDesk | ClosedLink | { readonly kind: 'unknown' };

/** Whether whom the link was sent to may still read the ticket. */
const mayRead = ({ actor }: Known, { ticket }: StoredTicket, { county }: PageDependencies): boolean =>
  admits(reading, actor, ticket).ok && !isComplainedOf(actor, ticket, county.organisation);

/** Whether the link was sent to one who stood in for the post and does so no longer (AB角). */
const isCoverOver = async ({ deputy, recipient }: Link, at: Instant, { table }: PageDependencies): Promise<boolean> =>
  deputy === true && recipient.to === 'post' && (await coverAt(table, recipient, at)) === undefined;

/** Opens the link of a code at an instant. Reads only: previews open links, too. */
export const openLink = async (code: string, at: Instant, dependencies: PageDependencies): Promise<Opening> => {
  const link = isCode(code) ? await readLink(dependencies.table, code) : undefined;
  if (!link) return { kind: 'unknown' };
  const known = { code, hash: hashOfCode(code), link, actor: actorOfLink(link) };
  const stored = link.ticket && (await readTicket(dependencies.table, link.ticket.id));
  if (at >= link.until) return { ...known, kind: 'expired', ...(stored ? { stored } : {}) };
  const coverOver = await isCoverOver(link, at, dependencies);
  if (!link.ticket) return { ...known, kind: coverOver ? 'expired' : 'desk' };
  if (!stored) return { kind: 'unknown' };
  if (coverOver) return { ...known, kind: 'revoked', why: 'cover-over', stored };
  const why = revokedBy(link.ticket.tie, link.role, stored.ticket);
  if (why !== undefined) return { ...known, kind: 'revoked', why, stored };
  if (!mayRead(known, stored, dependencies)) return { ...known, kind: 'revoked', why: 'unit-changed', stored };
  return { ...known, ...stored, kind: 'ticket' };
};
