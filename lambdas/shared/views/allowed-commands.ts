import type { Actor } from '../../../domain/access/roles.ts';
import type { Command } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { RefusalCode } from '../../../domain/tickets/refusals.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { commandNames } from '../schemas/command-bodies.ts';
import { commandExamples } from '../schemas/command-examples.ts';

/** Refusals that no other body would avert. */
const barring: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'wrong-role',
  'wrong-relation',
  'wrong-stage',
  'ticket-ended',
  'already-acknowledged',
  'decline-decided-by-supervisor',
  'audit-own-dispatch',
  'not-stuck',
]);

/**
 * The commands the actor may try on the ticket now: each is decided with a sample body, and counts unless the refusal is
 * one that no body averts. So the rules stay in one place.
 */
export const allowedCommands = (ticket: Ticket, actor: Actor, at: Instant, county: County): string[] =>
  commandNames.filter((name) => {
    const decision = decide(ticket, { name, body: commandExamples[name] } as Command, actor, at, county);
    return decision.ok || !barring.has(decision.refusal.code);
  });
