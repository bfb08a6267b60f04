import type { TicketEvent } from '../tickets/events.ts';
import type { Delegation } from '../tickets/phases.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Book, MissedTask } from './book.ts';

type Noted = { readonly event: TicketEvent; readonly before: Ticket; readonly book: Book };

const taskOf = ({ phase }: Ticket, unit: string): Delegation | undefined =>
  phase.kind === 'handling' ? phase.delegations.find((task) => task.unit === unit) : undefined;

const isOf =
  ({ unit, dueAt }: Delegation) =>
  (missed: MissedTask): boolean =>
    missed.unit === unit && missed.due === dueAt;

const miss = (book: Book, { unit, dueAt, at, asked }: Delegation): void => {
  const missed = { unit, due: dueAt, passedAt: Math.max(dueAt, at), asked: asked !== undefined };
  book.tasksMissed = [...book.tasksMissed, missed];
};

/** Reported before the limit, it was kept, whatever was recorded meanwhile; after it, it was missed, recorded or not. */
const reported = (book: Book, task: Delegation, at: number): void => {
  if (at < task.dueAt) book.tasksMissed = book.tasksMissed.filter((missed) => !isOf(task)(missed));
  else if (!book.tasksMissed.some(isOf(task))) miss(book, task);
};

/**
 * 交办时限 (R9): notes which limits of its part a village missed. A limit that was given up for a later one because the
 * village had asked for it in time is none that it missed; asked for after the limit, it stays missed.
 */
export const noteTaskLimit = ({ event, before, book }: Noted): void => {
  if (event.type !== 'TaskDue' && event.type !== 'TaskReported' && event.type !== 'TaskExtensionDecided') return;
  const task = taskOf(before, event.unit);
  if (!task) return;
  if (event.type === 'TaskDue') miss(book, task);
  else if (event.type === 'TaskReported') reported(book, task, event.at);
  else if (event.approve) book.tasksMissed = book.tasksMissed.filter((missed) => !(missed.asked && isOf(task)(missed)));
};
