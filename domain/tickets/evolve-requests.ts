import type { EventOf } from './events.ts';
import type { Evolvers } from './evolvers.ts';
import { workedOn } from './readings.ts';
import type { RequestEvents } from './request-events.ts';
import { extended, requested, requestFrom, returnDecided, withoutRequest, withRequest } from './request-transitions.ts';
import type { Ticket } from './ticket.ts';
import { answeredSoFar, begun, ended, handlingOf, holding, inPhase } from './transitions.ts';

const withoutApplication = (ticket: Ticket): Ticket => {
  const { application: _, ...phase } = handlingOf(ticket);
  return { ...ticket, phase };
};

const upstream = (ticket: Ticket, { from, at }: EventOf<'SentUpstream'>): Ticket => ({
  ...ticket,
  phase: {
    kind: 'upstream',
    from,
    ...(from === 'closure' ? holding(ticket) : {}),
    since: at,
    remindedAt: at,
    ...answeredSoFar(ticket),
  },
});

/** Returns, extensions and closure applications (三(二)-(三), R34-R41). */
export const requestEvolvers: Pick<Evolvers, keyof RequestEvents> = {
  ReturnRequested: (ticket, event) =>
    requested(ticket, requestFrom('return', event, { number: event.number, suggestedUnit: event.suggestedUnit })),
  ReturnDecided: returnDecided,
  ExtensionRequested: (ticket, event) =>
    requested(ticket, requestFrom('extension', event, { workingDays: event.workingDays })),
  ExtensionGranted: extended,
  ExtensionRefused: (ticket, { at }) => {
    const after = withoutRequest(ticket, at);
    return { ...after, phase: { ...handlingOf(after), extensionDecided: true } };
  },
  RequestWithdrawn: (ticket, { at }) => withoutRequest(ticket, at),
  RequestEnded: (ticket, { at }) => withoutRequest(ticket, at),
  ReviewLate: (ticket, { late }) => withRequest(ticket, (request) => ({ ...request, late })),
  ReviewRestated: (ticket, { reviewDue, holdUntil }) =>
    withRequest(ticket, ({ provisional: _, ...request }) => ({
      ...request,
      reviewDue,
      ...(holdUntil === undefined ? {} : { holdUntil }),
    })),
  HoldEnded: (ticket, { at }) => {
    const { phase, ...rest } = withRequest(ticket, ({ holdUntil: _, ...request }) => request);
    return phase.kind === 'handling'
      ? { ...rest, phase: { ...phase, limit: { ...phase.limit, heldUntil: at, reviewerLate: true } } }
      : { ...rest, phase };
  },
  ClosureDrafted: (ticket, { ground, at, by }) => ({
    ...ticket,
    phase: { ...workedOn(ticket, at), application: { ground, at, by } },
  }),
  ClosureSentBack: withoutApplication,
  ClosureRequested: (ticket, event) => {
    const request = requestFrom('closure', event);
    const { phase } = ticket;
    return phase.kind === 'callback'
      ? { ...ticket, phase: { kind: 'closing', callback: phase, request } }
      : requested(ticket, request);
  },
  ClosureRefused: (ticket, { at }) =>
    ticket.phase.kind === 'closing' ? { ...ticket, phase: ticket.phase.callback } : withoutRequest(ticket, at),
  SentUpstream: upstream,
  UpstreamReminderDue: (ticket, { at }) =>
    ticket.phase.kind === 'upstream' ? { ...ticket, phase: { ...ticket.phase, remindedAt: at } } : ticket,
  UpstreamRefused: (ticket, { entry }) => {
    const phase = begun(entry);
    return inPhase(ticket, phase.kind === 'handling' ? { ...phase, resultOnly: true } : phase, entry);
  },
  UpstreamAccepted: (ticket, event) => ended(ticket, 'archived', event),
};
