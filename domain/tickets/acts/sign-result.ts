import { subjectOf } from '../../access/roles.ts';
import { conclusionEntry } from '../../limits/limits.ts';
import { type Act, type ActInput, event, happened, heldBy, wrongStage } from '../act.ts';
import type { TicketEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { pastLimits } from '../milestones/milestones.ts';
import { signApplication } from './closure.ts';

/** A signed result ends a pending request and is judged by the original limit (§9-B). */
const endOfRequest = (input: ActInput<'sign-result'>): readonly TicketEvent[] => {
  const { ticket, at, county } = input;
  const request = heldBy(ticket)?.request;
  if (!request) return [];
  const over = event(input, 'RequestEnded', { kind: request.kind });
  return [over, ...pastLimits(evolve(ticket, over), at, county)];
};

/**
 * 办理结果签字后上报 (五(一), R67): the deputy in charge signs, within the unit's own limit, or sends the draft back.
 * Signed, the matter is concluded (办结) and the callback limit starts.
 */
export const signResult: Act<'sign-result'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  if (heldBy(ticket)?.application) return signApplication(input);
  if (!heldBy(ticket)?.result) return wrongStage(ticket, ['signature']);
  const facts = { private: { note: body.note } };
  if (!body.approve) return happened(event(input, 'ResultSentBack', facts));
  const entry = conclusionEntry(at, subjectOf(actor), limits);
  return happened(...endOfRequest(input), event(input, 'ResultSigned', { ...facts, entry }));
};
