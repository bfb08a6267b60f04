import type { LedgerEntry } from '../limits/ledger.ts';
import type { EventOf, EventType, TicketEvent } from './events.ts';
import type { Callback, Ended, Handling, Phase, RunningLimit, Ticket } from './ticket.ts';
import type { EndStage } from './values.ts';

const started = (entry: LedgerEntry): RunningLimit => ({ entry, remindedAt: [] });

/** Faults, not refusals: an event that `decide` cannot have made for this ticket. */
const handlingOf = ({ phase, id }: Ticket): Handling => {
  if (phase.kind !== 'handling') throw new Error(`ticket ${id}: no unit holds it (${phase.kind})`);
  return phase;
};
const callbackOf = ({ phase, id }: Ticket): Callback => {
  if (phase.kind !== 'callback') throw new Error(`ticket ${id}: no callback is due (${phase.kind})`);
  return phase;
};

const withLimit = (ticket: Ticket, change: (limit: RunningLimit) => RunningLimit): Ticket => {
  const { phase } = ticket;
  if (phase.kind === 'ended') return ticket;
  return { ...ticket, phase: { ...phase, limit: change(phase.limit) } };
};

const inPhase = (ticket: Ticket, phase: Phase, entry: LedgerEntry): Ticket => ({
  ...ticket,
  phase,
  ledger: [...ticket.ledger, entry],
});

const handling = (entry: LedgerEntry, unit: string, ticketClass: Handling['class']): Handling => ({
  kind: 'handling',
  unit,
  class: ticketClass,
  receivedAt: entry.at,
  limit: started(entry),
  rings: 1,
});

const ended = (ticket: Ticket, stage: EndStage, event: TicketEvent): Ticket => {
  const { phase } = ticket;
  const held = phase.kind === 'received' || phase.unit === undefined ? {} : { unit: phase.unit };
  const classed = phase.kind === 'received' || phase.class === undefined ? {} : { class: phase.class };
  const end: Ended = { kind: 'ended', stage, at: event.at, ...held, ...classed };
  return { ...ticket, phase: end, putOff: [] };
};

const concluded = (ticket: Ticket, conclusion: Callback['conclusion'], entry: LedgerEntry): Ticket => {
  const { phase } = ticket;
  const by = phase.kind === 'handling' ? { unit: phase.unit, class: phase.class } : {};
  const callback: Callback = {
    kind: 'callback',
    conclusion,
    ...by,
    concludedAt: entry.at,
    limit: started(entry),
    attempts: 0,
  };
  return inPhase(ticket, callback, entry);
};

/** The marks of a unit that should never have had the ticket are struck, not deleted (派单有误). */
const struck = (ticket: Ticket, unit: string, since: number): Ticket['breaches'] =>
  ticket.breaches.map((breach) =>
    breach.kind === 'handling' && breach.unit === unit && breach.limit >= since ? { ...breach, struck: true } : breach,
  );

const reworked = (ticket: Ticket, { entry, round }: EventOf<'ReworkOrdered'>): Ticket => {
  const phase: Phase =
    entry.unit !== undefined && entry.class !== undefined
      ? handling(entry, entry.unit, entry.class)
      : { kind: 'received', limit: started(entry) };
  return { ...inPhase(ticket, phase, entry), round };
};

const limitPassed = (ticket: Ticket, event: EventOf<'LimitPassed'>): Ticket => ({
  ...withLimit(ticket, (limit) => ({ ...limit, passedAt: event.recordedAt })),
  breaches: [
    ...ticket.breaches,
    {
      kind: event.kind,
      limit: event.limit,
      recordedAt: event.recordedAt,
      round: ticket.round,
      ...(event.unit === undefined ? {} : { unit: event.unit }),
      attributedTo: event.attributedTo,
      struck: false,
    },
  ],
});

const limitWithdrawn = (ticket: Ticket, event: EventOf<'LimitWithdrawn'>): Ticket => ({
  ...withLimit(ticket, ({ passedAt: _, ...limit }) => limit),
  breaches: ticket.breaches.filter((breach) => breach.limit !== event.limit || breach.kind !== event.kind),
});

