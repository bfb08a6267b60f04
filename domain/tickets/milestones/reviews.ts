import { closeOfWorkday } from '../../limits/limits.ts';
import type { TicketEvent } from '../events.ts';
import { waitingSupervisions } from '../supervision.ts';
import { requestOf } from '../ticket.ts';
import { byWorkflow, type Milestone, type MilestoneRule } from './milestone.ts';

/**
 * A review has a limit of its own, the close of the working day after the request; each working day it passes
 * escalates one step (R35; §9-F). Nothing is ever approved by silence.
 */
export const reviewsLate: MilestoneRule = (ticket, limits): readonly Milestone[] => {
  const request = requestOf(ticket);
  if (!request) return [];
  const { kind, late, reviewDue } = request;
  const at = closeOfWorkday(reviewDue, late, limits);
  return [{ at, fire: () => ({ type: 'ReviewLate', at, by: byWorkflow, kind, late: late + 1 }) }];
};

/** Undecided at the close of the cap day: the hold ends, the breach is the reviewer's (§9-F). */
export const holdEnds: MilestoneRule = (ticket): readonly Milestone[] => {
  const request = requestOf(ticket);
  if (request?.holdUntil === undefined) return [];
  const { kind, holdUntil: at } = request;
  return [{ at, fire: () => ({ type: 'HoldEnded', at, by: byWorkflow, kind }) }];
};

/** While level 1 decides, level 2 is reminded every few working days (§9-E). */
export const upstreamReminders: MilestoneRule = ({ phase }, limits): readonly Milestone[] => {
  if (phase.kind !== 'upstream') return [];
  const { since } = phase;
  const at = closeOfWorkday(phase.remindedAt, limits.rules.upstreamReminderDays.value, limits);
  return [{ at, fire: () => ({ type: 'UpstreamReminderDue', at, by: byWorkflow, since }) }];
};

/** A village's part falls due: village and township are told; the township's own limit does not move (R9). */
export const tasksDue: MilestoneRule = ({ phase }): readonly Milestone[] => {
  if (phase.kind !== 'handling') return [];
  return phase.delegations
    .filter(({ reportedAt, noticedAt }) => reportedAt === undefined && noticedAt === undefined)
    .map(({ unit, dueAt, at: delegatedAt }) => {
      const at = Math.max(dueAt, delegatedAt);
      return { at, fire: (): TicketEvent => ({ type: 'TaskDue', at, by: byWorkflow, unit, dueAt }) };
    });
};

/** 督办: the reply is due (R55). */
export const supervisions: MilestoneRule = (ticket): readonly Milestone[] =>
  ticket.phase.kind === 'ended'
    ? []
    : waitingSupervisions(ticket)
        .filter(({ noticedAt }) => noticedAt === undefined)
        .map(({ order, replyBy: at }) => ({
          at,
          fire: () => ({ type: 'SupervisionDue', at, by: byWorkflow, order, replyBy: at }),
        }));
