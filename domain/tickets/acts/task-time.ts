import type { ActInput, Decision } from '../act.ts';
import { event, happened, heldBy, wrongStage } from '../act.ts';
import type { Delegation } from '../phases.ts';
import { refuse } from '../refusals.ts';
import type { Ticket } from '../ticket.ts';

/** The village's part that is not reported yet. */
export const openTask = (ticket: Ticket, unit: string | undefined): Delegation | undefined =>
  heldBy(ticket)?.delegations.find((task) => task.unit === unit && task.reportedAt === undefined);

/** A village liaison asks the township for more time (R9): never past the township's own limit, which does not move. */
export const askForTime = (input: ActInput<'request-extension'>): Decision => {
  const { ticket, body, actor, at } = input;
  const held = heldBy(ticket);
  const task = openTask(ticket, actor.kind === 'staff' ? actor.unit : undefined);
  if (!held || !task) return wrongStage(ticket, ['dispatched']);
  if (body.dueAt === undefined) return refuse('due-at-needed', {}, 'dueAt');
  if (task.asked) return refuse('request-pending');
  if (body.dueAt <= Math.max(at, task.dueAt) || body.dueAt > held.limit.entry.due)
    return refuse('task-beyond-limit', {}, 'dueAt');
  return happened(
    event(input, 'TaskExtensionRequested', { unit: task.unit, dueAt: body.dueAt, private: { reason: body.reason } }),
  );
};

/** The township decides its village's request for time (decision 7). */
export const decideTime = (input: ActInput<'decide-extension'>): Decision => {
  const { ticket, body, at } = input;
  const held = heldBy(ticket);
  const task = held?.delegations.find(({ asked }) => asked !== undefined);
  if (!held || !task?.asked) return refuse('no-task-request');
  const { dueAt } = task.asked;
  if (body.approve && (dueAt <= at || dueAt > held.limit.entry.due)) return refuse('task-beyond-limit');
  return happened(
    event(input, 'TaskExtensionDecided', {
      unit: task.unit,
      approve: body.approve,
      dueAt,
      private: { reason: body.reason },
    }),
  );
};
