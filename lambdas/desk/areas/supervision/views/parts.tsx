import type { PropsWithChildren } from 'hono/jsx';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { type SupervisionWords, supervisionWords } from '../words/words.ts';

export const base = '/desk/supervision';

type Tab = keyof SupervisionWords['tabs'];
export const tabPaths: { readonly [T in Tab]: string } = {
  supervised: base,
  warnings: `${base}/warnings`,
  instructions: `${base}/instructions`,
  campaigns: `${base}/campaigns`,
  meetings: `${base}/meetings`,
};

type PageProps = PropsWithChildren<{
  readonly context: DeskContext;
  readonly tab: Tab;
  readonly tabs: readonly Tab[];
  readonly title?: string;
}>;

/** A page of the area: its own navigation, then what it shows. */
export const Page = ({ context, tab, tabs, title, children }: PageProps) => {
  const words = supervisionWords(context.var.language);
  return (
    <Frame context={context} title={title ?? words.tabs[tab]}>
      <nav aria-label={words.tabsLabel} class="tabs">
        <ul>
          {tabs.map((one) => (
            <li>
              <a href={tabPaths[one]} {...(one === tab ? { 'aria-current': 'page' as const } : {})}>
                {words.tabs[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Frame>
  );
};

type TableProps = PropsWithChildren<{ readonly caption: string; readonly columns: readonly string[] }>;

/** A table that scrolls by itself where the page is narrow. */
export const Table = ({ caption, columns, children }: TableProps) => (
  <div class="scroll">
    <table aria-label={caption}>
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

export const TicketLink = ({ ticketId }: { readonly ticketId: string }) => (
  <a href={`/desk/tickets/${ticketId}`}>{ticketId}</a>
);

/** A list of ticket numbers, each leading to its page. */
export const TicketLinks = ({ tickets }: { readonly tickets: readonly string[] }) => (
  <>
    {tickets.map((ticketId, index) => (
      <>
        {index === 0 ? '' : ' '}
        <TicketLink ticketId={ticketId} />
      </>
    ))}
  </>
);

/** Paragraphs of what was typed. */
export const Prose = ({ text }: { readonly text: string }) => <p class="typed">{text}</p>;

export const LateMark = ({ late, words }: { readonly late: boolean; readonly words: SupervisionWords }) =>
  late ? <strong class="late">{words.isLate}</strong> : null;
