import { subjectOf } from '../../access/roles.ts';
import { conclusionEntry } from '../../limits/limits.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';

/**
 * 办理结果签字后上报 (五(一), R67): the deputy in charge signs, within the unit's own limit, or sends the draft back.
 * Signed, the matter is concluded (办结) and the callback limit starts.
 */
export const signResult: Act<'sign-result'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  if (!heldBy(ticket)?.result) return wrongStage(ticket, ['signature']);
  const facts = { private: { note: body.note } };
  return happened(
    body.approve
      ? event(input, 'ResultSigned', { ...facts, entry: conclusionEntry(at, subjectOf(actor), limits) })
      : event(input, 'ResultSentBack', facts),
  );
};
