import { isSensitive } from '../access/privacy.ts';
import type { Commit } from '../tickets/commit.ts';
import type { EventOf, EventType } from '../tickets/events.ts';
import { evolve } from '../tickets/evolve.ts';
import { stageOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import type { Channel, Stage, TicketType } from '../tickets/values.ts';
import type { Instant } from '../time/instant.ts';

/** What anybody may know that happened to a ticket; each has its words where it is shown. */
export const publicSteps = [
  'received',
  'answered',
  'declined',
  'dispatched',
  'passed-on',
  'extended',
  'late',
  'concluded',
  'with-level-one',
  'rework',
  'reopened',
  'merged',
  'withdrawn',
  'archived',
] as const;

export type PublicStep = (typeof publicSteps)[number];

/** A step of the public history: in which commit, when, and how the ticket stood right after it. */
export type PublicUpdate = {
  readonly n: number;
  readonly step: PublicStep;
  readonly at: Instant;
  readonly stage: Stage;
};

/**
 * What anybody may read of a ticket (政务公开; Open311): what kind of matter, about where, who has it, until when, and how
 * far it is. No word that a person said, no name, phone or address, nothing that tells one household from its neighbours.
 */
export type PublicRequest = {
  readonly ticketId: string;
  /** Commits it was made from. */
  readonly n: number;
  readonly type: TicketType;
  readonly channel: Channel;
  readonly category?: string | undefined;
  readonly town?: string | undefined;
  /** WGS 84, coarsened to `spotDecimals`. */
  readonly lat?: number | undefined;
  readonly long?: number | undefined;
  readonly stage: Stage;
  readonly unit?: string | undefined;
  readonly requestedAt: Instant;
  readonly updatedAt: Instant;
  /** The limit that runs, or ran when the ticket ended. */
  readonly expectedAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
  readonly updates: readonly PublicUpdate[];
};

/** Two decimals of a degree are about a kilometre: a part of a town, never a house. */
export const spotDecimals = 2;

/** So many steps are kept of a long history: the first ones and the latest. */
const mostUpdates = 40;

type StepOf<T extends EventType> = (event: EventOf<T>) => PublicStep | undefined;

const steps: { readonly [T in EventType]?: StepOf<T> } = {
  TicketFiled: () => 'received',
  TicketAnswered: () => 'answered',
  TicketDeclined: () => 'declined',
  TicketDispatched: () => 'dispatched',
  TicketReassigned: () => 'passed-on',
  JointAppointed: () => 'dispatched',
  ExtensionGranted: () => 'extended',
  LimitPassed: ({ kind }) => (kind === 'callback' ? undefined : 'late'),
  ResultSigned: () => 'concluded',
  SentUpstream: () => 'with-level-one',
  UpstreamRefused: () => 'rework',
  UpstreamAccepted: () => 'archived',
  ReworkOrdered: () => 'rework',
  TicketReopened: () => 'reopened',
  TicketMerged: () => 'merged',
  TicketWithdrawn: () => 'withdrawn',
  TicketArchived: () => 'archived',
};

const stepOf = <T extends EventType>(event: EventOf<T>): PublicStep | undefined =>
  (steps[event.type as T] as StepOf<T> | undefined)?.(event);

/** The steps of a history, each with the stage right after it. */
const updatesIn = (commits: readonly Commit[]): readonly PublicUpdate[] => {
  const updates: PublicUpdate[] = [];
  let ticket: Ticket | undefined;
  for (const { n, events } of commits)
    for (const event of events) {
      ticket = evolve(ticket, event);
      const step = stepOf(event);
      if (step) updates.push({ n, step, at: event.at, stage: stageOf(ticket) });
    }
  return updates.length <= mostUpdates ? updates : [...updates.slice(0, 1), ...updates.slice(1 - mostUpdates)];
};

const coarse = (degrees: number | undefined): number | undefined =>
  degrees === undefined ? undefined : Number(degrees.toFixed(spotDecimals)) + 0;

/** The limit that a citizen was promised: the running one, or the last by which it was to be handled. */
const expectedOf = (ticket: Ticket): Instant | undefined => {
  if (ticket.phase.kind === 'received' || ticket.phase.kind === 'handling') return ticket.phase.limit.entry.due;
  return ticket.ledger.findLast(({ kind }) => kind !== 'conclusion')?.due;
};

/**
 * What anybody may read of a ticket; nothing of a report, a complaint against officials, what was told in confidence or what
 * concerns a body complained of (R3): such tickets do not exist for the public.
 * @param commits the ticket's, from the first
 * @param ticket what they tell of
 */
export const publicRequestOf = (commits: readonly Commit[], ticket: Ticket): PublicRequest | undefined => {
  const { filing, phase } = ticket;
  if (isSensitive(filing) || filing.complainedUnit !== undefined) return undefined;
  const updates = updatesIn(commits);
  const known = {
    category: filing.category,
    town: filing.town,
    lat: coarse(filing.private?.lat),
    long: coarse(filing.private?.long),
    unit: unitOf(ticket),
    expectedAt: expectedOf(ticket),
    closedAt: phase.kind === 'ended' ? phase.at : undefined,
  };
  return {
    ticketId: ticket.id,
    n: ticket.commits,
    type: filing.type,
    channel: filing.channel,
    stage: stageOf(ticket),
    requestedAt: ticket.filedAt,
    updatedAt: updates.at(-1)?.at ?? ticket.filedAt,
    updates,
    ...known,
  };
};

/** Whether two accounts of one ticket show the public the same, whatever commit they were made from. */
export const showTheSame = (one: PublicRequest, other: PublicRequest): boolean =>
  JSON.stringify({ ...one, n: 0 }) === JSON.stringify({ ...other, n: 0 });
