import { readBoard } from '../../shared/store/boards.ts';
import type { DeskContext } from '../area.ts';
import { sees } from '../areas/search/sees.ts';

/** What tickets are about, by number. */
export type Subjects = ReadonlyMap<string, string>;

/** So many subjects are looked up for a page: the numbers that follow stand alone. */
export const mostSubjects = 100;

/**
 * What the tickets are about, as far as the reader sees them in lists: nothing of a sensitive one, of one that was erased,
 * or of one that is another unit's by now.
 */
export const subjectsOf = async (context: DeskContext, tickets: readonly string[]): Promise<Subjects> => {
  const { table } = context.var.dependencies;
  const asked = [...new Set(tickets)].slice(0, mostSubjects);
  const found = await Promise.all(asked.map((ticketId) => readBoard(table, ticketId)));
  return new Map(
    found.flatMap((item) =>
      item?.subject !== undefined && sees(context, item) ? [[item.ticketId, item.subject] as const] : [],
    ),
  );
};

type Props = { readonly tickets: readonly string[]; readonly subjects: Subjects };

/** Tickets by their numbers, each with what it is about and the way to its page. */
export const TicketNumbers = ({ tickets, subjects }: Props) => (
  <ul class="ticket-numbers">
    {tickets.map((ticketId) => (
      <li>
        <a href={`/desk/tickets/${ticketId}`}>{ticketId}</a> {subjects.get(ticketId) ?? ''}
      </li>
    ))}
  </ul>
);
