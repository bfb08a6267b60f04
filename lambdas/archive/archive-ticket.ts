import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Ended } from '../../domain/tickets/phases.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { fromIso, toIso } from '../../domain/time/instant.ts';
import { readTicket } from '../shared/store/commits.ts';
import { archiveKey } from '../shared/store/keys.ts';
import type { Table } from '../shared/store/table.ts';
import { removeWait } from '../shared/store/waits.ts';
import { runOf, Superseded, type TaskInput } from '../shared/workflow/task.ts';

/** What analysis needs of an ended ticket (R46), without a word of what the caller said. */
const archiveRecord = (ticket: Ticket, end: Ended) => ({
  ticketId: ticket.id,
  commit: ticket.commits,
  stage: end.stage,
  endedAt: toIso(end.at),
  filedAt: toIso(ticket.filedAt),
  channel: ticket.filing.channel,
  type: ticket.filing.type,
  area: ticket.filing.area,
  category: ticket.filing.category,
  town: ticket.filing.town,
  unit: end.unit,
  class: end.class,
  urgent: ticket.urgent,
  rounds: ticket.round,
  returns: ticket.returns,
  ...ticket.archivedAs,
  ledger: ticket.ledger,
  breaches: ticket.breaches,
});

/**
 * 归档并数据归集 (三(四), R45-R46): writes the archive record of a ticket that has ended and removes its wait, token and
 * all. Repeated, it writes the same. Throws `Superseded` when a newer run has taken over, or when the table, put back to
 * an earlier day, does not know the ticket any more.
 */
export const archiveTicket = async (input: TaskInput, table: Table): Promise<{ readonly stage: string }> => {
  const { ticketId, execution, enteredAt } = input;
  const run = runOf(execution);
  const stored = await readTicket(table, ticketId);
  if (!stored) throw new Superseded(ticketId, run);
  const { ticket } = stored;
  if (ticket.run > run) throw new Superseded(ticketId, run);
  if (ticket.phase.kind !== 'ended') throw new Error(`ticket ${ticketId} has not ended`);
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...archiveKey(ticketId), ...archiveRecord(ticket, ticket.phase), archivedAt: toIso(fromIso(enteredAt)) },
    }),
  );
  await removeWait(table, ticketId, run);
  return { stage: ticket.phase.stage };
};
