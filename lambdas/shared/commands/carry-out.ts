import { isComplainedOf } from '../../../domain/access/privacy.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { Command } from '../../../domain/tickets/commands.ts';
import type { Commit, CommittedBy, IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Refusal } from '../../../domain/tickets/refusals.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { compare } from '../http/idempotency.ts';
import { type Appended, append, type Intent } from '../store/append.ts';
import type { StoredTicket } from '../store/commits.ts';
import type { Table } from '../store/table.ts';

/** Why nothing is written: it was before, under a key that was used for something else, or it may not be. */
export type Stop =
  | { readonly kind: 'repeated'; readonly commits: readonly Commit[] }
  | { readonly kind: 'reused' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stale' };

/** A command as it reached us, over the API or by a page. */
export type CommandRequest = {
  readonly command: Command;
  readonly actor: Actor;
  readonly by: CommittedBy;
  /** When the gateway received it. */
  readonly at: Instant;
  readonly identity: IdempotencyKey;
  /** Of a merger: the ticket it goes into. */
  readonly master?: Ticket;
  /** Whether what the person saw still holds; without it, whatever the ticket is now. */
  readonly isCurrent?: (stored: StoredTicket) => boolean;
};

export type Outcome = { readonly result: Appended<Stop>; readonly commits: readonly Commit[] };

/** This request among the ticket's commits: carried out already, or its key was used for another. */
const earlier = (commits: readonly Commit[], { identity }: CommandRequest): Stop | undefined => {
  const index = commits.findIndex(({ idempotency }) => compare(idempotency, identity) !== 'other');
  if (index < 0) return undefined;
  const same = compare(commits[index]?.idempotency, identity) === 'same';
  return same ? { kind: 'repeated', commits: commits.slice(0, index + 1) } : { kind: 'reused' };
};

const intend = (stored: StoredTicket, request: CommandRequest, county: County): Intent<Stop> => {
  const { ticket, commits } = stored;
  const { command, actor, at, master, isCurrent } = request;
  if (isComplainedOf(actor, ticket, county.organisation)) return { stop: { kind: 'withheld' } };
  const before = earlier(commits, request);
  if (before) return { stop: before };
  if (isCurrent && !isCurrent(stored)) return { stop: { kind: 'stale' } };
  const decision = decide(ticket, command, actor, at, county, master);
  return decision.ok ? { events: decision.events } : { stop: { kind: 'refused', refusal: decision.refusal } };
};

/** Decides a command on the ticket as it stands and appends what it comes to, once for all repetitions of the request. */
export const carryOut = async (
  ticketId: string,
  request: CommandRequest,
  { table, county }: { readonly table: Table; readonly county: County },
): Promise<Outcome> => {
  const { at, by, command, identity } = request;
  let commits: readonly Commit[] = [];
  const facts = { at, command: command.name, by, idempotency: identity };
  const result = await append<Stop>(table, ticketId, county, facts, (stored) => {
    commits = stored.commits;
    return intend(stored, request, county);
  });
  return { result, commits };
};
