import type { Attribution } from '../events.ts';
import { limitKindOf, type Phase } from '../ticket.ts';
import { byWorkflow, type Milestone, type MilestoneRule } from './milestone.ts';

const attribution: { readonly [K in 'received' | 'handling' | 'callback']: Attribution } = {
  received: 'centre',
  handling: 'unit',
  callback: 'centre',
};

/** The callback limit is kept by the first attempt, or by the caller's own answer (R42-R43). */
export const kept = (phase: Phase): boolean =>
  phase.kind === 'callback' && (phase.attempts > 0 || phase.answer !== undefined);

/**
 * The breach (R31, R38-R40, R63): recorded when the limit's instant comes and no act was received before it. Dated at
 * that instant, whenever the milestone gets to fire.
 */
export const limitPassed: MilestoneRule = ({ phase }): readonly Milestone[] => {
  if (phase.kind === 'ended' || phase.limit.passedAt !== undefined || kept(phase)) return [];
  const { due } = phase.limit.entry;
  const unit = phase.kind === 'handling' ? { unit: phase.unit } : {};
  return [
    {
      at: due,
      fire: (now) => ({
        type: 'LimitPassed',
        at: due,
        by: byWorkflow,
        limit: due,
        kind: limitKindOf(phase),
        recordedAt: now,
        attributedTo: attribution[phase.kind],
        ...unit,
      }),
    },
  ];
};
