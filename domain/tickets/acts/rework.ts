import { type Actor, roleNames, subjectOf } from '../../access/roles.ts';
import { acceptanceEntry, receiptEntry } from '../../limits/limits.ts';
import { type ActInput, type Decision, event, happened } from '../act.ts';
import type { CommandName } from '../commands.ts';
import type { TicketEvent } from '../events.ts';
import type { Callback } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';

export type AuditRole = 'supervisor' | 'centre-head' | 'leading-group';

/** Whether the actor has one of the roles. */
export const hasRole = (actor: Actor, ...wanted: readonly AuditRole[]): boolean =>
  actor.kind === 'staff' && wanted.some((role) => actor.roles.includes(role));

/** The third rework is the centre head's to decide, the fourth the leading group's (R47; §9-D). */
const higherRefusal = ({ ticket, actor, limits: { rules } }: ActInput<CommandName>): Refused | undefined => {
  const number = ticket.round;
  const decider = (role: AuditRole): Refused =>
    refuse('higher-decides', { round: String(number), decider: roleNames[role], english: role });
  if (number >= rules.reworkByLeadingGroup.value)
    return hasRole(actor, 'leading-group') ? undefined : decider('leading-group');
  if (number >= rules.reworkByHead.value)
    return hasRole(actor, 'centre-head', 'leading-group') ? undefined : decider('centre-head');
  return undefined;
};

/**
 * 退回承办单位重新办理 (三(四), R47): a new round for the same unit under the class's own limit, counted from this
 * decision, without 核减. What intake answered itself goes back to be dispatched.
 * @param first the events that lead to it, in the same commit
 */
export const rework = (input: ActInput<CommandName>, callback: Callback, first: readonly TicketEvent[]): Decision => {
  const refusal = higherRefusal(input);
  if (refusal) return refusal;
  const { ticket, actor, at, limits } = input;
  const by = subjectOf(actor);
  const entry =
    callback.unit !== undefined && callback.class !== undefined
      ? receiptEntry({ kind: 'rework', at, by, unit: callback.unit, class: callback.class, returns: 0 }, limits)
      : acceptanceEntry(at, by, limits);
  return happened(...first, event(input, 'ReworkOrdered', { round: ticket.round + 1, entry }));
};
