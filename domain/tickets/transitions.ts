import type { LedgerEntry } from '../limits/ledger.ts';
import type { Conclusion } from './event-values.ts';
import type { EventOf, TicketEvent } from './events.ts';
import type { Callback, CallerAnswer, Ended, Handling, Phase, Received, RunningLimit } from './phases.ts';
import { classOf, limitedPhase, type Ticket, unitOf } from './ticket.ts';
import type { EndStage } from './values.ts';

/** A limit that begins to run. */
export const started = (entry: LedgerEntry): RunningLimit => ({ entry, remindedAt: [] });

/** The unit's holding. Throws for an event that `decide` cannot have made for this ticket: a fault, not a refusal. */
export const handlingOf = ({ phase, id }: Ticket): Handling => {
  if (phase.kind !== 'handling') throw new Error(`ticket ${id}: no unit holds it (${phase.kind})`);
  return phase;
};

/** The callback. Throws when there is none. */
export const callbackOf = ({ phase, id }: Ticket): Callback => {
  if (phase.kind !== 'callback') throw new Error(`ticket ${id}: no callback is due (${phase.kind})`);
  return phase;
};

/** The ticket with its running limit changed; an ended one has none. */
export const withLimit = (ticket: Ticket, change: (limit: RunningLimit) => RunningLimit): Ticket => {
  const phase = limitedPhase(ticket);
  return phase ? { ...ticket, phase: { ...phase, limit: change(phase.limit) } } : ticket;
};

/** The ticket in a phase that begins with a line of the ledger. */
export const inPhase = (ticket: Ticket, phase: Phase, entry: LedgerEntry): Ticket => ({
  ...ticket,
  phase,
  ledger: [...ticket.ledger, entry],
});

/** A unit's holding from its receipt; the first ring of an urgent matter goes with it. */
export const handling = (entry: LedgerEntry, unit: string, ticketClass: Handling['class']): Handling => ({
  kind: 'handling',
  unit,
  class: ticketClass,
  receivedAt: entry.at,
  limit: started(entry),
  reads: {},
  rings: 1,
  delegations: [],
});

/** Which unit holds or concluded the ticket, under which class; nothing if none did. */
export const holding = (ticket: Ticket): { readonly unit?: string; readonly class?: Handling['class'] } => {
  const unit = unitOf(ticket);
  const ticketClass = classOf(ticket);
  return { ...(unit === undefined ? {} : { unit }), ...(ticketClass === undefined ? {} : { class: ticketClass }) };
};

/** What the caller answered in this round, if anything. */
export const answeredSoFar = ({ phase }: Ticket): { readonly answer?: CallerAnswer } => {
  if (phase.kind === 'received' || phase.kind === 'handling') return {};
  const { answer } = phase.kind === 'closing' ? phase.callback : phase;
  return answer ? { answer } : {};
};

/** The end: nothing is awaited and no notice put off any more. */
export const ended = (ticket: Ticket, stage: EndStage, event: TicketEvent): Ticket => {
  const end: Ended = { kind: 'ended', stage, at: event.at, ...holding(ticket), ...answeredSoFar(ticket) };
  return { ...ticket, phase: end, putOff: [] };
};

/** 办结: concluded by an answer or a signed result, the callback begins. */
export const concluded = (ticket: Ticket, conclusion: Callback['conclusion'], entry: LedgerEntry): Ticket => {
  const callback: Callback = {
    kind: 'callback',
    conclusion,
    ...holding(ticket),
    concludedAt: entry.at,
    limit: started(entry),
    attempts: 0,
    failedAt: [],
  };
  return inPhase(ticket, callback, entry);
};

/** The marks of a unit that should never have had the ticket are struck, not deleted (派单有误). */
export const struck = (ticket: Ticket, unit: string, since: number): Ticket['breaches'] =>
  ticket.breaches.map((breach) =>
    breach.kind === 'handling' && breach.unit === unit && breach.limit >= since ? { ...breach, struck: true } : breach,
  );

/** The phase a ledger line begins: with the unit it names, or waiting to be dispatched. */
export const begun = (entry: LedgerEntry): Handling | Received =>
  entry.unit !== undefined && entry.class !== undefined
    ? handling(entry, entry.unit, entry.class)
    : { kind: 'received', limit: started(entry) };

/** 重办: a new round, with the unit that held it, or back to be dispatched. Notices of the last round have lost their sense. */
export const reworked = (
  ticket: Ticket,
  { entry, round }: Pick<EventOf<'ReworkOrdered' | 'TicketReopened'>, 'entry' | 'round'>,
): Ticket => ({ ...inPhase(ticket, begun(entry), entry), round, putOff: [] });

/** The breach goes on record. */
export const limitPassed = (ticket: Ticket, event: EventOf<'LimitPassed'>): Ticket => ({
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

/**
 * The breach never was: the one that was recorded last, which is the present limit's. Another unit may have let the same
 * instant pass before, for level 1's limit is the same for all (§9-G); its record stays.
 */
export const limitWithdrawn = (ticket: Ticket, event: EventOf<'LimitWithdrawn'>): Ticket => {
  const last = ticket.breaches.findLastIndex(({ kind, limit }) => kind === event.kind && limit === event.limit);
  return {
    ...withLimit(ticket, ({ passedAt: _, ...limit }) => limit),
    breaches: ticket.breaches.filter((_, index) => index !== last),
  };
};

/** What the ticket was archived with, as the event says it. */
export const archivedAs = (event: EventOf<'TicketArchived'>): Conclusion =>
  'callbackOutcome' in event
    ? { callbackOutcome: event.callbackOutcome }
    : { solved: event.solved, satisfaction: event.satisfaction };
