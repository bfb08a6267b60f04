import type { Instant } from '../time/instant.ts';
import type { TicketEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { County } from './facts.ts';
import type { Ticket } from './ticket.ts';
import { type Wait, waitOf } from './wait.ts';

/** Version of the commit's shape. A reader accepts the versions it knows and throws for others. */
export const commitSchema = 1;

/** A caller's Idempotency-Key and a hash of the body it came with. */
export type IdempotencyKey = { readonly key: string; readonly bodyHash: string };

/** Where a run of the workflow starts: copied into the execution's input, so a redelivery sends the same. */
export type RunStart = Wait & { readonly run: number };

/** Who made a commit, by subject and posts; `deputyFor` when it took the post that the person stands in for (代). */
export type CommittedBy = {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly unit?: string;
  readonly deputyFor?: string;
  /** 电子确认: through a link, with a code sent to the registered phone (R67). */
  readonly confirmed?: true;
};

/** All events of one command: the one thing ever written (and then never changed, but for erasure). */
export type Commit = {
  readonly schema: typeof commitSchema;
  readonly ticketId: string;
  /** From 1, without gaps. */
  readonly n: number;
  /** When it was decided; the gateway's instant for commands. */
  readonly at: Instant;
  /** The command's name, or what else made it: `file`, `photo`, `milestone`, `stuck`, `follower-joined`, `sweep`. */
  readonly command: string;
  readonly by: CommittedBy;
  readonly idempotency?: IdempotencyKey;
  readonly events: readonly TicketEvent[];
  readonly start?: RunStart;
};

export type CommitFacts = Pick<Commit, 'at' | 'command' | 'by' | 'idempotency'>;

const startsRun = ({ type }: TicketEvent): boolean => type === 'TicketFiled' || type === 'WorkflowRestarted';

/** The next commit of a ticket and the ticket after it. */
export const commitOf = (
  before: Ticket | undefined,
  events: readonly TicketEvent[],
  facts: CommitFacts,
  county: County,
): { readonly commit: Commit; readonly ticket: Ticket } => {
  const n = (before?.commits ?? 0) + 1;
  const folded = events.reduce<Ticket | undefined>(evolve, before);
  if (!folded) throw new Error('a commit holds at least one event');
  const ticket = { ...folded, commits: n };
  const start = events.some(startsRun) ? { start: { run: ticket.run, ...waitOf(ticket, county) } } : {};
  const { idempotency, ...rest } = facts;
  const commit: Commit = {
    schema: commitSchema,
    ticketId: ticket.id,
    n,
    ...rest,
    ...(idempotency ? { idempotency } : {}),
    events,
    ...start,
  };
  return { commit, ticket };
};

/** The ticket that the commits tell of, in order from the first; nothing for none. */
export const fold = (commits: readonly Commit[], from?: Ticket): Ticket | undefined =>
  commits.reduce<Ticket | undefined>((before, { events, n, schema }) => {
    if (schema !== commitSchema) throw new Error(`unknown commit schema ${String(schema)}`);
    if (n !== (before?.commits ?? 0) + 1) throw new Error(`commit ${n} follows ${before?.commits ?? 0}`);
    const after = events.reduce<Ticket | undefined>(evolve, before);
    return after && { ...after, commits: n };
  }, from);
