import type { Instant } from '../../domain/time/instant.ts';
import { type CursorId, cursorStore } from '../shared/store/cursors.ts';
import type { Table } from '../shared/store/table.ts';
import { levelOneId } from '../shared/webhooks/level-one-id.ts';

export type StartRun = (id: CursorId, run: number) => Promise<void>;

/**
 * Has an execution tell level 1 of the frozen versions of a month that it does not have yet (R69). Asked again each night
 * that looks at the month, so that a crash between freezing and telling loses nothing; what level 1 has is not told again.
 */
export const tellLevelOne = async (
  table: Table,
  { month, version, at }: { readonly month: string; readonly version: number; readonly at: Instant },
  startRun: StartRun,
): Promise<void> => {
  const cursors = cursorStore(table);
  const id = { subscriber: levelOneId, subject: month };
  const { done, failing, runs } = await cursors.read(id);
  if (version < 1 || done >= version) return;
  await cursors.want(id, version, at);
  const run = failing?.run ?? runs + 1;
  await cursors.retry(id, { run, since: at });
  await startRun(id, run);
};
