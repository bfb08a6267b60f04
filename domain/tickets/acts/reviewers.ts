import { type Actor, type Role, roleNames } from '../../access/roles.ts';
import type { PendingRequest } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';

/** Who decides, from the lowest up: 督办员 → 中心负责人 → 领导小组. */
const ladder = ['supervisor', 'centre-head', 'leading-group'] as const satisfies readonly Role[];

/** From which step on a request is decided: a first return by a supervisor or the head, all else by the head. */
const firstStep = ({ kind, number }: PendingRequest, byHead: number): number =>
  kind === 'return' && (number ?? 1) < byHead ? 0 : 1;

/**
 * Whether the actor may decide the request now: the reviewer it goes to, the centre's head for a first return as well,
 * and one step higher for each day the review is late (§9-F).
 */
export const reviewerRefusal = (actor: Actor, request: PendingRequest, byHead: number): Refused | undefined => {
  if (actor.kind !== 'staff') return refuse('wrong-role', { roles: roleNames['centre-head'] });
  const from = firstStep(request, byHead);
  const to = Math.max(1, Math.min(from + request.late, ladder.length - 1));
  const allowed = ladder.slice(from, to + 1);
  if (allowed.some((role) => actor.roles.includes(role))) return undefined;
  const who = { decider: allowed.map((role) => roleNames[role]).join('、'), english: allowed.join(' or ') };
  return actor.roles.includes('leading-group') ? refuse('not-escalated', who) : refuse('review-by-higher', who);
};
