import { admits } from '../../../../domain/access/allowed.ts';
import { reading } from '../../../../domain/access/table.ts';
import type { Filing } from '../../../../domain/tickets/commands.ts';
import { day, toIso } from '../../../../domain/time/instant.ts';
import { callerKey } from '../../../shared/http/caller-key.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { toE164 } from '../../../shared/schemas/phone.ts';
import { boardItems } from '../../../shared/store/lists.ts';
import type { DeskContext } from '../../area.ts';

/** So far back the history of a caller goes, and so many of its tickets are read and shown. */
const back = 365 * day;
const mostRead = 200;
const mostShown = 12;

/** What a caller reported before: the latest first, and how many more there were. */
export type CallerHistory = { readonly items: readonly BoardItem[]; readonly more: number };

/**
 * The tickets of a phone within a year, found by its HMAC. Only for the centre: a clerk sees what the outlet filed.
 * @param phone as it was typed
 */
export const historyOf = async (
  { var: { actor, at, dependencies } }: DeskContext,
  phone: string | undefined,
): Promise<CallerHistory | undefined> => {
  const number = toE164(phone ?? '');
  if (number === undefined || !admits(reading, actor).ok) return undefined;
  const caller = callerKey(number, await dependencies.signer());
  const range = { index: 'byCaller', partitions: [caller], after: toIso(at - back) } as const;
  const items: BoardItem[] = [];
  for await (const item of boardItems(dependencies.table, range, mostRead)) {
    items.push(item);
    if (items.length >= mostRead) break;
  }
  return { items: items.toReversed().slice(0, mostShown), more: Math.max(0, items.length - mostShown) };
};

/** The HMAC of the number that was left, for matters of the same caller. */
export const callerKeyIn = async (
  { var: { dependencies } }: DeskContext,
  { private: { phone } }: Filing,
): Promise<string | undefined> => (phone === undefined ? undefined : callerKey(phone, await dependencies.signer()));
