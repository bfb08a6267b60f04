import type { Acting } from '../http/acting.ts';
import { committer } from '../http/actor.ts';
import { type CommandRequest, carryOut, type Outcome } from './carry-out.ts';

/** A command of a member of staff, before it is said in which capacity it is given. */
export type StaffRequest = Omit<CommandRequest, 'by' | 'actor'>;

/** Carried out in the first capacity that is not refused: what the own post may do is not done as a deputy (代). */
export const carryOutInTurn = async (
  ticketId: string,
  request: StaffRequest,
  capacities: readonly [Acting, ...Acting[]],
  dependencies: Parameters<typeof carryOut>[2],
): Promise<Outcome> => {
  const [own, ...deputised] = capacities;
  let outcome = await carryOut(ticketId, { ...request, actor: own, by: committer(own) }, dependencies);
  for (const actor of deputised) {
    if (outcome.result.kind !== 'stopped' || outcome.result.stop.kind !== 'refused') break;
    outcome = await carryOut(ticketId, { ...request, actor, by: committer(actor) }, dependencies);
  }
  return outcome;
};
