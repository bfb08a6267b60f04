import { dayNumberOf, type Instant, instantAt, timeOfDay } from '../../time/instant.ts';
import { byWorkflow, type MilestoneRule } from './milestone.ts';

/** While the workflow is stuck an operator is called again each day, until it is resumed or restarted. */
export const operatorAlarm: MilestoneRule = ({ stuck, run }, { rules }) => {
  if (!stuck) return [];
  const time = timeOfDay(rules.operatorAlarm.value);
  const next = (after: Instant): Instant => {
    const today = instantAt(dayNumberOf(after), time);
    return today > after ? today : instantAt(dayNumberOf(after) + 1, time);
  };
  const at = next(stuck.alarmedAt);
  return [{ at, fire: (now) => ({ type: 'OperatorAlarmDue', at: Math.max(at, now), by: byWorkflow, run }) }];
};
