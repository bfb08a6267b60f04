import type { SmsMessage } from '../../../../lambdas/shared/sms/gateway.ts';
import { hashOfCode } from '../../../../lambdas/shared/store/links.ts';
import type { Errand } from '../clients.ts';
import { type Findings, holds, same } from './findings.ts';
import { allDueNotices } from './notices.ts';
import { type Settled, storedTicket } from './settled.ts';

export type Messages = { readonly findings: Findings; readonly once: number; readonly twice: number };

/** What must have been sent: the notices of every commit, and what clients asked for and were told they get. */
const due = (settled: Settled, errands: readonly Errand[]): ReadonlySet<string> => {
  const asked = errands.flatMap(({ wish, answers }) => {
    if (wish.kind !== 'sms' || answers.length === 0) return [];
    const { phone } = storedTicket(settled, wish.outgoing.ticketId ?? '').filing.private;
    return phone === undefined ? [] : [`outgoing#${wish.outgoing.id}`];
  });
  return new Set([...allDueNotices(settled).keys(), ...asked]);
};

/** The link in an SMS opens something: what its holder may do is in the table. */
const opens = ({ dedupeId, params, ticketId }: SmsMessage, { items }: Settled): Findings => {
  const code = params.link?.slice(params.link.lastIndexOf('/') + 1);
  if (code === undefined) return [];
  const link = items(`LINK#${hashOfCode(code)}`).get('LINK') as { ticket?: { id: string } } | undefined;
  return same(`${dedupeId}: the ticket its link opens`, link?.ticket?.id, ticketId);
};

/** Each SMS that is due was sent at least once and at most twice, the same both times; and nothing else was sent. */
export const messagesHold = (
  settled: Settled,
  messages: readonly SmsMessage[],
  errands: readonly Errand[],
): Messages => {
  const wanted = due(settled, errands);
  const sent = new Map<string, SmsMessage[]>();
  for (const message of messages) sent.set(message.dedupeId, [...(sent.get(message.dedupeId) ?? []), message]);
  const unasked = new Set(errands.flatMap(({ wish }) => (wish.kind === 'sms' ? [`outgoing#${wish.outgoing.id}`] : [])));
  const findings = [
    ...[...wanted].flatMap((key) => holds(`${key} was never sent`, sent.has(key))),
    ...[...sent].flatMap(([key, copies]) => [
      ...holds(`${key} was sent ${copies.length} times`, copies.length <= 2),
      ...holds(`${key} was sent, and nothing gave rise to it`, wanted.has(key) || unasked.has(key)),
      ...same(`${key}, sent again`, copies.at(-1), copies[0]),
      ...copies.slice(0, 1).flatMap((message) => opens(message, settled)),
    ]),
  ];
  const twice = [...sent.values()].filter(({ length }) => length === 2).length;
  return { findings, twice, once: [...sent.values()].filter(({ length }) => length === 1).length };
};
