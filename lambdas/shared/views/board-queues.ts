import { proposalOf, supervisionOf } from '../../../domain/tickets/supervision.ts';
import { isOverdue, requestOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';

/** 紧急 while somebody is to act on it: once it is concluded, or level 1 decides, nothing is urgent any more. */
const isUrgent = ({ urgent, phase }: Ticket): boolean =>
  urgent && (phase.kind === 'received' || phase.kind === 'handling');

/** Nobody at the unit has opened the ticket since it was received there (R49). */
const isUnread = ({ phase }: Ticket): boolean =>
  phase.kind === 'handling' && phase.acknowledgedAt === undefined && phase.reads.handler === undefined;

/** 疑难 (R72): several units work on it, it is proposed for that, or it has changed hands or been reworked more than once. */
const isHard = (ticket: Ticket): boolean => {
  const { phase, returns, reassignments, round } = ticket;
  if (returns >= hardFrom || reassignments >= hardFrom || round > hardFrom || proposalOf(ticket)) return true;
  return phase.kind === 'handling' && phase.joint !== undefined;
};

/** Granted returns, corrections of its unit, or reworks from which a matter counts as hard. */
const hardFrom = 2;

/** What level 2 is asked to decide: a unit's request, a decline that intake proposed, a caller's wish to reopen. */
export const reviewKinds = ['return', 'extension', 'closure', 'decline', 'reopen'] as const;
type ReviewKind = (typeof reviewKinds)[number];

/** What waits for a decision of level 2, and until when it is to be decided; one thing at a time (§3). */
const reviewOf = (ticket: Ticket): { readonly kind: ReviewKind; readonly due: Instant } | undefined => {
  const { phase } = ticket;
  const request = requestOf(ticket);
  if (request) return { kind: request.kind, due: request.reviewDue };
  if (phase.kind === 'received' && phase.declineProposedAt !== undefined)
    return { kind: 'decline', due: phase.limit.entry.due };
  if (phase.kind === 'ended' && phase.reopenAsked) return { kind: 'reopen', due: phase.reopenAsked.answerDue };
  return undefined;
};

/** Where the queue of reviews finds it, by the limit of the decision. */
export const reviewKeys = (ticket: Ticket) => {
  const review = reviewOf(ticket);
  if (!review) return {};
  return { reviewQueue: 'review', reviewKey: `${toIso(review.due)}#${ticket.id}`, reviewKind: review.kind };
};

/**
 * The queues that only some open tickets are in. Each has an index of its own, in which nothing else stands: a page of it
 * costs the same however many tickets are open.
 */
export const queueKeys = (ticket: Ticket) => {
  const { phase, id } = ticket;
  const supervision = supervisionOf(ticket);
  if (phase.kind === 'ended') return {};
  return {
    ...(isOverdue(ticket) ? { overdueQueue: 'overdue' } : {}),
    ...(isUrgent(ticket) ? { urgentQueue: 'urgent' } : {}),
    ...(isUnread(ticket) ? { unreadQueue: 'unread' } : {}),
    ...(isHard(ticket) ? { hardQueue: 'hard' } : {}),
    ...(ticket.stuck ? { stuckQueue: 'stuck' } : {}),
    ...(supervision ? { supervisedQueue: 'supervised', replyKey: `${toIso(supervision.replyBy)}#${id}` } : {}),
  };
};
