import type { Commit } from '../../../domain/tickets/commit.ts';
import type { EventOf, EventType, TicketEvent } from '../../../domain/tickets/events.ts';
import { supervisionOf } from '../../../domain/tickets/supervision.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { TicketView } from '../schemas/ticket-view.ts';

/** Texts that stand in events only: what a view shows of the latest reply, result and answer. */

type Redact = (text: string) => string;

const eventsOf = (commits: readonly Commit[]): readonly TicketEvent[] => commits.flatMap(({ events }) => events);

const latest = <T extends EventType>(events: readonly TicketEvent[], ...types: readonly T[]): EventOf<T> | undefined =>
  events.findLast((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));

const redacted = (text: string | undefined, redact: Redact): string | undefined =>
  text === undefined ? undefined : redact(text);

/** 立办立结: the reply at first contact. */
export const replyIn = (commits: readonly Commit[], redact: Redact): string | undefined =>
  redacted(latest(eventsOf(commits), 'TicketAnswered')?.private?.reply, redact);

/** The latest result, and whether it was signed or sent back. */
export const resultIn = (commits: readonly Commit[], redact: Redact): TicketView['result'] => {
  const events = eventsOf(commits);
  const submitted = latest(events, 'ResultSubmitted');
  if (!submitted) return undefined;
  const decided = latest(events.slice(events.indexOf(submitted)), 'ResultSigned', 'ResultSentBack');
  const status = decided === undefined ? 'draft' : decided.type === 'ResultSigned' ? 'signed' : 'sent-back';
  return {
    outcome: submitted.outcome,
    summary: redacted(submitted.private?.summary, redact),
    plan: redacted(submitted.private?.plan, redact),
    submittedAt: toIso(submitted.at),
    status,
  };
};

/** The caller's latest answer, by survey or in a callback. */
export const answerIn = (commits: readonly Commit[], redact: Redact): TicketView['answer'] => {
  const told = eventsOf(commits).findLast(
    (event) => event.type === 'SurveyAnswered' || (event.type === 'CallbackRecorded' && event.solved !== undefined),
  );
  if (told?.type !== 'SurveyAnswered' && told?.type !== 'CallbackRecorded') return undefined;
  const { solved, satisfaction, medium, at } = told;
  if (!solved || !satisfaction) return undefined;
  return { solved, satisfaction, medium, at: toIso(at), comment: redacted(told.private?.comment, redact) };
};

/** What the supervision demands that waits with the earliest limit (R55). */
export const demandIn = (ticket: Ticket, commits: readonly Commit[], redact: Redact): string | undefined => {
  const waiting = supervisionOf(ticket);
  const ordered = eventsOf(commits).filter(({ type }) => type === 'SupervisionOrdered');
  const demand = ordered[(waiting?.order ?? 0) - 1];
  return demand?.type === 'SupervisionOrdered' ? redacted(demand.private?.message, redact) : undefined;
};

/** The latest closure application: drafted, sent back by the signatory, or asked of level 2. */
export const applicationIn = (commits: readonly Commit[], redact: Redact): TicketView['application'] => {
  const events = eventsOf(commits);
  const drafted = latest(events, 'ClosureDrafted');
  if (!drafted) return undefined;
  const decided = latest(events.slice(events.indexOf(drafted)), 'ClosureRequested', 'ClosureSentBack');
  const status = decided === undefined ? 'draft' : decided.type === 'ClosureRequested' ? 'signed' : 'sent-back';
  return {
    ground: drafted.ground,
    replyToCitizen: redacted(drafted.private?.replyToCitizen, redact),
    statement: redacted(drafted.private?.statement, redact),
    draftedAt: toIso(drafted.at),
    status,
  };
};
