import { type Recipient, recipientKey } from '../../domain/notices/notice.ts';
import { confirmationCode } from '../shared/links/codes.ts';
import { log } from '../shared/logger.ts';
import { type Destination, destinationOf } from '../shared/sms/phones.ts';
import { readTicket } from '../shared/store/commits.ts';
import { markOutgoingSent, type Outgoing, wasOutgoingSent } from '../shared/store/outgoing.ts';
import { mintLink } from './mint-link.ts';
import type { Notifier } from './notify.ts';
import { optedOut } from './opted-out.ts';

const whereTo = async (outgoing: Outgoing, notifier: Notifier): Promise<Destination | undefined> => {
  const { recipient, ticketId, at } = outgoing;
  if (outgoing.private) return { phone: outgoing.private.phone };
  if (!recipient) throw new Error(`the outgoing SMS ${outgoing.template} names no recipient`);
  const needsTicket = recipient.to === 'citizen' && ticketId !== undefined;
  const stored = needsTicket ? await readTicket(notifier.table, ticketId) : undefined;
  return destinationOf(recipient, stored?.ticket, at, notifier);
};

/** What is put into the text when it is sent: the address of a link, the digits of a code. */
const madeParams = async ({ link, codeKey }: Outgoing, deputy: boolean, notifier: Notifier) => ({
  ...(link
    ? { link: await mintLink({ ...link, link: { ...link.link, ...(deputy ? { deputy: true } : {}) } }, notifier) }
    : {}),
  ...(codeKey === undefined ? {} : { code: confirmationCode(codeKey, await notifier.signer()) }),
});

/** The same for another post, with a link of its own. */
const passedOn = (outgoing: Outgoing, instead: Recipient): Outgoing => {
  const { id, link, private: _, ...rest } = outgoing;
  const suffix = recipientKey(instead);
  return {
    ...rest,
    id: `${id}/${suffix}`,
    recipient: instead,
    ...(link ? { link: { key: `${link.key}/${suffix}`, link: { ...link.link, recipient: instead } } } : {}),
  };
};

/** Sends an SMS that was asked for outside any commit: at least once and, but for a crash in between, at most once. */
export const sendOutgoing = async (outgoing: Outgoing, notifier: Notifier): Promise<void> => {
  const { id, template, ticketId, at } = outgoing;
  if (await wasOutgoingSent(notifier.table, id)) return;
  const destination = await whereTo(outgoing, notifier);
  if (!destination) {
    log.warn('no phone for an SMS', { ticketId, template });
    return;
  }
  const stopped = await optedOut(destination, outgoing.recipient, at, notifier);
  if (stopped) {
    // A code confirms who holds the phone: it is nobody else's.
    if (stopped.instead && outgoing.codeKey === undefined)
      await sendOutgoing(passedOn(outgoing, stopped.instead), notifier);
    await markOutgoingSent(notifier.table, id, at, 'stopped');
    return;
  }
  const made = await madeParams(outgoing, destination.deputy === true, notifier);
  await notifier.gateway.send({
    to: destination.phone,
    template,
    params: { ...outgoing.params, ...made },
    dedupeId: `outgoing#${id}`,
    ...(ticketId === undefined ? {} : { ticketId }),
  });
  await markOutgoingSent(notifier.table, id, at);
};
