import { isSensitive } from '../access/privacy.ts';
import type { Commit } from '../tickets/commit.ts';
import { isOverdue, limitOf, stageOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import type { Stage, TicketType } from '../tickets/values.ts';
import { toIso } from '../time/instant.ts';
import { kindsOf, type TicketKind } from './event-kinds.ts';

/** What everybody who subscribes may be told of a commit: codes and instants, never a word that a person said. */
export type PublicEvent = {
  readonly ticketId: string;
  readonly commit: number;
  readonly at: string;
  readonly kinds: readonly TicketKind[];
  readonly stage: Stage;
  readonly type: TicketType;
  readonly category?: string;
  /** The township it is about. */
  readonly town?: string;
  /** The unit that holds or concluded it. */
  readonly unit?: string;
  readonly urgent: boolean;
  /** The running limit. */
  readonly dueAt?: string;
  readonly overdue: boolean;
  /** From 1; counts on when it is handled anew. */
  readonly round: number;
};

/** Whether a ticket is never told of outside: reports, complaints against officials, what was told in confidence (R3). */
export const isWithheld = ({ filing }: Ticket): boolean => isSensitive(filing) || filing.complainedUnit !== undefined;

/** What is told of a commit, by the ticket after it; nothing if none of its events is told. */
export const publicEventOf = ({ n, at, events }: Commit, after: Ticket): PublicEvent | undefined => {
  const kinds = kindsOf(events);
  if (kinds.length === 0) return undefined;
  const { category, town, type } = after.filing;
  const [unit, limit] = [unitOf(after), limitOf(after)];
  return {
    ticketId: after.id,
    commit: n,
    at: toIso(at),
    kinds,
    stage: stageOf(after),
    type,
    ...(category === undefined ? {} : { category }),
    ...(town === undefined ? {} : { town }),
    ...(unit === undefined ? {} : { unit }),
    urgent: after.urgent,
    ...(limit === undefined ? {} : { dueAt: toIso(limit.entry.due) }),
    overdue: isOverdue(after),
    round: after.round,
  };
};
