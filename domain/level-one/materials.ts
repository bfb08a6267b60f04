import type { Commit } from '../tickets/commit.ts';
import type { EventOf, EventType, TicketEvent } from '../tickets/events.ts';
import type { Photo } from '../tickets/photo.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Ground, Medium, Outcome } from '../tickets/values.ts';
import type { Instant } from '../time/instant.ts';

/** The unit's result: what was done, signed when. */
export type ResultMaterial = {
  readonly outcome: Outcome;
  readonly summary?: string | undefined;
  readonly plan?: string | undefined;
  readonly signedAt: Instant;
};

/** The application for closure (R41): ground, what the caller was told, the report of the situation, what level 2 says. */
export type ApplicationMaterial = {
  readonly ground: Ground;
  readonly replyToCitizen?: string | undefined;
  readonly statement?: string | undefined;
  readonly reason?: string | undefined;
  readonly sentAt?: Instant;
};

/** That the caller was spoken to: how and when; what was said stays in the county. */
export type ContactMaterial = { readonly medium: Medium; readonly at: Instant };

/** What is handed over of a ticket (R41): each part as far as there is one. */
export type Materials = {
  readonly reply?: { readonly text?: string | undefined; readonly at: Instant };
  readonly result?: ResultMaterial;
  readonly application?: ApplicationMaterial;
  readonly contacts: readonly ContactMaterial[];
  readonly photos: readonly Photo[];
};

const latest = <T extends EventType>(events: readonly TicketEvent[], type: T): EventOf<T> | undefined =>
  events.findLast((event): event is EventOf<T> => event.type === type);

/** The events since the round began: what was told of an earlier one was answered then. */
const ofThisRound = (events: readonly TicketEvent[]): readonly TicketEvent[] =>
  events.slice(events.findLastIndex(({ type }) => type === 'ReworkOrdered' || type === 'TicketReopened') + 1);

const resultOf = (events: readonly TicketEvent[]): ResultMaterial | undefined => {
  const submitted = latest(events, 'ResultSubmitted');
  const signed = latest(events, 'ResultSigned');
  if (!submitted || !signed) return undefined;
  const { summary, plan } = submitted.private ?? {};
  return { outcome: submitted.outcome, summary, plan, signedAt: signed.at };
};

/** After a callback it is the supervisor's: its statement stands in the request itself. */
const applicationOf = (events: readonly TicketEvent[]): ApplicationMaterial | undefined => {
  const requested = latest(events, 'ClosureRequested');
  if (!requested) return undefined;
  const drafted = latest(events.slice(0, events.indexOf(requested)), 'ClosureDrafted');
  const sent = latest(events, 'SentUpstream');
  return {
    ground: requested.ground,
    replyToCitizen: drafted?.private?.replyToCitizen,
    statement: requested.private?.statement ?? drafted?.private?.statement,
    reason: sent?.private?.reason,
    ...(sent ? { sentAt: sent.at } : {}),
  };
};

/** The materials of a ticket as its commits have them; texts are missing once they are erased. */
export const materialsOf = (ticket: Ticket, commits: readonly Commit[]): Materials => {
  const events = ofThisRound(commits.flatMap((commit) => commit.events));
  const answered = latest(events, 'TicketAnswered');
  const result = resultOf(events);
  const application = applicationOf(events);
  return {
    ...(answered ? { reply: { text: answered.private?.reply, at: answered.at } } : {}),
    ...(result ? { result } : {}),
    ...(application ? { application } : {}),
    contacts: events.flatMap((event) =>
      event.type === 'CitizenContacted' ? [{ medium: event.medium, at: event.at }] : [],
    ),
    photos: ticket.photos.filter(({ round }) => round === ticket.round),
  };
};

/** What level 1 asks to see (R41), each with whether it is there. */
export const checklistItems = ['number', 'reply', 'statement', 'contact', 'photos', 'signature'] as const;
export type ChecklistItem = (typeof checklistItems)[number];
export type Checklist = { readonly [I in ChecklistItem]: boolean };

/**
 * The checklist of a hand-over: level 1's number, what the caller was told (向来电群众做好回复和解释), the report of the
 * situation or the result, when the caller was spoken to, photos, and the signature of the deputy in charge.
 */
export const checklistOf = (ticket: Ticket, materials: Materials): Checklist => {
  const { reply, result, application, contacts, photos } = materials;
  return {
    number: ticket.filing.upstreamNumber !== undefined,
    reply: (application?.replyToCitizen ?? reply?.text) !== undefined,
    statement: (application?.statement ?? result?.summary ?? reply?.text) !== undefined,
    contact: contacts.length > 0,
    photos: photos.some(({ step }) => step === 'result' || step === 'problem'),
    signature: result !== undefined || application !== undefined,
  };
};
