import type { Notice } from './notice.ts';
import { type Scene, toCentre } from './scene.ts';
import { unreadNames } from './words.ts';

/**
 * 未阅: the supervisor on duty learns which of handler and head has not read the ticket since the unit received it. Told
 * with what falls due anyway, a reminder, the limit or an overdue notice: no workflow waits for a reading (R49).
 */
export const unreadNotice = (scene: Scene): readonly Notice[] => {
  const { phase } = scene.after;
  if (phase.kind !== 'handling') return [];
  const { unreadAlarm } = scene.county.rulesOf(scene.after.ruleSet);
  const unread = unreadAlarm.value.filter((post) => phase.reads[post] === undefined).map((post) => unreadNames[post]);
  return unread.length === 0 ? [] : toCentre('centre-unread', scene, ['duty'], { posts: unread.join('、') });
};
