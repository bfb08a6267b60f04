import type { RequestKind } from './event-values.ts';
import type { EventOf } from './events.ts';
import type { Handling, PendingRequest } from './phases.ts';
import { workedOn } from './readings.ts';
import type { Ticket } from './ticket.ts';
import { started, struck } from './transitions.ts';

/** The fault of a request event on a ticket without one. */
const pendingOf = ({ phase, id }: Ticket): { readonly phase: Handling; readonly request: PendingRequest } => {
  if (phase.kind !== 'handling' || !phase.request) throw new Error(`ticket ${id}: no request is pending`);
  return { phase, request: phase.request };
};

/** The ticket with a request pending. */
export const requested = (ticket: Ticket, request: PendingRequest): Ticket => {
  const phase = workedOn(ticket, request.at);
  const { application: _, ...rest } = phase;
  return { ...ticket, phase: { ...(request.kind === 'closure' ? rest : phase), request } };
};

type RequestEvent = EventOf<'ReturnRequested' | 'ExtensionRequested' | 'ClosureRequested'>;

/** The pending request that the event tells of. */
export const requestFrom = (
  kind: RequestKind,
  { at, by, reviewDue, holdUntil, provisional }: RequestEvent,
  more: Pick<PendingRequest, 'number' | 'suggestedUnit' | 'workingDays'> = {},
): PendingRequest => ({
  ...{ kind, at, by, reviewDue, late: 0 },
  ...(holdUntil === undefined ? {} : { holdUntil }),
  ...(provisional ? { provisional } : {}),
  ...more,
});

/**
 * The request is decided or over, the ticket is where it was. Ended after the original limit and after the reviewer's
 * own, the breach that was held is the reviewer's; ended before the original limit, the unit still had its time.
 */
export const withoutRequest = (ticket: Ticket, at: number): Ticket => {
  const { phase, request } = pendingOf(ticket);
  const { request: _, ...rest } = phase;
  const { due } = phase.limit.entry;
  const held = at >= due && request.holdUntil !== undefined ? { heldUntil: at } : {};
  const late = at >= Math.max(request.reviewDue, due) ? ({ reviewerLate: true } as const) : {};
  return { ...ticket, phase: { ...rest, limit: { ...phase.limit, ...held, ...late } } };
};

/** A return decided: granted, the deduction counts and the returning unit's mark is struck (R35-R37). */
export const returnDecided = (ticket: Ticket, event: EventOf<'ReturnDecided'>): Ticket => {
  const { phase } = pendingOf(ticket);
  const after = withoutRequest(ticket, event.at);
  const decided = { returnsDecided: event.number, designated: event.final };
  return event.approve
    ? { ...after, ...decided, returns: ticket.returns + 1, breaches: struck(after, phase.unit, phase.receivedAt) }
    : { ...after, ...decided, refusedReturns: [...ticket.refusedReturns, phase.unit] };
};

/** 延时 granted: a complex matter under its new limit; what was reminded of the old one does not count. */
export const extended = (ticket: Ticket, { entry, at, upstreamDueAt }: EventOf<'ExtensionGranted'>): Ticket => {
  const after = withoutRequest(ticket, at);
  if (after.phase.kind !== 'handling') throw new Error(`ticket ${ticket.id}: no unit holds it`);
  const phase: Handling = { ...after.phase, class: 'complex', limit: started(entry), extensionDecided: true };
  const filing = upstreamDueAt === undefined ? after.filing : { ...after.filing, upstreamDueAt };
  return { ...after, phase, filing, ledger: [...ticket.ledger, entry] };
};

/** The pending request, changed; also that of a closure after a callback. */
export const withRequest = (ticket: Ticket, change: (request: PendingRequest) => PendingRequest): Ticket => {
  const { phase } = ticket;
  if (phase.kind === 'closing') return { ...ticket, phase: { ...phase, request: change(phase.request) } };
  const { phase: held, request } = pendingOf(ticket);
  return { ...ticket, phase: { ...held, request: change(request) } };
};
