import { subjectOf } from '../../access/roles.ts';
import { acceptanceEntry, closeOfWorkday, receiptEntry } from '../../limits/limits.ts';
import { day } from '../../time/instant.ts';
import { type Act, type ActInput, event, happened, wrongStage } from '../act.ts';
import type { Ended } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';

/** 归档 is not the end for a caller whose matter is not solved: within the rule set's window (§9-D). */
const windowRefusal = ({ at, limits }: ActInput<'reopen'>, end: Ended): Refused | undefined =>
  at < end.at + limits.rules.reopenDays.value * day
    ? undefined
    : refuse('reopen-window-over', { days: String(limits.rules.reopenDays.value) });

/**
 * A citizen's reopening is a recorded request, answered within a working day; a supervisor's is a new round with the
 * same unit, and a new run of the workflow.
 */
export const reopen: Act<'reopen'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  const { phase } = ticket;
  if (phase.kind !== 'ended' || phase.stage !== 'archived') return wrongStage(ticket, ['archived']);
  const refusal = windowRefusal(input, phase);
  if (refusal) return refusal;
  const reason = { private: { reason: body.reason } };
  if (actor.kind === 'citizen') {
    if (phase.reopenAsked) return refuse('request-pending');
    const answerDue = closeOfWorkday(at, limits.rules.reopenAnswerDays.value, limits);
    return happened(event(input, 'ReopenRequested', { answerDue, ...reason }));
  }
  const by = subjectOf(actor);
  const entry =
    phase.unit !== undefined && phase.class !== undefined
      ? receiptEntry({ kind: 'reopening', at, by, unit: phase.unit, class: phase.class, returns: 0 }, limits)
      : acceptanceEntry(at, by, limits);
  return happened(
    event(input, 'TicketReopened', { round: ticket.round + 1, entry, ...reason }),
    event(input, 'WorkflowRestarted', { run: ticket.run + 1 }),
  );
};

/** The citizen's request is refused, with the reason. */
export const declineReopen: Act<'decline-reopen'> = (input) => {
  const { ticket, body } = input;
  const { phase } = ticket;
  if (phase.kind !== 'ended' || !phase.reopenAsked) return refuse('no-reopen-request');
  return happened(event(input, 'ReopenDeclined', { private: { reason: body.reason } }));
};
