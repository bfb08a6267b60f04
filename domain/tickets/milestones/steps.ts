import { type LimitFacts, outsideQuietHours } from '../../limits/limits.ts';
import { day, hour, type Instant, minute } from '../../time/instant.ts';
import type { EventOf, TicketEvent } from '../events.ts';
import type { Ticket } from '../ticket.ts';
import { byWorkflow, type MilestoneRule } from './milestone.ts';

/**
 * Urgent matters ring the unit's duty phone at any hour until they are signed for; the first ring goes with the
 * dispatch. The legal limit is unchanged (§9-H).
 */
export const urgentRings: MilestoneRule = ({ phase, urgent }, { rules }) => {
  if (!urgent || phase.kind !== 'handling' || phase.acknowledgedAt !== undefined || phase.result) return [];
  const interval = rules.urgentRingMinutes.value * minute;
  const { receivedAt, rings } = phase;
  return [
    {
      at: receivedAt + rings * interval,
      fire: (now) => {
        const missed = Math.max(rings, Math.floor((now - receivedAt) / interval));
        return { type: 'UrgentRingDue', at: receivedAt + missed * interval, by: byWorkflow, ring: missed + 1 };
      },
    },
  ];
};

/** Complaints and complex matters are called at once; the others when the survey stays unanswered (R43). */
export const phonedAtOnce = ({ filing, phase }: Ticket): boolean =>
  filing.type === 'complaint' ||
  filing.type === 'violation-report' ||
  (phase.kind === 'callback' && phase.class === 'complex');

/** 电话回访: 24 hours after the survey without an answer, the supervisor is told to call (三(四), R43). */
export const surveySteps: MilestoneRule = (ticket, { rules }) => {
  const { phase } = ticket;
  if (phase.kind !== 'callback' || phase.phoneStepAt !== undefined || phase.answer || phase.attempts > 0) return [];
  if (phonedAtOnce(ticket)) return [];
  const surveyedAt = outsideQuietHours(phase.concludedAt, rules);
  const at = surveyedAt + rules.surveyHours.value * hour;
  return [{ at, fire: () => ({ type: 'SurveyStepDue', at, by: byWorkflow, step: 'phone' }) }];
};

/** Citizens' notices that were put off to the end of the quiet hours. */
export const putOffNotices: MilestoneRule = ({ putOff }) =>
  putOff.map(({ template, until, params }) => ({
    at: until,
    fire: () => ({ type: 'NoticeDue', at: until, by: byWorkflow, template, until, params }),
  }));

const handover = ({ run }: Ticket, at: Instant): EventOf<'WorkflowRestarted'> => ({
  type: 'WorkflowRestarted',
  at,
  by: byWorkflow,
  run: run + 1,
});

/** A run hands over to the next well before the platform's year ends it. */
export const runHandover: MilestoneRule = (ticket, { rules }) => {
  if (ticket.phase.kind === 'ended') return [];
  const at = ticket.runStartedAt + rules.runDays.value * day;
  return [{ at, fire: (now) => handover(ticket, now) }];
};

/**
 * A run hands over as well when it has so many commits that its history would be full before long: with the milestone
 * that comes next, so that nothing waits for it. An urgent matter rings that often in some ten days. A stuck workflow is
 * its operator's.
 * @param ticket after the milestone's other events, at least one
 */
export const historyHandover = (ticket: Ticket, now: Instant, { rules }: LimitFacts): readonly TicketEvent[] => {
  const commits = ticket.commits - ticket.runStartedAfter;
  if (ticket.stuck || ticket.phase.kind === 'ended' || commits < rules.runCommits.value) return [];
  return [handover(ticket, now)];
};
