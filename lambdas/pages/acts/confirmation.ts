import { timingSafeEqual } from 'node:crypto';
import type { purposeNames } from '../../../domain/notices/words.ts';
import { day, hour, type Instant, minute } from '../../../domain/time/instant.ts';
import { callerKey } from '../../shared/http/caller-key.ts';
import { confirmationCode } from '../../shared/links/codes.ts';
import type { Signer } from '../../shared/secret.ts';
import { destinationOf } from '../../shared/sms/phones.ts';
import {
  type Confirmation,
  confirmOther,
  readConfirmation,
  storeConfirmation,
} from '../../shared/store/confirmations.ts';
import { confirmationKey } from '../../shared/store/keys.ts';
import { isStopped } from '../../shared/store/opt-outs.ts';
import type { Table } from '../../shared/store/table.ts';
import { takeTry } from '../../shared/store/tries.ts';
import type { PageDependencies } from '../dependencies.ts';
import type { OpenDesk, OpenTicket } from '../open-link.ts';

/** A code is good for so long, for so many tries; a link has so many sent (carriers' rule for verification codes). */
const valid = 10 * minute;
const mostTries = 5;
const mostInAnHour = 5;
const mostInADay = 10;

export type Purpose = (typeof purposeNames)[keyof typeof purposeNames];

type Asked = {
  readonly opened: OpenTicket | OpenDesk;
  /** A hash of act and fields: what the digits confirm. */
  readonly subject: string;
  readonly purpose: Purpose;
  /** What it is about, as the SMS names it. */
  readonly about: string;
  readonly at: Instant;
};

const nextOf = ({ opened, subject, purpose, about, at }: Asked, before: Confirmation | undefined): Confirmation => {
  const n = (before?.n ?? 0) + 1;
  const { hash, link } = opened;
  return {
    id: `confirm/${hash.slice(0, 32)}/${n}/${at}`,
    at,
    template: 'confirm-code',
    params: { subject: about, purpose },
    recipient: link.recipient,
    codeKey: `${hash}/${n}/${at}`,
    ...(link.ticket ? { ticketId: link.ticket.id } : {}),
    n,
    subject,
    tries: 0,
    sent: [...(before?.sent ?? []).filter((sentAt) => sentAt > at - day), at],
  };
};

const tooOften = ({ sent }: Confirmation, at: Instant): boolean =>
  sent.filter((sentAt) => sentAt > at - day).length >= mostInADay ||
  sent.filter((sentAt) => sentAt > at - hour).length >= mostInAnHour;

/** Whether a code would reach anybody: the post has a phone, and it has not stopped SMS. */
const unreachable = async (
  { opened: { link }, at }: Asked,
  { table, county, signer }: PageDependencies,
): Promise<'no-phone' | 'stopped' | undefined> => {
  const destination = await destinationOf(link.recipient, undefined, at, { table, county });
  if (!destination) return 'no-phone';
  return (await isStopped(table, callerKey(destination.phone, await signer()))) ? 'stopped' : undefined;
};

/** What came of asking for a code. */
export type CodeAsked = 'sent' | 'too-often' | 'no-phone' | 'stopped';

/** What is said when no code can be had. */
export const noCodeWords: {
  readonly [A in Exclude<CodeAsked, 'sent'>]: 'confirmTooOften' | 'confirmNoPhone' | 'confirmStopped';
} = {
  'too-often': 'confirmTooOften',
  'no-phone': 'confirmNoPhone',
  stopped: 'confirmStopped',
};

/**
 * Has a code sent to the registered phone for what is about to be done, one a minute at most. While it is good the same
 * code serves, also for changed fields: its holder reads on the page what it confirms.
 * @param again whether a new one was asked for expressly
 */
export const askForCode = async (dependencies: PageDependencies, asked: Asked, again: boolean): Promise<CodeAsked> => {
  const { table } = dependencies;
  const { opened, subject, at } = asked;
  const before = await readConfirmation(table, opened.hash);
  const justSent = before !== undefined && at < before.at + minute;
  if (justSent && before.tries >= mostTries) return 'too-often';
  if (justSent || (!again && before && at < before.at + valid && before.tries < mostTries)) {
    if (before.subject !== subject) await confirmOther(table, opened.hash, before.n, subject);
    return 'sent';
  }
  if (before && tooOften(before, at)) return 'too-often';
  const why = await unreachable(asked, dependencies);
  if (why) return why;
  await storeConfirmation(table, opened.hash, nextOf(asked, before), before);
  return 'sent';
};

export type Verdict =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'over' };

/** In constant time. Lengths are those of bytes: six characters of another script are more than six digits. */
const equal = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

/** Whether the digits are those that were sent for this act and these fields. */
export const checkCode = async (
  table: Table,
  { opened, subject, at }: { readonly opened: { readonly hash: string } } & Pick<Asked, 'subject' | 'at'>,
  digits: string,
  sign: Signer,
): Promise<Verdict> => {
  const known = await readConfirmation(table, opened.hash);
  if (!known || known.subject !== subject || at >= known.at + valid) return { kind: 'over' };
  const tries = await takeTry(table, { key: confirmationKey(opened.hash), n: known.n, most: mostTries });
  if (tries === undefined) return { kind: 'over' };
  const typed = digits.normalize('NFKC').replaceAll(/\s/g, '');
  if (equal(typed, confirmationCode(known.codeKey ?? '', sign))) return { kind: 'confirmed' };
  const left = mostTries - tries;
  return left > 0 ? { kind: 'wrong', left } : { kind: 'over' };
};
