import type { Instant } from '../time/instant.ts';
import type { LedgerEntry } from './ledger.ts';

/**
 * What level 1's limit is to a line of the ledger (R4; §9-G): the earlier one, which `works`; `later` than the legal one; or
 * `past` when the clock started, so that nothing could have kept it and the legal one works.
 */
export type LevelOneStanding = 'works' | 'later' | 'past';

/** The limit by the rules alone, whichever works. */
export const legalDueOf = ({ due, levelOne }: Pick<LedgerEntry, 'due' | 'levelOne'>): Instant =>
  levelOne?.legalDue ?? due;

const standing = (start: Instant, legalDue: Instant, levelOneDue: Instant): LevelOneStanding => {
  if (levelOneDue <= start) return 'past';
  return levelOneDue < legalDue ? 'works' : 'later';
};

/** How level 1's limit stands to a line; nothing for a line that level 1 set no limit beside. */
export const levelOneStanding = ({
  at,
  levelOne,
}: Pick<LedgerEntry, 'at' | 'levelOne'>): LevelOneStanding | undefined =>
  levelOne && standing(at, levelOne.legalDue, levelOne.due);

/**
 * Of the legal limit and level 1's the earlier (§9-G). Level 1's counts if it is still to come when the clock starts.
 * @param levelOneDue the limit that level 1 set, if it set one
 */
export const earlierLimit = (
  start: Instant,
  legalDue: Instant,
  levelOneDue: Instant | undefined,
): Pick<LedgerEntry, 'due' | 'levelOne'> => {
  if (levelOneDue === undefined) return { due: legalDue };
  const due = standing(start, legalDue, levelOneDue) === 'works' ? levelOneDue : legalDue;
  return { due, levelOne: { due: levelOneDue, legalDue } };
};
