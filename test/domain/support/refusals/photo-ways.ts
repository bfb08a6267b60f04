import { citizen, handler } from '../people.ts';
import { dispatched } from '../stages.ts';
import type { Story } from '../story.ts';
import { monday, reworked, tuesday, type Ways } from './process-ways.ts';

const six = (): Story =>
  ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (story, photo) => story.sent({ photo }, citizen, monday).after(),
    dispatched(monday),
  );

/** Ways into the refusals of photos. */
export const photoWays = {
  'photo-not-an-image': [dispatched(monday).sent({ file: { fault: 'not-an-image' } }, citizen, monday)],
  'photo-damaged': [dispatched(monday).sent({ file: { fault: 'damaged' } }, citizen, monday)],
  'photo-too-many-pixels': [dispatched(monday).sent({ file: { fault: 'too-many-pixels' } }, citizen, monday)],
  'photo-too-large': [dispatched(monday).sent({ file: { fault: 'too-large' } }, citizen, monday)],
  'photo-round-over': [reworked(1).sent({ step: 'result' }, handler, tuesday)],
  'photos-enough': [six().sent({ photo: 'g' }, citizen, monday)],
} as const satisfies Partial<Ways>;
