import { expect } from '@jest/globals';
import type { Actor } from '../../../domain/access/roles.ts';
import { subjectOf } from '../../../domain/access/roles.ts';
import type { Decision } from '../../../domain/tickets/act.ts';
import type { Command, CommandBodies, CommandName, Filing } from '../../../domain/tickets/commands.ts';
import { type Commit, commitOf } from '../../../domain/tickets/commit.ts';
import { decide, decideFiling, decideMilestone } from '../../../domain/tickets/decide.ts';
import { decidePhoto } from '../../../domain/tickets/decide-photo.ts';
import type { EventOf, EventType, TicketEvent } from '../../../domain/tickets/events.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { PhotoUpload } from '../../../domain/tickets/photo.ts';
import type { RefusalCode } from '../../../domain/tickets/refusals.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { fromIso, type Instant } from '../../../domain/time/instant.ts';
import { county as yongning } from './county.ts';
import { filing } from './filing.ts';
import { intake } from './people.ts';

/** An instant of the tests: `2026-11-23 14:00` or with seconds, Asia/Shanghai. */
export const at = (text: string): Instant =>
  fromIso(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`);

/** What an event must say; `type` always, the rest as far as the test is about it. */
export type Expected = { readonly [T in EventType]: { readonly type: T } & Partial<EventOf<T>> }[EventType];

const committed = (
  before: Story | undefined,
  events: readonly TicketEvent[],
  command: string,
  when: Instant,
  by: string,
  county: County,
): Story => {
  const { commit, ticket } = commitOf(
    before?.ticket,
    events,
    { at: when, command, by: { sub: by, roles: [] } },
    county,
  );
  return new Story(ticket, [...(before?.commits ?? []), commit], county);
};

/** What a command came to, before it is expected to be one thing or another. */
export class Outcome {
  readonly decision: Decision;
  readonly after: () => Story;
  constructor(decision: Decision, after: (events: readonly TicketEvent[]) => Story) {
    this.decision = decision;
    this.after = () => {
      if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
      return after(decision.events);
    };
  }
  /** Exactly these events, in this order; answers the story after them. */
  yields(...expected: readonly Expected[]): Story {
    expect(this.decision).toMatchObject({ ok: true, events: expected });
    return this.after();
  }
  refused(code: RefusalCode, field?: string): void {
    const about = field === undefined ? {} : { field };
    expect(this.decision).toEqual({ ok: false, refusal: { code, params: expect.any(Object), ...about } });
  }
}

/** A ticket with its commits so far. */
export class Story {
  readonly ticket: Ticket;
  readonly commits: readonly Commit[];
  readonly county: County;
  constructor(ticket: Ticket, commits: readonly Commit[], county: County) {
    this.ticket = ticket;
    this.commits = commits;
    this.county = county;
  }
  get events(): readonly TicketEvent[] {
    return this.commits.flatMap(({ events }) => events);
  }
  /** A command that the gateway received then. */
  when<N extends CommandName>(name: N, body: CommandBodies[N], actor: Actor, time: string): Outcome {
    const decision = decide(this.ticket, { name, body } as Command, actor, at(time), this.county);
    return new Outcome(decision, (events) => committed(this, events, name, at(time), subjectOf(actor), this.county));
  }
  /** A file that was sent as a photo then: a good one of the first round's problem unless told. */
  sent(upload: Partial<PhotoUpload>, actor: Actor, time: string): Outcome {
    const whole: PhotoUpload = { step: 'problem', photo: 'p1', round: 1, file: { bytes: 1000 }, ...upload };
    const decision = decidePhoto(this.ticket, whole, actor, at(time), this.county);
    return new Outcome(decision, (events) =>
      events.length > 0 ? committed(this, events, 'photo', at(time), subjectOf(actor), this.county) : this,
    );
  }
  /** The workflow's milestone fires then. */
  whenItIs(time: string): Outcome {
    const events = decideMilestone(this.ticket, at(time), this.county);
    return new Outcome({ ok: true, events }, () =>
      events.length > 0 ? committed(this, events, 'milestone', at(time), 'workflow', this.county) : this,
    );
  }
  /** Something the workflow records itself. */
  with(...events: readonly TicketEvent[]): Story {
    return committed(this, events, 'stuck', events[0]?.at ?? 0, 'workflow', this.county);
  }
}

export const ticketId = '20261123004217';

/** A filing that the gateway received then. */
export const whenFiled = (told: Filing, actor: Actor, time: string, county: County = yongning): Outcome =>
  new Outcome(decideFiling({ ticketId, filing: told, actor, at: at(time), county }), (events) =>
    committed(undefined, events, 'file', at(time), subjectOf(actor), county),
  );

/** A ticket filed by intake. */
export const given = (time: string, changes: Parameters<typeof filing>[0] = {}, county: County = yongning): Story =>
  whenFiled(filing(changes), intake, time, county).after();
