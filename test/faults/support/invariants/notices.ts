import { type Notice, recipientKey } from '../../../../domain/notices/notice.ts';
import { noticesOf } from '../../../../domain/notices/notices.ts';
import { putOffUntil } from '../../../../domain/notices/put-off.ts';
import type { Commit } from '../../../../domain/tickets/commit.ts';
import { evolve } from '../../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { county } from '../../../domain/support/county.ts';
import { type Settled, storedCommits, storedTicket } from './settled.ts';

const phoneOf = ({ recipient }: Notice, ticket: Ticket): string | undefined => {
  if (recipient.to === 'citizen') return ticket.filing.private.phone;
  const phones = county.organisation.get(recipient.unit)?.phones;
  return phones?.[recipient.post] ?? phones?.head;
};

/** Of whom a ticket's caller can be told, and where: the phone, if one was left. */
export type Phones = (ticketId: string) => string | undefined;

/** One SMS that must be sent. */
export type DueNotice = { readonly ticketId: string; readonly template: string; readonly to: string };

type Keyed = readonly (readonly [key: string, notice: DueNotice])[];

/** Callers of merged tickets are told what their master's caller is told, but for the calls that nobody took. */
const copies = ({ recipient, template }: Notice, master: Ticket, key: string, phones: Phones): Keyed =>
  recipient.to !== 'citizen' || template === 'citizen-unreachable'
    ? []
    : master.followers.flatMap((ticketId) => {
        const to = phones(ticketId);
        return to === undefined ? [] : [[`${ticketId}#${master.id}#${key}`, { ticketId, template, to }] as const];
      });

/** The SMS that a ticket's commits give rise to, by their dedupe ids: read from the commits alone. */
export const dueNotices = (commits: readonly Commit[], phones: Phones): ReadonlyMap<string, DueNotice> => {
  const due = new Map<string, DueNotice>();
  let before: Ticket | undefined;
  for (const { n, events, ticketId } of commits)
    for (const event of events) {
      const after: Ticket = evolve(before, event);
      for (const notice of noticesOf(before, event, after, county)) {
        if (putOffUntil(notice, event.at, after, county) !== undefined) continue;
        const { template } = notice;
        const key = `${String(n).padStart(4, '0')}#${template}#${recipientKey(notice.recipient)}`;
        const to = phoneOf(notice, after);
        if (to !== undefined) due.set(`${ticketId}#${key}`, { ticketId, template, to });
        for (const [copy, copied] of copies(notice, after, key, phones)) due.set(copy, copied);
      }
      before = after;
    }
  return due;
};

/** The SMS that all tickets' commits give rise to, by their dedupe ids. */
export const allDueNotices = (settled: Settled): ReadonlyMap<string, DueNotice> => {
  const phones: Phones = (ticketId) => storedTicket(settled, ticketId).filing.private.phone;
  return new Map(settled.ids.flatMap((ticketId) => [...dueNotices(storedCommits(settled, ticketId), phones)]));
};
