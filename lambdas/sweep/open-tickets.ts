import { stages } from '../../domain/tickets/values.ts';
import { ticketsByStage } from '../shared/store/by-stage.ts';
import type { Table } from '../shared/store/table.ts';
import { reopenAsked } from '../shared/views/board.ts';

/** Numbers of all open tickets, and of archived ones whose reopening waits for an answer. */
export async function* openTickets(table: Table): AsyncGenerator<string> {
  for (const stage of [...stages, reopenAsked]) yield* ticketsByStage(table, stage);
}
