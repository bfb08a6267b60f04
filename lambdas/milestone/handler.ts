import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { openTableKeepingHistories } from '../shared/store/table.ts';
import { taskInput } from '../shared/workflow/task.ts';
import { taskHandler } from '../shared/workflow/task-handler.ts';
import { environment } from './env.ts';
import { recordMilestone } from './record-milestone.ts';

const { TABLE_NAME } = environment.parse(process.env);
const table = openTableKeepingHistories(TABLE_NAME);
const county = countySource(table);

/** Task of the `Milestone` state: a limit, reminder or step has come due. */
export const handler = taskHandler(taskInput, async (input) => {
  const reply = await recordMilestone(input, table, await county(fromIso(input.enteredAt)));
  // It has been there before, and nobody came: counted again, so that the alarm rings again. Who comes anew, Await counts.
  if (reply.goto === 'AwaitOperator' && reply.error === '') count('WorkflowStuck');
  log.info('milestone', { ticketId: input.ticketId, state: reply.goto, commit: reply.commit });
  return reply;
});
