import { admits } from '../../../domain/access/allowed.ts';
import { isComplainedOf } from '../../../domain/access/privacy.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import { reading } from '../../../domain/access/table.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Refusal } from '../../../domain/tickets/refusals.ts';
import { readTicket, type StoredTicket } from '../store/commits.ts';
import type { Table } from '../store/table.ts';

/** A ticket for whoever may read it, or why it is not shown. */
export type Readable =
  | ({ readonly kind: 'found' } & StoredTicket)
  | { readonly kind: 'unknown' }
  /** The body complained of, and those below it, never see it (R3). */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads a ticket for an actor: the one check that stands before whatever is shown of a ticket to staff. */
export const readTicketFor = async (
  actor: Actor,
  ticketId: string,
  { table, county }: { readonly table: Table; readonly county: County },
): Promise<Readable> => {
  const stored = await readTicket(table, ticketId);
  if (!stored) return { kind: 'unknown' };
  if (isComplainedOf(actor, stored.ticket, county.organisation)) return { kind: 'withheld' };
  const admitted = admits(reading, actor, stored.ticket);
  return admitted.ok ? { kind: 'found', ...stored } : { kind: 'refused', refusal: admitted.refusal };
};
