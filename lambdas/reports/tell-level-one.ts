import type { Instant } from '../../domain/time/instant.ts';
import { cursorStore } from '../shared/store/cursors.ts';
import { type Again, beginRun } from '../shared/webhooks/again.ts';
import { levelOneId } from '../shared/webhooks/level-one-id.ts';

/**
 * Has an execution tell level 1 of the frozen versions of a month that it does not have yet (R69). Asked again each night
 * that looks at the month, so that a crash between freezing and telling loses nothing; what level 1 has is not told again.
 */
export const tellLevelOne = async (
  { month, version, at }: { readonly month: string; readonly version: number; readonly at: Instant },
  again: Again,
): Promise<void> => {
  const cursors = cursorStore(again.table);
  const id = { subscriber: levelOneId, subject: month };
  if (version < 1 || (await cursors.read(id)).done >= version) return;
  await cursors.want(id, version, at);
  await beginRun(id, at, again);
};
