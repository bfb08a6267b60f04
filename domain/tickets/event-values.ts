import type { Post } from '../organisation/unit.ts';
import type { CallbackOutcome, Satisfaction, Solved } from './values.ts';

/** Which of a ticket's limits: 转办 (centre), 办理 (unit), 回访 (centre). */
export type LimitKind = 'dispatch' | 'handling' | 'callback';
/** What a unit may ask its superiors. */
export type RequestKind = 'return' | 'extension' | 'closure';
export type Attribution = 'unit' | 'reviewer' | 'centre';

/** The posts of a unit whose reading of a ticket is on record (R49). */
export type ReadingPost = Exclude<Post, 'duty'>;

/** What a ticket is archived with (R45). */
export type Conclusion =
  | { readonly solved: Solved; readonly satisfaction: Satisfaction }
  | { readonly callbackOutcome: CallbackOutcome };
