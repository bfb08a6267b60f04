import { type Notice, recipientKey } from '../../domain/notices/notice.ts';
import { noticesOf } from '../../domain/notices/notices.ts';
import { putOffUntil } from '../../domain/notices/put-off.ts';
import { ticketWords } from '../../domain/notices/words.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { type Ticket, unitOf } from '../../domain/tickets/ticket.ts';
import { day } from '../../domain/time/instant.ts';
import { log } from '../shared/logger.ts';
import type { Signer } from '../shared/secret.ts';
import type { SmsGateway } from '../shared/sms/gateway.ts';
import { readTicket } from '../shared/store/commits.ts';
import { commitSort } from '../shared/store/keys.ts';
import { markSent, storeLink, wasSent } from '../shared/store/messages.ts';
import type { Table } from '../shared/store/table.ts';

export type Notifier = {
  readonly table: Table;
  readonly county: County;
  readonly gateway: SmsGateway;
  readonly signer: () => Promise<Signer>;
  /** Where the pages behind links live, without a trailing slash. */
  readonly linkBaseUrl: string;
};

/** Days after which a link expires by itself; a reassignment or a new round revokes it earlier. */
const linkDays = 30;
/** 16 base64url characters = 96 bits. */
const codeLength = 16;

const phoneOf = ({ recipient }: Notice, ticket: Ticket, { organisation }: County): string | undefined => {
  if (recipient.to === 'citizen') return ticket.filing.private.phone;
  const phones = organisation.get(recipient.unit)?.phones;
  return phones?.[recipient.post] ?? phones?.head;
};

/** Mints the notice's link: the code is an HMAC of the message key, so that a redelivery mints the same one. */
const linkFor = async (
  notice: Notice,
  key: string,
  ticket: Ticket,
  commit: Commit,
  notifier: Notifier,
): Promise<string> => {
  const sign = await notifier.signer();
  const code = sign('link', `${ticket.id}/${key}`).toString('base64url').slice(0, codeLength);
  const unit = unitOf(ticket);
  await storeLink(notifier.table, code, {
    ticketId: ticket.id,
    role: notice.link ?? 'citizen',
    ...(unit === undefined || notice.link === 'citizen' ? {} : { unit }),
    recipient: recipientKey(notice.recipient),
    round: ticket.round,
    commit: commit.n,
    expiresAt: commit.at + linkDays * day,
  });
  return `${notifier.linkBaseUrl}/t/${code}`;
};

/** A notice to the caller goes to the callers of the merged tickets too, each under the own number (R32, R42). */
const toFollowers = async (notice: Notice, master: Ticket, commit: Commit, notifier: Notifier): Promise<void> => {
  if (notice.recipient.to !== 'citizen') return;
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
  const recipient = recipientKey(notice.recipient);
  const to = phoneOf(notice, ticket, notifier.county);
  const ticketId = ticket.id;
  if (to === undefined) {
    if (recipient !== 'citizen') log.warn('no phone for a notice', { ticketId, template });
    return;
  }
  const key = [master, commitSort(commit.n).slice('EVENT#'.length), template, recipient].filter(Boolean).join('#');
  if (await wasSent(notifier.table, ticketId, key)) return;
  const link = notice.link ? { link: await linkFor(notice, key, ticket, commit, notifier) } : {};
  await notifier.gateway.send({
    to,
    template,
    params: { ...params, ...link },
    dedupeId: `${ticketId}#${key}`,
    ticketId,
  });
  await markSent(notifier.table, ticketId, key, { template, recipient, commit: commit.n, sentAt: commit.at });
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
