import { type Actor, subjectOf } from '../access/roles.ts';
import type { LimitFacts } from '../limits/limits.ts';
import type { Instant } from '../time/instant.ts';
import type { CommandBodies, CommandName } from './commands.ts';
import type { EventOf, EventType, TicketEvent } from './events.ts';
import { type County, limitFactsOf } from './facts.ts';
import type { Handling } from './phases.ts';
import { type Refused, refuse } from './refusals.ts';
import { stageOf, type Ticket } from './ticket.ts';
import type { Stage } from './values.ts';

/** What a command came to: events, or a refusal that changes nothing. */
export type Decision = { readonly ok: true; readonly events: readonly TicketEvent[] } | Refused;

/** Everything an act decides with. `at` is when the gateway received it. */
export type ActInput<N extends CommandName> = {
  readonly ticket: Ticket;
  readonly body: CommandBodies[N];
  readonly actor: Actor;
  readonly at: Instant;
  readonly county: County;
  /** Calendar and the ticket's own rule set. */
  readonly limits: LimitFacts;
  /** Of a merger: the ticket it goes into, if there is one. */
  readonly master?: Ticket | undefined;
};

/** One command of the regulation as a rule: pure, one file each. */
export type Act<N extends CommandName> = (input: ActInput<N>) => Decision;

export const actInput = <N extends CommandName>(
  ticket: Ticket,
  body: CommandBodies[N],
  actor: Actor,
  at: Instant,
  county: County,
  master?: Ticket,
): ActInput<N> => ({ ticket, body, actor, at, county, limits: limitFactsOf(county, ticket), master });

export const happened = (...events: readonly TicketEvent[]): Decision => ({ ok: true, events });

/** An event of this act: dated at the gateway's instant, by its actor. */
export const event = <T extends EventType>(
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
  type: T,
  facts: Omit<EventOf<T>, 'type' | 'at' | 'by'>,
): EventOf<T> => ({ type, at, by: subjectOf(actor), ...facts }) as unknown as EventOf<T>;

/** What the stages are called in messages. */
export const stageNames: { readonly [S in Stage]: string } = {
  received: '待派',
  dispatched: '办理中',
  'return-review': '退回审核',
  'extension-review': '延时审核',
  signature: '待签字',
  'closure-review': '申请办结审核',
  upstream: '待一级办结',
  callback: '待回访',
  archived: '已归档',
  declined: '不予受理',
  merged: '已并单',
  withdrawn: '已撤回',
};

/** The refusal for a command that the ticket's stage does not take. */
export const wrongStage = (ticket: Ticket, needed: readonly Stage[]): Refused => {
  const stage = stageOf(ticket);
  return ticket.phase.kind === 'ended'
    ? refuse('ticket-ended', { stage: stageNames[stage], english: stage })
    : refuse('wrong-stage', { stage: stageNames[stage], english: stage, needed: needed.join(', ') });
};

/** The unit's holding of the ticket, or nothing when no unit holds it. */
export const heldBy = ({ phase }: Ticket): Handling | undefined => (phase.kind === 'handling' ? phase : undefined);
