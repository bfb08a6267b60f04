import { proposalOf, supervisionOf } from '../../../domain/tickets/supervision.ts';
import { requestOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import type { TicketView } from '../schemas/ticket-view.ts';

const optionalIso = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : toIso(instant);

const requestView = (ticket: Ticket): TicketView['pendingRequest'] => {
  const pending = requestOf(ticket);
  return (
    pending && {
      kind: pending.kind,
      at: toIso(pending.at),
      reviewDueAt: toIso(pending.reviewDue),
      held: pending.holdUntil !== undefined,
      workingDays: pending.workingDays,
      suggestedUnit: pending.suggestedUnit,
    }
  );
};

const delegationsView = ({ phase }: Ticket): TicketView['delegations'] =>
  phase.kind !== 'handling'
    ? []
    : phase.delegations.map(({ unit, at, dueAt, reportedAt, asked }) => ({
        unit,
        at: toIso(at),
        dueAt: toIso(dueAt),
        reportedAt: optionalIso(reportedAt),
        requestedDueAt: optionalIso(asked?.dueAt),
      }));

const jointView = ({ phase }: Ticket): TicketView['joint'] =>
  phase.kind === 'handling' && phase.joint ? { lead: phase.unit, partners: [...phase.joint.partners] } : undefined;

const supervisionView = (ticket: Ticket): TicketView['supervision'] => {
  const waiting = supervisionOf(ticket);
  return (
    waiting && {
      at: toIso(waiting.at),
      replyBy: toIso(waiting.replyBy),
      late: waiting.noticedAt !== undefined,
    }
  );
};

const supervisionsView = ({ supervisions }: Ticket): TicketView['supervisions'] =>
  supervisions.length === 0
    ? undefined
    : supervisions.map(({ at, unit, replyBy, noticedAt, repliedAt, late }) => ({
        at: toIso(at),
        unit,
        replyBy: toIso(replyBy),
        repliedAt: optionalIso(repliedAt),
        late: late ?? noticedAt !== undefined,
      }));

const proposalView = (ticket: Ticket): TicketView['jointProposed'] => {
  const proposal = proposalOf(ticket);
  return proposal && { at: toIso(proposal.at), impact: proposal.impact };
};

const reopenView = ({ phase }: Ticket): TicketView['reopenRequested'] =>
  phase.kind === 'ended' && phase.reopenAsked
    ? {
        at: toIso(phase.reopenAsked.at),
        answerDueAt: toIso(phase.reopenAsked.answerDue),
        late: phase.reopenAsked.lateAt !== undefined,
      }
    : undefined;

/** Where the ticket stands in the detours of the regulation: requests, villages, joint handling, supervision, merging. */
export const detoursOf = (ticket: Ticket) => ({
  pendingRequest: requestView(ticket),
  joint: jointView(ticket),
  delegations: delegationsView(ticket),
  supervision: supervisionView(ticket),
  supervisions: supervisionsView(ticket),
  jointProposed: proposalView(ticket),
  followers: [...ticket.followers],
  mergedInto: ticket.phase.kind === 'ended' ? ticket.phase.into : undefined,
  callbackOutcome:
    ticket.archivedAs && 'callbackOutcome' in ticket.archivedAs ? ticket.archivedAs.callbackOutcome : undefined,
  reopenRequested: reopenView(ticket),
});
