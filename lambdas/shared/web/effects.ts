import type { Command } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { Attribution } from '../../../domain/tickets/event-values.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { limitOf, stageOf, type Ticket, unitOf } from '../../../domain/tickets/ticket.ts';
import type { Stage } from '../../../domain/tickets/values.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { FormScene } from './forms/form-scene.ts';

/** What a decision would do to a ticket, before it is made: computed by the rule that makes it. */
export type Effect = {
  readonly stage: Stage;
  readonly unit: string | undefined;
  readonly due: Instant | undefined;
  /** Breaches that would go on record. */
  readonly breaches: readonly { readonly limit: Instant; readonly attributedTo: Attribution }[];
};

/** The effect of a command if it were given now; nothing where the rule would refuse it as it stands. */
export const effectOf = (command: Command, { ticket, actor, at, county }: FormScene): Effect | undefined => {
  const decision = decide(ticket, command, actor, at, county);
  if (!decision.ok) return undefined;
  const after = decision.events.reduce<Ticket>(evolve, ticket);
  return {
    stage: stageOf(after),
    unit: unitOf(after),
    due: limitOf(after)?.entry.due,
    breaches: after.breaches.slice(ticket.breaches.length),
  };
};
