import type { Instant } from '../time/instant.ts';
import { type Ticket, unitOf } from './ticket.ts';
import type { JointImpact } from './values.ts';

/** 督办 (R55): one demand on the unit that held the ticket, with a reply limit of its own. Each keeps its record. */
export type Supervision = {
  /** From 1, in the order in which they were demanded. */
  readonly order: number;
  readonly at: Instant;
  /** The unit it was demanded of; whoever holds the ticket when it replies answers for the ticket. */
  readonly unit?: string;
  /** In time iff the reply was received before this instant. */
  readonly replyBy: Instant;
  /** When it was recorded that the limit came without a reply. */
  readonly noticedAt?: Instant;
  readonly repliedAt?: Instant;
  /** The reply came at or after the limit. */
  readonly late?: boolean;
};

/** Half-open, as every limit (§9): a reply received at the limit's instant is late. */
export const isLateReply = (receivedAt: Instant, replyBy: Instant): boolean => receivedAt >= replyBy;

/** Demands without a reply, by their limits. */
export const waitingSupervisions = ({ supervisions }: Ticket): readonly Supervision[] =>
  supervisions
    .filter(({ repliedAt }) => repliedAt === undefined)
    .toSorted((one, other) => one.replyBy - other.replyBy || one.order - other.order);

/** The demand whose limit comes first, of those without a reply. */
export const supervisionOf = (ticket: Ticket): Supervision | undefined => waitingSupervisions(ticket)[0];

/** The ticket with one more demand. */
export const supervised = (ticket: Ticket, at: Instant, replyBy: Instant): Ticket => {
  const unit = unitOf(ticket);
  const supervision = { order: ticket.supervisions.length + 1, at, replyBy, ...(unit === undefined ? {} : { unit }) };
  return { ...ticket, supervisions: [...ticket.supervisions, supervision] };
};

/** The ticket with some of its demands changed. */
export const withSupervision = (
  ticket: Ticket,
  orders: readonly number[],
  change: (supervision: Supervision) => Supervision,
): Ticket => ({
  ...ticket,
  supervisions: ticket.supervisions.map((one) => (orders.includes(one.order) ? change(one) : one)),
});

/** A matter proposed to the leading group for joint handling, which has not decided yet. */
export type JointProposal = { readonly at: Instant; readonly round: number; readonly impact: JointImpact };

/** The proposal that waits for the leading group: it falls with the round it was made in, or once the matter is concluded. */
export const proposalOf = ({ phase, round, jointProposed }: Ticket): JointProposal | undefined =>
  (phase.kind === 'received' || phase.kind === 'handling') && jointProposed?.round === round
    ? jointProposed
    : undefined;
