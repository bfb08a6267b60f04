import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';
import type { TicketType } from '../values.ts';
import { reportTask } from './delegate.ts';

/** Matters that an explanation can settle; what cannot be solved goes by closure application (decision 8, R41). */
const explainable: readonly TicketType[] = ['inquiry', 'suggestion', 'commendation'];

/** 办理结果 (三(三)): drafted by the handler; it counts when it is signed (R67). */
export const submitResult: Act<'submit-result'> = (input) => {
  const { ticket, body, actor } = input;
  const held = heldBy(ticket);
  if (actor.kind === 'staff' && actor.unit !== undefined && held && actor.unit !== held.unit) return reportTask(input);
  if (!held || held.result || held.application) return wrongStage(ticket, ['dispatched']);
  if (body.outcome === 'explained' && !explainable.includes(ticket.filing.type))
    return refuse('explained-not-enough', {}, 'outcome');
  if (body.outcome === 'partly' && !body.plan) return refuse('plan-needed', {}, 'plan');
  return happened(
    event(input, 'ResultSubmitted', { outcome: body.outcome, private: { summary: body.summary, plan: body.plan } }),
  );
};
