import { type Commit, fold } from '../../../domain/tickets/commit.ts';
import type { ReadingPost } from '../../../domain/tickets/event-values.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import type { StoredNotice } from '../schemas/notice-view.ts';
import type { TicketView } from '../schemas/ticket-view.ts';

/** A unit's holding of the ticket, or a village's part of it: when it began, and who has read it since. */
type Receipt = { readonly at: Instant; readonly reads: Readonly<Partial<Record<string, Instant>>> };

const receiptOf = ({ phase }: Ticket, unit: string): Receipt | undefined => {
  if (phase.kind !== 'handling') return undefined;
  if (phase.unit === unit) return { at: phase.receivedAt, reads: phase.reads };
  const task = phase.delegations.find((each) => each.unit === unit);
  const liaison: ReadingPost = 'liaison';
  return task && { at: task.at, reads: task.readAt === undefined ? {} : { [liaison]: task.readAt } };
};

/** The ticket after each of its commits. */
const historyOf = (commits: readonly Commit[]): readonly Ticket[] => {
  const history: Ticket[] = [];
  for (const commit of commits) {
    const ticket = fold([commit], history.at(-1));
    if (ticket) history.push(ticket);
  }
  return history;
};

/** When the post first read the ticket since the receipt that stood when the notice was sent. */
const readAtOf = ({ recipient, commit }: StoredNotice, history: readonly Ticket[]): Instant | undefined => {
  const [unit = '', post = ''] = recipient.split(':');
  const then = history[commit - 1];
  const receipt = then && receiptOf(then, unit);
  if (!receipt) return undefined;
  const same = history.map((ticket) => receiptOf(ticket, unit)).filter((each) => each?.at === receipt.at);
  return same.at(-1)?.reads[post];
};

/** What was sent about the ticket, with the reading of each post (R49). */
export const noticesView = (
  notices: readonly StoredNotice[],
  commits: readonly Commit[],
): NonNullable<TicketView['notices']> => {
  const history = historyOf(commits);
  return notices.map((notice) => {
    const { commit: _, ...shown } = notice;
    const readAt = notice.recipient === 'citizen' ? undefined : readAtOf(notice, history);
    return { ...shown, ...(readAt === undefined ? {} : { readAt: toIso(readAt) }) };
  });
};
