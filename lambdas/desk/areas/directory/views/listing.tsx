import type { PropsWithChildren } from 'hono/jsx';

/** A ticket's number as a link to its page at the desk. */
export const TicketLink = ({ ticketId }: { readonly ticketId: string }) => (
  <a href={`/desk/tickets/${ticketId}`}>{ticketId}</a>
);

type ListingProps = PropsWithChildren<{ readonly heading: string; readonly columns: readonly string[] }>;

/** A table with its caption, which scrolls by itself where the page is narrow. */
export const Listing = ({ heading, columns, children }: ListingProps) => (
  <div class="scroll">
    <table>
      <caption>{heading}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
