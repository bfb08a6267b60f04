import { allShards, openTicketsIn } from '../shared/store/active-since.ts';
import { ticketsByStage } from '../shared/store/by-stage.ts';
import type { Table } from '../shared/store/table.ts';
import { reopenAsked } from '../shared/views/board.ts';

/** Numbers of all open tickets, and of archived ones whose reopening waits for an answer. */
export async function* openTickets(table: Table): AsyncGenerator<string> {
  for (const shard of allShards) yield* (await openTicketsIn(table, shard)).map(({ ticketId }) => ticketId);
  yield* ticketsByStage(table, reopenAsked);
}
