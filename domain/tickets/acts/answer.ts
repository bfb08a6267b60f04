import { subjectOf } from '../../access/roles.ts';
import { conclusionEntry } from '../../limits/limits.ts';
import { type Act, event, happened, wrongStage } from '../act.ts';

/** 简单事项,立办立结 (三(三), R38): answered at first contact, concluded without a unit. */
export const answer: Act<'answer'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  if (ticket.phase.kind !== 'received') return wrongStage(ticket, ['received']);
  return happened(
    event(input, 'TicketAnswered', {
      entry: conclusionEntry(at, subjectOf(actor), limits),
      private: { reply: body.reply },
    }),
  );
};
