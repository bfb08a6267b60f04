import { type Notice, recipientKey } from '../../domain/notices/notice.ts';
import { noticesOf } from '../../domain/notices/notices.ts';
import { putOffUntil } from '../../domain/notices/put-off.ts';
import { ticketWords } from '../../domain/notices/words.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { log } from '../shared/logger.ts';
import type { SmsGateway } from '../shared/sms/gateway.ts';
import { destinationOf } from '../shared/sms/phones.ts';
import { readTicket } from '../shared/store/commits.ts';
import { commitSort } from '../shared/store/keys.ts';
import { markSent, wasSent } from '../shared/store/messages.ts';
import { type LinkMaker, linkOfNotice, mintLink } from './mint-link.ts';
import { optedOut } from './opted-out.ts';
import { rememberSurvey } from './remember-survey.ts';

export type Notifier = LinkMaker & { readonly county: County; readonly gateway: SmsGateway };

/** A notice to the caller goes to the callers of the merged tickets too, each under the own number (R32, R42). */
const toFollowers = async (notice: Notice, master: Ticket, commit: Commit, notifier: Notifier): Promise<void> => {
  /** The calls that nobody took were the master's caller's: its followers have a callback of their own. */
  if (notice.recipient.to !== 'citizen' || notice.template === 'citizen-unreachable') return;
  for (const follower of master.followers) {
    const stored = await readTicket(notifier.table, follower);
    if (stored?.ticket.filing.private?.phone === undefined) continue;
    await send(
      { ...notice, params: { ...notice.params, ...ticketWords(stored.ticket, notifier.county) } },
      stored.ticket,
      commit,
      notifier,
      master.id,
    );
  }
};

const send = async (
  notice: Notice,
  ticket: Ticket,
  commit: Commit,
  notifier: Notifier,
  master?: string,
): Promise<void> => {
  const { template, params } = notice;
  const { table, gateway } = notifier;
  const recipient = recipientKey(notice.recipient);
  const ticketId = ticket.id;
  const key = [master, commitSort(commit.n).slice('EVENT#'.length), template, recipient].filter(Boolean).join('#');
  if (await wasSent(table, ticketId, key)) return;
  const destination = await destinationOf(notice.recipient, ticket, commit.at, notifier);
  if (!destination) {
    if (recipient !== 'citizen') log.warn('no phone for a notice', { ticketId, template });
    return;
  }
  const mark = { template, recipient, commit: commit.n, sentAt: commit.at };
  const stopped = await optedOut(destination, notice.recipient, commit.at, notifier);
  if (stopped) {
    if (stopped.instead) await send({ ...notice, recipient: stopped.instead }, ticket, commit, notifier, master);
    await markSent(table, ticketId, key, { ...mark, status: 'stopped' });
    return;
  }
  await rememberSurvey(notice, ticket, destination, commit.at, notifier);
  const link = linkOfNotice(notice, ticket, key, commit.at, destination.deputy === true);
  const address = link ? { link: await mintLink(link, notifier) } : {};
  await gateway.send({
    to: destination.phone,
    template,
    params: { ...params, ...address },
    dedupeId: `${ticketId}#${key}`,
    ticketId,
  });
  await markSent(table, ticketId, key, mark);
};

/**
 * Sends the notices of a commit, each to its recipient at least once and, but for a crash between sending and marking,
 * at most once. Those put off to the citizens' waking hours are left to their `NoticeDue`.
 * @param before the ticket before the commit
 */
export const notify = async (before: Ticket | undefined, commit: Commit, notifier: Notifier): Promise<void> => {
  let ticket = before;
  for (const event of commit.events) {
    const after = evolve(ticket, event);
    for (const notice of noticesOf(ticket, event, after, notifier.county))
      if (putOffUntil(notice, event.at, after, notifier.county) === undefined) {
        await send(notice, after, commit, notifier);
        await toFollowers(notice, after, commit, notifier);
      }
    ticket = after;
  }
};
