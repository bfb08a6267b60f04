import type { Actor, Role } from '../../../domain/access/roles.ts';
import type { CommandBodies, CommandName, Filing } from '../../../domain/tickets/commands.ts';
import { type Commit, commitOf } from '../../../domain/tickets/commit.ts';
import { decide, decideFiling, decideMilestone } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';

/** An instant in Yongning, `2026-11-27 14:00`. */
export const at = (text: string): number => fromIso(`${text.replace(' ', 'T')}:00+08:00`);

/** Somebody with a role; the centre's unless a unit is named. */
export const staff = (role: Role, unit = 'centre', sub = `${role}@${unit}`): Actor => ({
  kind: 'staff',
  sub,
  roles: [role],
  unit,
});

export const help: Filing = {
  channel: 'phone',
  type: 'help',
  category: 'utilities/heating',
  urgent: false,
  confidential: false,
  againstOfficials: false,
  anonymous: false,
  private: { subject: '暖气不热', description: '三天没有供暖', request: '恢复供暖', phone: '+8613800138000' },
};

/** A ticket played through time as the system would: milestones fire at their own instants between the acts. */
export type Play = {
  readonly ticket: () => Ticket;
  readonly events: () => readonly TicketEvent[];
  readonly commits: () => readonly Commit[];
  /** Lets time pass, firing each milestone when its wait ends. */
  readonly until: (instant: string) => Play;
  /** Something that happens to the workflow itself. */
  readonly record: (instant: string, event: TicketEvent) => Play;
  /** The act; throws when it is refused. */
  readonly act: <N extends CommandName>(instant: string, name: N, body: CommandBodies[N], actor: Actor) => Play;
  /** The refusal's code, or nothing when the act would be taken. Changes nothing. */
  readonly refusal: <N extends CommandName>(
    instant: string,
    name: N,
    body: CommandBodies[N],
    actor: Actor,
  ) => string | undefined;
};

const by = { sub: 'test', roles: [] };

export const play = (filed: string, filing: Filing = help, actor: Actor = staff('intake')): Play => {
  const decision = decideFiling({ ticketId: '20261127000019', filing, actor, at: at(filed), county });
  if (!decision.ok) throw new Error(decision.refusal.code);
  let { ticket, commit } = commitOf(undefined, decision.events, { at: at(filed), command: 'file', by }, county);
  const commits = [commit];
  const append = (events: readonly TicketEvent[], instant: number, command: string) => {
    ({ ticket, commit } = commitOf(ticket, events, { at: instant, command, by }, county));
    commits.push(commit);
  };
  const passTo = (instant: number) => {
    for (
      let wait = waitOf(ticket, county);
      wait.until <= instant && ticket.phase.kind !== 'ended';
      wait = waitOf(ticket, county)
    )
      append(decideMilestone(ticket, wait.until, county), wait.until, 'milestone');
  };
  const decided = <N extends CommandName>(instant: string, name: N, body: CommandBodies[N], who: Actor) => {
    passTo(at(instant) - 1);
    return decide(ticket, { name, body } as never, who, at(instant), county);
  };
  const self: Play = {
    ticket: () => ticket,
    events: () => commits.flatMap(({ events }) => events),
    commits: () => commits,
    until: (instant) => {
      passTo(at(instant));
      return self;
    },
    record: (instant, event) => {
      append([event], at(instant), event.type);
      return self;
    },
    act: (instant, name, body, who) => {
      const result = decided(instant, name, body, who);
      if (!result.ok) throw new Error(`${name}: ${result.refusal.code}`);
      append(result.events, at(instant), name);
      return self;
    },
    refusal: (instant, name, body, who) => {
      const result = decided(instant, name, body, who);
      return result.ok ? undefined : result.refusal.code;
    },
  };
  return self;
};
