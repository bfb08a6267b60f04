import type { Notice } from './notice.ts';
import { type Scene, toCentre } from './scene.ts';
import { unreadNames } from './words.ts';

/** The two who are to be reached at the same moment: the head by OA, the handler on the platform (三(五), R49). */
const watched = ['handler', 'head'] as const;

/**
 * 未阅: the supervisor on duty learns which of handler and head has not read the ticket since the unit received it. Told
 * with what falls due anyway, a reminder, the limit or an overdue notice: no workflow waits for a reading (R49).
 */
export const unreadNotice = (scene: Scene): readonly Notice[] => {
  const { phase } = scene.after;
  if (phase.kind !== 'handling') return [];
  const unread = watched.filter((post) => phase.reads[post] === undefined).map((post) => unreadNames[post]);
  return unread.length === 0 ? [] : toCentre('centre-unread', scene, ['duty'], { posts: unread.join('、') });
};
