import { limitFactsOf } from '../tickets/facts.ts';
import type { Notice } from './notice.ts';
import { type Scene, toCentre, toUnit } from './scene.ts';

/** Ring by ring the circle grows: duty phone, then the unit's head, then the centre's head. */
export const urgentRing = ({ ring }: { readonly ring: number }, scene: Scene): readonly Notice[] => {
  const { rules } = limitFactsOf(scene.county, scene.after);
  const params = { ring: String(ring) };
  return [
    ...toUnit('unit-urgent', scene, ring >= rules.urgentHeadFromRing.value ? ['duty', 'head'] : ['duty'], params),
    ...(ring >= rules.urgentCentreHeadFromRing.value
      ? toCentre('centre-urgent-unsigned', scene, ['head'], params)
      : []),
  ];
};

const isUrgent = ({ after: { urgent, phase } }: Scene): boolean => urgent && phase.kind === 'handling';

/** The first ring of an urgent matter goes with the unit's receipt, however it got the ticket. */
export const firstRing = (scene: Scene): readonly Notice[] => (isUrgent(scene) ? urgentRing({ ring: 1 }, scene) : []);
