import type { IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { identityOf } from '../http/idempotency.ts';
import type { Signer } from '../secret.ts';
import { readTicket, type StoredTicket } from '../store/commits.ts';
import { firstFiledAt } from '../store/level-one-numbers.ts';
import type { Table } from '../store/table.ts';
import { candidateNumbers } from './numbering.ts';

/** A number as one compares it: people type it over in small or full-width letters (全角), with spaces. */
const compared = (upstreamNumber: string): string =>
  upstreamNumber.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/**
 * What tells filings of level 1 apart (R4): its number, whoever files, with or without an Idempotency-Key. An HMAC: the
 * number leads to a person and is erased with the rest.
 */
export const levelOneIdentity = (upstreamNumber: string, sign: Signer): string =>
  identityOf(['level-1', compared(upstreamNumber)], undefined, sign).key;

/** The identity of a filing that has a number of level 1: the number in the stead of the request's own key. */
export const numberedIdentity = (
  { bodyHash }: IdempotencyKey,
  upstreamNumber: string,
  sign: Signer,
): IdempotencyKey => ({ key: levelOneIdentity(upstreamNumber, sign), bodyHash });

/** The ticket that was filed under a number of level 1, read consistently; nothing if none was. */
export const ticketOfLevelOne = async (
  table: Table,
  upstreamNumber: string,
  sign: Signer,
): Promise<StoredTicket | undefined> => {
  const key = levelOneIdentity(upstreamNumber, sign);
  const at = await firstFiledAt(table, key);
  if (at === undefined) return undefined;
  for (const ticketId of candidateNumbers(key, at, sign)) {
    const stored = await readTicket(table, ticketId);
    if (!stored || stored.commits[0]?.idempotency?.key === key) return stored;
  }
  return undefined;
};
