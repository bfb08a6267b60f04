import { log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { taskInput } from '../shared/workflow/task.ts';
import { taskHandler } from '../shared/workflow/task-handler.ts';
import { archiveTicket } from './archive-ticket.ts';
import { environment } from './env.ts';

const { TABLE_NAME } = environment.parse(process.env);
const table = openTable(TABLE_NAME);

/** Task of the `Archive` state, the last of every run that ends a ticket. */
export const handler = taskHandler(taskInput, async (input) => {
  const { stage } = await archiveTicket(input, table);
  log.info('archived', { ticketId: input.ticketId, state: stage });
  return { stage };
});
