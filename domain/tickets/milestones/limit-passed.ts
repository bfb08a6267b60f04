import type { LedgerEntry } from '../../limits/ledger.ts';
import type { LimitFacts } from '../../limits/limits.ts';
import { isMovedLater, restated } from '../../limits/restatement.ts';
import type { Attribution } from '../event-values.ts';
import type { Limited, Phase } from '../phases.ts';
import { limitedPhase, limitKindOf } from '../ticket.ts';
import { byWorkflow, type Milestone, type MilestoneRule } from './milestone.ts';

const attribution: { readonly [K in Limited['kind']]: Attribution } = {
  received: 'centre',
  handling: 'unit',
  callback: 'centre',
};

/** The callback limit is kept by the first attempt, or by the caller's own answer (R42-R43). */
export const kept = (phase: Phase): boolean =>
  phase.kind === 'callback' && (phase.attempts > 0 || phase.answer !== undefined);

/** A request made in time holds the mark, not the clock, until it is decided or the hold ends (R40; §9-B, F). */
export const held = (phase: Phase): boolean => phase.kind === 'handling' && phase.request?.holdUntil !== undefined;

/** The holiday notice has come and gives the unit longer, and nobody has restated the limit yet: done when it would pass. */
const restatement = (entry: LedgerEntry, limits: LimitFacts): Milestone => ({
  at: entry.due,
  fire: (now) => ({
    type: 'LimitRestated',
    at: now,
    by: byWorkflow,
    entry: restated(entry, now, limits) ?? entry,
  }),
});

/**
 * The breach (R31, R38-R40, R63): recorded when the limit's instant comes and no act was received before it. Dated at
 * that instant, whenever the milestone gets to fire.
 */
export const limitPassed: MilestoneRule = (ticket, limits): readonly Milestone[] => {
  const phase = limitedPhase(ticket);
  if (!phase || phase.limit.passedAt !== undefined || kept(phase) || held(phase)) return [];
  const { entry } = phase.limit;
  const { due } = entry;
  const longer = isMovedLater(entry, limits) ? restatement(entry, limits) : undefined;
  if (longer) return [longer];
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
        attributedTo: phase.limit.reviewerLate ? 'reviewer' : attribution[phase.kind],
        ...unit,
      }),
    },
  ];
};
