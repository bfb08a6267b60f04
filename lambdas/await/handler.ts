import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { openTable } from '../shared/store/table.ts';
import { waitInput } from '../shared/workflow/task.ts';
import { taskHandler } from '../shared/workflow/task-handler.ts';
import { environment } from './env.ts';
import { storeWaitOf } from './store-wait.ts';

const { TABLE_NAME } = environment.parse(process.env);
const table = openTable(TABLE_NAME);
const county = countySource(table);

/** Task of every `Await…` state: the execution rests until it is signalled or its time has come. */
export const handler = taskHandler(waitInput, async (input) => {
  await storeWaitOf(input, table, await county(fromIso(input.enteredAt)), () => count('WorkflowStuck'));
  log.info('waiting', { ticketId: input.ticketId, state: input.state, hop: input.seq.hop });
  return {};
});
