import { admits } from '../access/allowed.ts';
import { type Actor, subjectOf } from '../access/roles.ts';
import { access } from '../access/table.ts';
import { putOffOf } from '../notices/put-off.ts';
import type { Instant } from '../time/instant.ts';
import { type Act, actInput, type Decision } from './act.ts';
import { acts } from './acts/acts.ts';
import { type FilingInput, file } from './acts/file.ts';
import type { Command, CommandBodies, CommandName } from './commands.ts';
import type { EventType, TicketEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { County } from './facts.ts';
import { dueEvents, pastLimits } from './milestones/milestones.ts';
import { limitedPhase, limitKindOf, type Ticket } from './ticket.ts';

/** The acts that keep or end each limit when they are received before it. */
const keeping: {
  readonly received: readonly EventType[];
  readonly handling: readonly EventType[];
  readonly callback: readonly EventType[];
} = {
  received: [
    'TicketDispatched',
    'TicketAnswered',
    'TicketDeclined',
    'TicketWithdrawn',
    'JointAppointed',
    'TicketMerged',
  ],
  handling: [
    'ResultSigned',
    'TicketReassigned',
    'TicketWithdrawn',
    'ReturnRequested',
    'ExtensionRequested',
    'ClosureRequested',
    'JointAppointed',
    'TicketMerged',
  ],
  callback: ['CallbackRecorded', 'SurveyAnswered'],
};

/** An act received before the limit but committed after it withdraws the breach in the same commit. */
const withdrawn = (ticket: Ticket, at: Instant, events: readonly TicketEvent[], by: string): readonly TicketEvent[] => {
  const phase = limitedPhase(ticket);
  if (phase?.limit.passedAt === undefined) return [];
  const { due } = phase.limit.entry;
  if (at >= due || !events.some(({ type }) => keeping[phase.kind].includes(type))) return [];
  return [{ type: 'LimitWithdrawn', at, by, limit: due, kind: limitKindOf(phase) }];
};

/** Limits that the act itself lays bare: a refused request no longer holds the mark (§9-B). */
const released = (
  ticket: Ticket,
  events: readonly TicketEvent[],
  at: Instant,
  county: County,
): readonly TicketEvent[] => pastLimits(events.reduce<Ticket>(evolve, ticket), at, county);

const withPutOffs = (
  before: Ticket | undefined,
  events: readonly TicketEvent[],
  county: County,
): readonly TicketEvent[] => [...events, ...putOffOf(before, events, county)];

const decideAct = <N extends CommandName>(
  name: N,
  ticket: Ticket,
  body: CommandBodies[N],
  actor: Actor,
  at: Instant,
  county: County,
  master?: Ticket,
): Decision => {
  const act: Act<N> = acts[name];
  return act(actInput<N>(ticket, body, actor, at, county, master));
};

/**
 * What a command on a ticket comes to. Order: who may (role × relation), then limits that are known past, then the rule
 * of the command; the events of one commit.
 * @param at when the gateway received the command: in time means before the limit's instant
 * @param master of a merger: the ticket it goes into
 */
export const decide = (
  ticket: Ticket,
  command: Command,
  actor: Actor,
  at: Instant,
  county: County,
  master?: Ticket,
): Decision => {
  const admitted = admits(access[command.name], actor, ticket);
  if (!admitted.ok) return admitted;
  const past = pastLimits(ticket, at, county);
  const present = past.reduce<Ticket>(evolve, ticket);
  const decision = decideAct(command.name, present, command.body, actor, at, county, master);
  if (!decision.ok) return decision;
  const mended = withdrawn(present, at, decision.events, subjectOf(actor));
  const acted = [...past, ...mended, ...decision.events];
  return { ok: true, events: withPutOffs(ticket, [...acted, ...released(ticket, acted, at, county)], county) };
};

/** A citizen's reopening request that nobody answered in time: the event that records it; none otherwise. */
export const decideReopenAnswer = ({ phase }: Ticket, now: Instant): readonly TicketEvent[] => {
  const asked = phase.kind === 'ended' ? phase.reopenAsked : undefined;
  if (!asked || asked.lateAt !== undefined || asked.answerDue > now) return [];
  return [{ type: 'ReopenAnswerLate', at: asked.answerDue, by: 'workflow', answerDue: asked.answerDue }];
};

/** Filing: the first commit of a ticket. */
export const decideFiling = (input: FilingInput): Decision => {
  const decision = file(input);
  return decision.ok ? { ok: true, events: withPutOffs(undefined, decision.events, input.county) } : decision;
};

/** What the passing of time comes to at `now`: the events of a milestone commit, none if nothing is due. */
export const decideMilestone = (ticket: Ticket, now: Instant, county: County): readonly TicketEvent[] =>
  withPutOffs(ticket, dueEvents(ticket, now, county), county);
