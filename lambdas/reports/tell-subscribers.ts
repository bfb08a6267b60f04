import type { Instant } from '../../domain/time/instant.ts';
import { tellLater } from '../shared/webhooks/again.ts';
import { type Announcing, announce } from '../shared/webhooks/announce.ts';
import { levelOneId } from '../shared/webhooks/level-one-id.ts';

/** Who is told of frozen reports: whoever subscribes to them, and level 1 where the profile has it. */
export type ReportReaders = Announcing & { readonly levelOne: boolean };

/**
 * Has executions tell of the frozen versions of a month whoever does not have them yet (R69). Asked again each night that
 * looks at the month, so that a crash between freezing and telling loses nothing; what was told is not told again.
 */
export const tellSubscribers = async (
  { month, version, at }: { readonly month: string; readonly version: number; readonly at: Instant },
  readers: ReportReaders,
): Promise<void> => {
  if (version < 1) return;
  if (readers.levelOne) await tellLater({ subscriber: levelOneId, subject: month }, version, at, readers);
  await announce({ subject: month, commit: version, eventTypes: [] }, at, readers);
};
