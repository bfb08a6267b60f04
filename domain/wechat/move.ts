import { question } from './question.ts';
import type { Deed, Say } from './say.ts';
import type { Step } from './talk.ts';

/** What becomes of the step, and what is said to it. */
export type Move = { readonly step: Step; readonly says: readonly Say[]; readonly deed?: Deed };

export const say = (step: Step, ...says: readonly Say[]): Move => ({ step, says });

/** The question of the step, after what is to be said first. */
export const again = (step: Step, ...first: readonly Say[]): Move => say(step, ...first, question(step));