type Evolvers = { readonly [T in EventType]: (ticket: Ticket, event: EventOf<T>) => Ticket };

const unchanged = (ticket: Ticket): Ticket => ticket;

const evolvers: Evolvers = {
  TicketFiled: (ticket) => {
    throw new Error(`ticket ${ticket.id} is filed twice`);
  },
  TicketAnswered: (ticket, { entry, by }) => ({
    ...concluded(ticket, 'answer', entry),
    dispatchers: [...ticket.dispatchers, by],
  }),
  DeclineProposed: (ticket, { route }) =>
    ticket.phase.kind === 'received' ? { ...ticket, phase: { ...ticket.phase, declineRoute: route } } : ticket,
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
      breaches: struck(ticket, event.from, receivedAt),
      dispatchers: [...ticket.dispatchers, event.by],
    };
  },
  TicketAcknowledged: (ticket, { at }) => ({ ...ticket, phase: { ...handlingOf(ticket), acknowledgedAt: at } }),
  CitizenContacted: unchanged,
  ResultSubmitted: (ticket, { outcome, at, by }) => ({
    ...ticket,
    phase: { ...handlingOf(ticket), result: { outcome, at, by } },
  }),
  ResultSentBack: (ticket) => {
    const { result: _, ...phase } = handlingOf(ticket);
    return { ...ticket, phase };
  },
  ResultSigned: (ticket, { entry }) => concluded(ticket, 'result', entry),
  SurveyAnswered: (ticket, { solved, satisfaction, medium, at }) => ({
    ...ticket,
    phase: { ...callbackOf(ticket), answer: { solved, satisfaction, medium, at } },
  }),
  CallbackRecorded: (ticket, event) => {
    const phase = callbackOf(ticket);
    const { solved, satisfaction, medium, at } = event;
    const answer = solved && satisfaction ? { answer: { solved, satisfaction, medium, at } } : {};
    return { ...ticket, phase: { ...phase, attempts: phase.attempts + 1, ...answer } };
  },
  ReworkOrdered: reworked,
  TicketArchived: (ticket, event) => ({
    ...ended(ticket, 'archived', event),
    archivedAs: { solved: event.solved, satisfaction: event.satisfaction },
  }),
  InformationAdded: unchanged,
  UnitUrged: unchanged,
  TicketWithdrawn: (ticket, event) => ended(ticket, 'withdrawn', event),
  LimitPassed: limitPassed,
  LimitWithdrawn: limitWithdrawn,
  ReminderDue: (ticket, { at }) =>
    withLimit(ticket, (limit) => ({ ...limit, remindedAt: [...limit.remindedAt, at] })),
  OverdueNoticeDue: (ticket, { at }) => withLimit(ticket, (limit) => ({ ...limit, noticedAt: at })),
  UrgentRingDue: (ticket, { ring }) => ({ ...ticket, phase: { ...handlingOf(ticket), rings: ring } }),
  SurveyStepDue: (ticket, { at }) => ({ ...ticket, phase: { ...callbackOf(ticket), phoneStepAt: at } }),
  NoticePutOff: (ticket, { template, until, params }) => ({
    ...ticket,
    putOff: [...ticket.putOff, { template, until, params }],
  }),
  NoticeDue: (ticket, { template, until }) => {
    const index = ticket.putOff.findIndex((notice) => notice.template === template && notice.until === until);
    return { ...ticket, putOff: ticket.putOff.toSpliced(index, index < 0 ? 0 : 1) };
  },
  WorkflowStuck: (ticket, { error, at }) => ({ ...ticket, stuck: { error, since: at, alarmedAt: at } }),
  OperatorAlarmDue: (ticket, { at }) =>
    ticket.stuck ? { ...ticket, stuck: { ...ticket.stuck, alarmedAt: at } } : ticket,
  WorkflowResumed: ({ stuck: _, ...ticket }) => ticket,
  WorkflowRestarted: ({ stuck: _, ...ticket }, { run, at }) => ({ ...ticket, run, runStartedAt: at }),
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
    round: 1,
    dispatchers: [],
    putOff: [],
    run: 1,
    runStartedAt: at,
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
