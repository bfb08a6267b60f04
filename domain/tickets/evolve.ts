import { hasAnswered, withAddition } from './caller-additions.ts';
import type { EventOf, TicketEvent } from './events.ts';
import { erasureEvolvers } from './evolve-erasure.ts';
import { jointEvolvers } from './evolve-joint.ts';
import { requestEvolvers } from './evolve-requests.ts';
import type { Evolvers } from './evolvers.ts';
import type { CallerAnswer } from './phases.ts';
import { read, readBy, workedOn } from './readings.ts';
import { succeeded } from './succession.ts';
import type { Ticket } from './ticket.ts';
import {
  archivedAs,
  callbackOf,
  concluded,
  ended,
  handling,
  handlingOf,
  inPhase,
  limitPassed,
  limitWithdrawn,
  reworked,
  started,
  struck,
  withLimit,
} from './transitions.ts';

const unchanged = (ticket: Ticket): Ticket => ticket;

/** A request that holds the mark holds it at least until the restated limit. */
const withHeldUntil = (ticket: Ticket, due: number): Ticket => {
  const { phase } = ticket;
  if (phase.kind !== 'handling' || phase.request?.holdUntil === undefined) return ticket;
  const request = { ...phase.request, holdUntil: Math.max(phase.request.holdUntil, due) };
  return { ...ticket, phase: { ...phase, request } };
};

/** No limit and no wait follows from a photo. */
const withPhoto = (ticket: Ticket, { step, photo, at, unit }: EventOf<'PhotoAdded'>): Ticket => ({
  ...ticket,
  photos: [...ticket.photos, { step, photo, round: ticket.round, at, ...(unit === undefined ? {} : { unit }) }],
});

/** The caller's answer, also after a closure or a merger ended the ticket (R44). */
const answered = (ticket: Ticket, answer: CallerAnswer): Ticket =>
  ticket.phase.kind === 'ended'
    ? { ...ticket, phase: { ...ticket.phase, answer } }
    : { ...ticket, phase: { ...callbackOf(ticket), answer } };

