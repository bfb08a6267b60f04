import { dateOf, type Instant } from '../../domain/time/instant.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import { log } from '../shared/logger.ts';
import { toE164 } from '../shared/schemas/phone.ts';
import type { Signer } from '../shared/secret.ts';
import type { InboundSms } from '../shared/sms/inbound-sms.ts';
import { isStopped, storeChoice } from '../shared/store/opt-outs.ts';
import { askForSms } from '../shared/store/outgoing.ts';
import { claimed } from './claims.ts';
import { putOnTicket } from './on-ticket.ts';
import { type Files, purposeOf } from './purpose.ts';
import { readText } from './read-text.ts';

export type Receiver = Files & { readonly signer: () => Promise<Signer> };

/** The phone that sent a text. */
type Sender = { readonly phone: string; readonly caller: string };

/** A number of the mainland that could be answered; a service's (10086, 106…) and a foreign one are neither a caller's nor a post's. */
const phoneIn = (number: string): string | undefined =>
  /^\+86(?!106)\d{10,13}$/.test(number) ? number : toE164(number);

/** Says what can be done, once a day: two machines never talk to each other, and a phone that wants no SMS gets none. */
const answerPolitely = async ({ phone, caller }: Sender, at: Instant, { table }: Receiver): Promise<void> => {
  if (await isStopped(table, caller)) return;
  const id = `not-understood/${caller}/${dateOf(at)}`;
  await askForSms(table, { id, at, template: 'citizen-not-understood', params: {}, private: { phone } });
};

/** Says, once a day, that the ticket takes no more of the caller's texts and who does. */
const answerFull = async (
  { phone, caller }: Sender,
  ticketId: string,
  at: Instant,
  { table }: Receiver,
): Promise<void> => {
  if (await isStopped(table, caller)) return;
  const id = `additions-full/${ticketId}/${caller}/${dateOf(at)}`;
  const params = { number: ticketId };
  await askForSms(table, { id, at, template: 'citizen-additions-full', params, private: { phone } });
};

/**
 * Takes an SMS to where it belongs: an answer, a comment or information on a ticket, a stop, or a polite answer. Any number of
 * deliveries in any order come to the same.
 * @param now when it was delivered; a repetition is dated as the first delivery was
 */
export const receive = async (
  { originationNumber, messageBody, inboundMessageId }: InboundSms,
  now: Instant,
  receiver: Receiver,
): Promise<void> => {
  const phone = phoneIn(originationNumber);
  if (phone === undefined) {
    log.info('inbound sms ignored', { code: 'not-a-phone' });
    return;
  }
  const sign = await receiver.signer();
  const sender = { phone, caller: callerKey(phone, sign) };
  const reading = readText(messageBody);
  const identity = identityOf(['sms', inboundMessageId], messageBody, sign);
  const { purpose, at } = await claimed(receiver.table, sender.caller, identity.key, async () => ({
    purpose: await purposeOf(reading, sender.caller, now, receiver),
    at: now,
  }));
  if ('ticketId' in purpose) {
    const came = await putOnTicket({ reading, identity, at }, purpose, receiver);
    log.info('inbound sms', { ticketId: purpose.ticketId, code: `${purpose.to}-${came}` });
    if (came === 'refused') await answerPolitely(sender, at, receiver);
    if (came === 'full') await answerFull(sender, purpose.ticketId, at, receiver);
    return;
  }
  log.info('inbound sms', { code: purpose.to });
  if (purpose.to === 'nobody') await answerPolitely(sender, at, receiver);
  else await storeChoice(receiver.table, sender.caller, { stopped: purpose.to === 'stop', at });
};
