import { timingSafeEqual } from 'node:crypto';
import { purposeNames, websiteSubject } from '../../domain/notices/words.ts';
import { day, hour, type Instant, minute } from '../../domain/time/instant.ts';
import { confirmationCode } from '../shared/links/codes.ts';
import type { Signer } from '../shared/secret.ts';
import { proofKey } from '../shared/store/keys.ts';
import { askForSms } from '../shared/store/outgoing.ts';
import { countTry } from '../shared/store/rates.ts';
import type { Table } from '../shared/store/table.ts';
import { takeTry } from '../shared/store/tries.ts';
import type { WebsiteDependencies } from './dependencies.ts';
import { type Proof, readProof, storeProof } from './proofs.ts';

/** A code is good for so long, for so many tries. */
const valid = 10 * minute;
const mostTries = 5;

/** Codes to one phone within an hour and a day, whoever asks; and from one address within an hour. */
const mostInAnHour = 3;
const mostInADay = 6;
const mostFromAddress = 20;

/** Whose phone is to be proved, to which form. */
export type Claim = {
  /** E.164. */
  readonly phone: string;
  /** The mark of the form. */
  readonly nonce: string;
  /** Where the request comes from. */
  readonly address: string;
  readonly at: Instant;
};

/** What the proof is found by: it names neither phone nor form. */
export const proofHash = ({ phone, nonce }: Pick<Claim, 'phone' | 'nonce'>, sign: Signer): string =>
  sign('confirmation', `website/${phone}/${nonce}`).toString('hex').slice(0, 32);

const codeKeyOf = (hash: string, { n, at }: Proof): string => `website/${hash}/${n}/${at}`;

/** An HMAC that tries are counted under. */
export const countedKey = (text: string, sign: Signer): string => sign('rate', text).toString('hex').slice(0, 32);

const tooOften = async ({ phone, address, at }: Claim, sign: Signer, table: Table): Promise<boolean> => {
  const count = (of: string, window: number): Promise<number> =>
    countTry(table, { kind: 'website-code', key: countedKey(of, sign), window }, at);
  // From one address first: whoever asks without end uses up nobody's codes.
  if ((await count(`address/${address}`, hour)) > mostFromAddress) return true;
  if ((await count(`phone/${phone}`, hour)) > mostInAnHour) return true;
  return (await count(`phone-day/${phone}`, day)) > mostInADay;
};

/**
 * Has six digits sent to the phone, one SMS a minute at most; while they are good, the same serve.
 * @param again whether new ones were asked for expressly
 */
export const askForDigits = async (
  claim: Claim,
  again: boolean,
  { table, signer }: WebsiteDependencies,
): Promise<'sent' | 'too-often'> => {
  const sign = await signer();
  const hash = proofHash(claim, sign);
  const { at, phone } = claim;
  const before = await readProof(table, hash);
  const isGood = before !== undefined && at < before.at + valid && before.tries < mostTries;
  if (before && (at < before.at + minute || (isGood && !again))) return isGood ? 'sent' : 'too-often';
  if (await tooOften(claim, sign, table)) return 'too-often';
  const next: Proof = { n: (before?.n ?? 0) + 1, at, tries: 0 };
  if (!(await storeProof(table, hash, next, before))) return 'sent';
  await askForSms(table, {
    id: `website/${hash}/${next.n}`,
    at,
    template: 'confirm-code',
    params: { subject: websiteSubject, purpose: purposeNames.proof },
    codeKey: codeKeyOf(hash, next),
    private: { phone },
  });
  return 'sent';
};

/** Whether the digits are those that were sent. `filed`: the form was filed with them before. */
export type Verdict =
  | { readonly kind: 'proved' | 'over' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'filed'; readonly ticketId: string };

/** In constant time. Lengths are those of bytes: six characters of another script are more than six digits. */
const equal = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

/** Holds the digits against those that were sent to the phone for this form. */
export const checkDigits = async (
  claim: Claim,
  digits: string,
  { table, signer }: WebsiteDependencies,
): Promise<Verdict> => {
  const sign = await signer();
  const hash = proofHash(claim, sign);
  const known = await readProof(table, hash);
  if (known?.filed !== undefined) return { kind: 'filed', ticketId: known.filed };
  if (!known || claim.at >= known.at + valid) return { kind: 'over' };
  const tries = await takeTry(table, { key: proofKey(hash), n: known.n, most: mostTries });
  if (tries === undefined) return { kind: 'over' };
  const typed = digits.normalize('NFKC').replaceAll(/\s/g, '');
  if (equal(typed, confirmationCode(codeKeyOf(hash, known), sign))) return { kind: 'proved' };
  return tries < mostTries ? { kind: 'wrong', left: mostTries - tries } : { kind: 'over' };
};
