import type { LedgerEntry } from '../../../domain/limits/ledger.ts';
import { type LevelOneStanding, levelOneStanding } from '../../../domain/limits/level-one.ts';
import { chineseLimit, englishLimit } from './dates.ts';

const chinese: { readonly [S in LevelOneStanding]: (due: string) => string } = {
  works: (due) => `一级平台时限为${due},早于上述时限,按一级平台时限办理`,
  later: (due) => `一级平台时限为${due},不早于上述时限,按上述时限办理`,
  past: (due) => `一级平台时限${due}在起算时已过,按上述时限办理,对一级平台已超期`,
};
const english: { readonly [S in LevelOneStanding]: (due: string) => string } = {
  works: (due) => `level 1’s limit is ${due}: the earlier one, to which it is worked`,
  later: (due) => `level 1’s limit is ${due}, not earlier than that`,
  past: (due) => `level 1’s limit of ${due} had passed when the clock started: late towards level 1`,
};

/** What a line of the ledger says of level 1's limit (R4; §9-G): one sentence, or none without one. */
export const levelOneNote = (entry: LedgerEntry): readonly string[] => {
  const standing = levelOneStanding(entry);
  return standing && entry.levelOne ? [chinese[standing](chineseLimit(entry.levelOne.due))] : [];
};
/** The same in English. */
export const levelOneNoteEnglish = (entry: LedgerEntry): readonly string[] => {
  const standing = levelOneStanding(entry);
  return standing && entry.levelOne ? [english[standing](englishLimit(entry.levelOne.due))] : [];
};
