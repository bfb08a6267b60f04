import { lockedOut } from './locked-out.ts';
import type { OrderStory } from './order-story.ts';
import { windowCleaning } from './window-cleaning.ts';

/** The two orders of household services, in the order they come in. */
export const orderStories: readonly OrderStory[] = [windowCleaning, lockedOut];
