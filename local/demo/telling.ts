import { handlerOf, signatoryOf, supervisor } from './people.ts';
import type { Standing, Step, StoryAct } from './story.ts';

/** A line of a story: when, what in both languages, how the ticket stands afterwards, and who does it if anybody does. */
export const step = (
  at: Step['at'],
  [chinese, english]: readonly [chinese: string, english: string],
  standing: Standing,
  act?: StoryAct,
): Step => ({ at, chinese, english, standing, ...(act ? { act } : {}) });

/** The handler reports that the matter is solved. */
export const solved = (unit: string, summary: string): StoryAct => ({
  by: handlerOf(unit),
  command: 'submit-result',
  body: { summary, outcome: 'solved' },
});

/** The deputy in charge signs what lies before him. */
export const signed = (unit: string): StoryAct => ({
  by: signatoryOf(unit),
  command: 'sign-result',
  body: { approve: true },
});

/** The caller is reached, satisfied, and the audit passes. */
export const satisfied: StoryAct = {
  by: supervisor,
  command: 'record-callback',
  body: { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
};
