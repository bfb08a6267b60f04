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

const supervisionView = ({ supervision }: Ticket): TicketView['supervision'] =>
  supervision && {
    at: toIso(supervision.at),
    replyBy: toIso(supervision.replyBy),
    late: supervision.noticedAt !== undefined,
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
  followers: [...ticket.followers],
  mergedInto: ticket.phase.kind === 'ended' ? ticket.phase.into : undefined,
  callbackOutcome:
    ticket.archivedAs && 'callbackOutcome' in ticket.archivedAs ? ticket.archivedAs.callbackOutcome : undefined,
  reopenRequested: reopenView(ticket),
});
