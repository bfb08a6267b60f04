import { erasureBasis, personalPaths, privateErased } from '../../domain/tickets/erasure.ts';
import type { ErasureBasis } from '../../domain/tickets/erasure-events.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import { append, CommitConflict } from '../shared/store/append.ts';
import { readTicket } from '../shared/store/commits.ts';
import { project } from '../shared/store/project.ts';
import type { Table } from '../shared/store/table.ts';
import { erasePhotos } from './erase-photos.ts';
import { stripCommit } from './strip-commit.ts';

export type Eraser = { readonly table: Table; readonly county: County; readonly photos: PhotoBucket };

/** `erased`: now or before; `kept`: the period or a hold still runs. */
export type Erased = 'erased' | 'kept';

/** A commit that came meanwhile is stripped, too; that this often one comes to an ended ticket is a fault. */
const attempts = 5;

/** The ticket at the end of a chain of mergers, if the ticket was merged. */
const masterOf = async (ticket: Ticket, table: Table): Promise<Ticket | undefined> => {
  let last: Ticket | undefined;
  const seen = new Set([ticket.id]);
  for (let { phase } = ticket; phase.kind === 'ended' && phase.into !== undefined && !seen.has(phase.into); ) {
    seen.add(phase.into);
    const stored = await readTicket(table, phase.into);
    if (!stored) return last;
    last = stored.ticket;
    ({ phase } = last);
  }
  return last;
};

/** Records the erasure, unless a commit with private data came meanwhile, or a hold. */
const record = async (
  ticketId: string,
  at: Instant,
  basis: ErasureBasis,
  { table, county }: Eraser,
  master?: Ticket,
) => {
  const facts = { at, command: 'erasure', by: { sub: 'workflow', roles: [] } };
  const result = await append<'more' | 'kept'>(table, ticketId, county, facts, ({ ticket, commits }) => {
    if (erasureBasis(ticket, at, county, master) === undefined) return { stop: 'kept' };
    return commits.some((commit) => personalPaths(commit).length > 0)
      ? { stop: 'more' }
      : { events: [privateErased(at, basis)] };
  });
  return result;
};

/**
 * Erases the private part of a ticket, if that is due: in its commits, in the bucket, and in the lists. Recorded only when
 * all is gone: whatever stops in between, the ticket stays among those that the next run finds.
 */
export const eraseTicket = async (ticketId: string, now: Instant, eraser: Eraser): Promise<Erased> => {
  const { table, county, photos } = eraser;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await readTicket(table, ticketId);
    if (!stored) throw new Error(`ticket ${ticketId} does not exist`);
    const { ticket, commits } = stored;
    const master = await masterOf(ticket, table);
    const basis = erasureBasis(ticket, now, county, master);
    if (ticket.erasedAt === undefined && basis === undefined) return 'kept';
    for (const commit of commits) await stripCommit(table, commit);
    await erasePhotos(photos, ticketId);
    if (basis === undefined) {
      await project(table, ticket);
      return 'erased';
    }
    const recorded = await record(ticketId, now, basis, eraser, master);
    if (recorded.kind === 'appended') {
      await project(table, recorded.ticket);
      return 'erased';
    }
    if (recorded.kind === 'stopped' && recorded.stop === 'kept') return 'kept';
  }
  throw new CommitConflict(ticketId);
};
