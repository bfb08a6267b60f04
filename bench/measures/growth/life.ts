import { createHash } from 'node:crypto';
import type { Actor, Role } from '../../../domain/access/roles.ts';
import type { Command, Filing } from '../../../domain/tickets/commands.ts';
import { type Commit, type CommitFacts, commitOf } from '../../../domain/tickets/commit.ts';
import { decide, decideFiling, decideMilestone } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { ticketNumber } from '../../../domain/tickets/number.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { dateOf, type Instant } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { filingBody, filingOf } from '../../../lambdas/shared/schemas/filing.ts';
import { filingExample } from '../../../lambdas/shared/schemas/filing-example.ts';

export const units = ['dept-housing', 'dept-water', 'dept-urban-management', 'dept-transport'] as const;

export const hex = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const staff = (role: Role, unit: string): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  sub: `${role}@${unit}`,
  roles: [role],
  unit,
});

/** What the n-th ticket is filed as. `matter` is what differs from the example of a filing. */
export type Filed = {
  readonly n: number;
  readonly at: Instant;
  readonly caller: string;
  readonly urgent?: boolean;
  readonly matter?: Partial<Pick<Filing, 'category' | 'town' | 'type'>>;
};

/** A ticket that the domain leads through its life: filed, acted upon, with what time brings. */
export class Life {
  readonly commits: Commit[] = [];
  #ticket: Ticket;

  constructor({ n, at, caller, urgent = false, matter = {} }: Filed) {
    const ticketId = ticketNumber(dateOf(at), String(n % 100_000).padStart(5, '0'));
    const filing = { ...filingOf(filingBody.parse(filingExample)), urgent, ...matter };
    const actor = staff('intake', 'centre');
    const filed = decideFiling({ ticketId, filing, caller, actor, at, county });
    if (!filed.ok) throw new Error(`the filing was refused: ${filed.refusal.code}`);
    this.#ticket = this.#append(undefined, filed.events, this.#facts('file', actor, at));
  }

  get ticket(): Ticket {
    return this.#ticket;
  }

  act(command: Command, role: Role, unit: string, at: Instant): this {
    const actor = staff(role, unit);
    const decision = decide(this.#ticket, command, actor, at, county);
    if (!decision.ok) throw new Error(`${command.name} was refused: ${decision.refusal.code}`);
    this.#ticket = this.#append(this.#ticket, decision.events, this.#facts(command.name, actor, at));
    return this;
  }

  /** What has fallen due by an instant. */
  pass(at: Instant): this {
    const events = decideMilestone(this.#ticket, at, county);
    const by = { sub: 'workflow', roles: [] };
    if (events.length > 0) this.#ticket = this.#append(this.#ticket, events, { at, command: 'milestone', by });
    return this;
  }

  #facts(command: string, { sub, roles, unit }: ReturnType<typeof staff>, at: Instant): CommitFacts {
    const idempotency = { key: hex(`${command}${at}`), bodyHash: hex(command) };
    return { at, command, by: { sub, roles, ...(unit === undefined ? {} : { unit }) }, idempotency };
  }

  #append(before: Ticket | undefined, events: readonly TicketEvent[], facts: CommitFacts): Ticket {
    const { commit, ticket } = commitOf(before, events, facts, county);
    this.commits.push(commit);
    return ticket;
  }
}
