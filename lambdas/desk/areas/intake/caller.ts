import { seesCallers } from '../../../../domain/access/privacy.ts';
import type { Filing } from '../../../../domain/tickets/commands.ts';
import { day } from '../../../../domain/time/instant.ts';
import { callerKey } from '../../../shared/http/caller-key.ts';
import { type BoardItem, boardItem } from '../../../shared/schemas/list-view.ts';
import { toE164 } from '../../../shared/schemas/phone.ts';
import { newestItems } from '../../../shared/store/newest.ts';
import type { DeskContext } from '../../area.ts';

/** So far back the history of a caller goes, and so many of its tickets are shown. */
const back = 365 * day;
const mostShown = 12;

/** What a caller reported before: the latest first, and whether there was more. */
export type CallerHistory = { readonly items: readonly BoardItem[]; readonly more: boolean };

/**
 * The tickets of a phone within a year, found by its HMAC. Only for the centre: a clerk sees what the outlet filed.
 * @param phone as it was typed
 */
export const historyOf = async (
  { var: { actor, at, dependencies } }: DeskContext,
  phone: string | undefined,
): Promise<CallerHistory | undefined> => {
  const number = toE164(phone ?? '');
  if (number === undefined || !seesCallers(actor)) return undefined;
  const partition = callerKey(number, await dependencies.signer());
  const query = { index: 'byCaller', partition, since: at - back, most: mostShown + 1 } as const;
  const found = await newestItems(dependencies.table, query);
  const items = found.slice(0, mostShown).map((item) => boardItem.parse(item));
  return { items, more: found.length > mostShown };
};

/** The HMAC of the number that was left, for matters of the same caller. */
export const callerKeyIn = async (
  { var: { dependencies } }: DeskContext,
  { private: { phone } }: Filing,
): Promise<string | undefined> => (phone === undefined ? undefined : callerKey(phone, await dependencies.signer()));