const evolvers: Evolvers = {
  ...requestEvolvers,
  ...jointEvolvers,
  ...erasureEvolvers,
  TicketFiled: (ticket) => {
    throw new Error(`ticket ${ticket.id} is filed twice`);
  },
  TicketAnswered: (ticket, { entry, by }) => ({
    ...concluded(ticket, 'answer', entry),
    dispatchers: [...ticket.dispatchers, by],
  }),
  DeclineProposed: (ticket, { at }) =>
    ticket.phase.kind === 'received' ? { ...ticket, phase: { ...ticket.phase, declineProposedAt: at } } : ticket,
  TicketDeclined: (ticket, event) => ended(ticket, 'declined', event),
  TicketDispatched: (ticket, event) => ({
    ...inPhase(ticket, handling(event.entry, event.unit, event.class), event.entry),
    urgent: event.urgent,
    dispatchers: [...ticket.dispatchers, event.by],
  }),
  TicketReassigned: (ticket, event) => {
    const { class: ticketClass, receivedAt } = handlingOf(ticket);
    return {
      ...inPhase(ticket, handling(event.entry, event.unit, ticketClass), event.entry),
      reassignments: ticket.reassignments + 1,
      breaches: struck(ticket, event.from, receivedAt),
      dispatchers: [...ticket.dispatchers, event.by],
    };
  },
  TicketAcknowledged: (ticket, { at, posts = [] }) => ({
    ...ticket,
    phase: { ...readBy(handlingOf(ticket), posts, at), acknowledgedAt: at },
  }),
  NoticeRead: read,
  CitizenContacted: unchanged,
  ResultSubmitted: (ticket, { outcome, at, by }) => ({
    ...ticket,
    phase: { ...workedOn(ticket, at), result: { outcome, at, by } },
  }),
  ResultSentBack: (ticket) => {
    const { result: _, ...phase } = handlingOf(ticket);
    return { ...ticket, phase };
  },
  ResultSigned: (ticket, { entry }) => concluded(ticket, 'result', entry),
  SurveyAnswered: (ticket, event) => {
    const { solved, satisfaction, medium, at } = event;
    const counted = hasAnswered(ticket) ? withAddition(ticket, event) : ticket;
    return answered(counted, { solved, satisfaction, medium, at });
  },
  CallbackRecorded: (ticket, { solved, satisfaction, medium, reached, at }) => {
    const known = solved && satisfaction ? answered(ticket, { solved, satisfaction, medium, at }) : ticket;
    if (known.phase.kind === 'ended') return known;
    const phase = callbackOf(known);
    const failedAt = reached ? phase.failedAt : [...phase.failedAt, at];
    return { ...known, phase: { ...phase, attempts: phase.attempts + 1, failedAt } };
  },
  ReworkOrdered: reworked,
  TicketArchived: (ticket, event) => ({ ...ended(ticket, 'archived', event), archivedAs: archivedAs(event) }),
  InformationAdded: withAddition,
  PhotoAdded: withPhoto,
  UnitUrged: (ticket, event) => ({ ...withAddition(ticket, event), urgings: ticket.urgings + 1 }),
  TicketWithdrawn: (ticket, event) => ended(ticket, 'withdrawn', event),
  LimitPassed: limitPassed,
  LimitWithdrawn: limitWithdrawn,
  LimitRestated: (ticket, { entry }) => ({
    ...withHeldUntil(
      withLimit(ticket, (limit) => ({ ...limit, entry })),
      entry.due,
    ),
    ledger: [...ticket.ledger, entry],
  }),
  UnitSucceeded: succeeded,
  ReminderDue: (ticket, { at }) => withLimit(ticket, (limit) => ({ ...limit, remindedAt: [...limit.remindedAt, at] })),
  OverdueNoticeDue: (ticket, { at }) => withLimit(ticket, (limit) => ({ ...limit, noticedAt: at })),
  UrgentRingDue: (ticket, { ring }) => ({ ...ticket, phase: { ...handlingOf(ticket), rings: ring } }),
  SurveyStepDue: (ticket, { at }) => ({ ...ticket, phase: { ...callbackOf(ticket), phoneStepAt: at } }),
  NoticePutOff: (ticket, { template, until, params }) => ({
    ...ticket,
    putOff: [...ticket.putOff.filter((waiting) => waiting.template !== template), { template, until, params }],
  }),
  NoticeDue: (ticket, { template, until }) => {
    const index = ticket.putOff.findIndex((notice) => notice.template === template && notice.until === until);
    return { ...ticket, putOff: ticket.putOff.toSpliced(index, index < 0 ? 0 : 1) };
  },
  WorkflowStuck: (ticket, { error, at }) => ({ ...ticket, stuck: { error, since: at, alarmedAt: at } }),
  OperatorAlarmDue: (ticket, { at }) =>
    ticket.stuck ? { ...ticket, stuck: { ...ticket.stuck, alarmedAt: at } } : ticket,
  WorkflowResumed: ({ stuck: _, ...ticket }) => ticket,
  WorkflowRestarted: ({ stuck: _, ...ticket }, { run, at }) => ({
    ...ticket,
    run,
    runStartedAt: at,
    runStartedAfter: ticket.commits,
  }),
};

const filedTicket = (event: EventOf<'TicketFiled'>): Ticket => {
  const { at, ticketId, ruleSet, caller, filedBy, entry } = event;
  return {
    id: ticketId,
    commits: 0,
    filing: { ...event.filing, private: event.private },
    filedAt: at,
    filedBy,
    ...(caller === undefined ? {} : { caller }),
    ruleSet,
    urgent: event.filing.urgent,
    phase: { kind: 'received', limit: started(entry) },
    ledger: [entry],
    breaches: [],
    returns: 0,
    returnsDecided: 0,
    refusedReturns: [],
    designated: false,
    followers: [],
    photos: [],
    urgings: 0,
    reassignments: 0,
    supervisions: [],
    callerAdditions: 0,
    round: 1,
    dispatchers: [],
    putOff: [],
    run: 1,
    runStartedAt: at,
    runStartedAfter: 0,
  };
};

/** The ticket after the event. An event that does not fit the ticket is a fault and throws. */
export const evolve = (ticket: Ticket | undefined, event: TicketEvent): Ticket => {
  if (!ticket) {
    if (event.type !== 'TicketFiled') throw new Error(`the first event of a ticket is TicketFiled, not ${event.type}`);
    return filedTicket(event);
  }
  const evolver = evolvers[event.type] as (ticket: Ticket, event: TicketEvent) => Ticket;
  return evolver(ticket, event);
};
