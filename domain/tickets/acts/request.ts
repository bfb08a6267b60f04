import { type Actor, roleNames } from '../../access/roles.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import type { Handling, PendingRequest } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Ticket } from '../ticket.ts';

/**
 * What bars every request of a unit: another stage, a request that is pending already (one thing at a time), a joint
 * matter (R75), or level 1's refusal, after which only a result is taken (§9-E).
 */
export const requestRefusal = (ticket: Ticket, held: Handling | undefined): Refused | undefined => {
  if (held?.request) return refuse('request-pending');
  if (!held || held.result || held.application) return wrongStage(ticket, ['dispatched']);
  if (held.joint) return refuse('joint-no-request');
  return held.resultOnly ? refuse('result-only') : undefined;
};

const mayWithdraw = (actor: Actor, { by }: PendingRequest): boolean =>
  actor.kind === 'staff' && (actor.sub === by || actor.roles.includes('signatory'));

/** Taken back by who asked or by the signatory: like a refusal, but it does not count as decided. */
export const withdrawRequest: Act<'withdraw-request'> = (input) => {
  const request = heldBy(input.ticket)?.request;
  if (!request) return wrongStage(input.ticket, ['return-review', 'extension-review', 'closure-review']);
  if (!mayWithdraw(input.actor, request)) return refuse('wrong-role', { roles: `申请人、${roleNames.signatory}` });
  return happened(event(input, 'RequestWithdrawn', { kind: request.kind }));
};
