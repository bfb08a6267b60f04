import { type Act, event, happened, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';

const open = ['received', 'dispatched', 'signature', 'callback'] as const;

/** Starts the next run of the ticket's workflow under the original limits; the old run is stopped. */
export const restart: Act<'restart'> = (input) => {
  const { ticket } = input;
  if (ticket.phase.kind === 'ended') return wrongStage(ticket, open);
  return happened(event(input, 'WorkflowRestarted', { run: ticket.run + 1 }));
};

/** Lets a stuck run go on waiting for what is due. */
export const resume: Act<'resume'> = (input) => {
  const { ticket } = input;
  if (ticket.phase.kind === 'ended') return wrongStage(ticket, open);
  return ticket.stuck ? happened(event(input, 'WorkflowResumed', { run: ticket.run })) : refuse('not-stuck');
};
