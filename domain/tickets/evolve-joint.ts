import type { Evolvers } from './evolvers.ts';
import type { JointEvents } from './joint-events.ts';
import type { Delegation, Ended } from './phases.ts';
import { workedOn } from './readings.ts';
import { supervised, withSupervision } from './supervision.ts';
import type { Ticket } from './ticket.ts';
import { ended, handling, handlingOf, inPhase, reworked } from './transitions.ts';

const withTask = (ticket: Ticket, unit: string, change: (task: Delegation) => Delegation): Ticket => {
  const phase = handlingOf(ticket);
  return {
    ...ticket,
    phase: { ...phase, delegations: phase.delegations.map((task) => (task.unit === unit ? change(task) : task)) },
  };
};

const endedOf = ({ phase, id }: Ticket): Ended => {
  if (phase.kind !== 'ended') throw new Error(`ticket ${id} has not ended (${phase.kind})`);
  return phase;
};

const withoutReopening = (ticket: Ticket): Ticket => {
  const { reopenAsked: _, ...phase } = endedOf(ticket);
  return { ...ticket, phase };
};

const withoutProposal = ({ jointProposed: _, ...ticket }: Ticket): Ticket => ticket;

/** Joint handling, villages, supervision, reopening and merging (二(一), 五(三); R9, R47, R55, R72-R75). */
export const jointEvolvers: Pick<Evolvers, keyof JointEvents> = {
  JointAppointed: (ticket, { lead, partners, entry }) =>
    inPhase(withoutProposal(ticket), { ...handling(entry, lead, 'complex'), joint: { partners } }, entry),
  OpinionContributed: (ticket) => ticket,
  TaskDelegated: (ticket, { unit, dueAt, at }) => {
    const phase = workedOn(ticket, at);
    const others = phase.delegations.filter((task) => task.unit !== unit);
    return { ...ticket, phase: { ...phase, delegations: [...others, { unit, dueAt, at }] } };
  },
  TaskReported: (ticket, { unit, at }) => withTask(ticket, unit, (task) => ({ ...task, reportedAt: at })),
  TaskExtensionRequested: (ticket, { unit, dueAt, by }) =>
    withTask(ticket, unit, (task) => ({ ...task, asked: { dueAt, by } })),
  TaskExtensionDecided: (ticket, { unit, approve, dueAt }) =>
    withTask(ticket, unit, ({ asked: _, noticedAt, ...task }) => ({
      ...task,
      ...(approve ? { dueAt } : { ...(noticedAt === undefined ? {} : { noticedAt }) }),
    })),
  TaskDue: (ticket, { unit, at }) => withTask(ticket, unit, (task) => ({ ...task, noticedAt: at })),
  SupervisionOrdered: (ticket, { at, replyBy }) => supervised(ticket, at, replyBy),
  SupervisionDue: (ticket, { at, order }) => withSupervision(ticket, [order], (one) => ({ ...one, noticedAt: at })),
  SupervisionReplied: (ticket, { at, answered }) =>
    answered.reduce<Ticket>(
      (before, { order, late }) => withSupervision(before, [order], (one) => ({ ...one, repliedAt: at, late })),
      ticket,
    ),
  JointProposed: (ticket, { at, impact }) => ({ ...ticket, jointProposed: { at, impact, round: ticket.round } }),
  JointDeclined: withoutProposal,
  ReopenRequested: (ticket, { at, answerDue }) => ({
    ...ticket,
    phase: { ...endedOf(ticket), reopenAsked: { at, answerDue } },
  }),
  ReopenAnswerLate: (ticket, { at }) => {
    const phase = endedOf(ticket);
    return phase.reopenAsked
      ? { ...ticket, phase: { ...phase, reopenAsked: { ...phase.reopenAsked, lateAt: at } } }
      : ticket;
  },
  ReopenDeclined: withoutReopening,
  TicketReopened: (ticket, event) => {
    const { archivedAs: _, erasureOrderedAt: __, ...rest } = reworked(ticket, event);
    return rest;
  },
  TicketMerged: (ticket, event) => {
    const merged = ended(ticket, 'merged', event);
    return { ...merged, phase: { ...endedOf(merged), into: event.into } };
  },
  FollowerJoined: (ticket, { follower }) =>
    ticket.followers.includes(follower) ? ticket : { ...ticket, followers: [...ticket.followers, follower] },
};
