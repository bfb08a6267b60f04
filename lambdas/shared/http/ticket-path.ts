import { readTicketNumber } from '../../../domain/tickets/number.ts';
import type { ApiEvent } from './gateway.ts';
import { problem } from './problem.ts';

/**
 * The ticket number in the path. A mistyped one is told at once, without a look at the table.
 * @throws Problem 404
 */
export const ticketIdIn = (event: ApiEvent, parameter = 'id'): string => {
  const ticketId = event.pathParameters?.[parameter] ?? '';
  const reading = readTicketNumber(ticketId);
  if (reading === 'malformed') throw problem('malformed-ticket-number');
  if (reading === 'wrong-check-digit') throw problem('mistyped-ticket-number', { ticketId });
  return ticketId;
};
