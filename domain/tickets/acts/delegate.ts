import { isWithin } from '../../organisation/unit.ts';
import { type Act, type ActInput, type Decision, event, happened, heldBy, wrongStage } from '../act.ts';
import { refuse } from '../refusals.ts';
import { standingRefusal } from './standing.ts';
import { openTask } from './task-time.ts';

/**
 * 交办 to a village (二(一), R9): a sub-task of the township's ticket. The township stays accountable and its limit does
 * not move; the village's part is due by then at the latest.
 */
export const delegate: Act<'delegate'> = (input) => {
  const { ticket, body, at, county } = input;
  const held = heldBy(ticket);
  if (!held || held.result || held.application) return wrongStage(ticket, ['dispatched']);
  const refusal = standingRefusal(body.unit, county.organisation, 'unit');
  if (refusal) return refusal;
  const village = county.organisation.get(body.unit);
  if (village?.level !== 4 || village.parent !== held.unit)
    return refuse(
      'not-your-village',
      { unit: village?.name ?? body.unit, english: village?.english ?? body.unit },
      'unit',
    );
  const { complainedUnit } = ticket.filing;
  if (complainedUnit !== undefined && isWithin(county.organisation, body.unit, complainedUnit))
    return refuse('complained-unit', {}, 'unit');
  const { due } = held.limit.entry;
  const dueAt = body.dueAt ?? due;
  if (body.dueAt !== undefined && (dueAt <= at || dueAt > due)) return refuse('task-beyond-limit', {}, 'dueAt');
  return happened(event(input, 'TaskDelegated', { unit: body.unit, dueAt, private: { note: body.note } }));
};

/** The liaison's result, signed by himself (decision 7): a contribution; the township's handler submits. */
export const reportTask = (input: ActInput<'submit-result'>): Decision => {
  const { ticket, body, actor } = input;
  const task = openTask(ticket, actor.kind === 'staff' ? actor.unit : undefined);
  if (!task) return wrongStage(ticket, ['dispatched']);
  return happened(
    event(input, 'TaskReported', {
      unit: task.unit,
      outcome: body.outcome,
      private: { summary: body.summary, plan: body.plan },
    }),
  );
};
