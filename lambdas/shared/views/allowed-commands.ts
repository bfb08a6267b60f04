import type { Actor } from '../../../domain/access/roles.ts';
import { standingUnits } from '../../../domain/organisation/unit.ts';
import type { Command, CommandName } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Refusal, RefusalCode } from '../../../domain/tickets/refusals.ts';
import { type Ticket, unitOf } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { commandBodies, commandNames } from '../schemas/command-bodies.ts';
import { commandExamples } from '../schemas/command-examples.ts';

/** Refusals that no other body would avert. */
const barring: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'wrong-role',
  'wrong-relation',
  'wrong-stage',
  'ticket-ended',
  'private-erased',
  'caller-additions-full',
  'already-acknowledged',
  'already-read',
  'decline-decided-by-supervisor',
  'audit-own-dispatch',
  'request-pending',
  'designated',
  'return-refused-before',
  'no-return-in-rework',
  'return-window-over',
  'joint-no-request',
  'result-only',
  'review-by-higher',
  'not-escalated',
  'extension-window-over',
  'extension-decided',
  'no-extension-in-rework',
  'no-task-request',
  'not-your-village',
  'master-stays',
  'followers-remain',
  'merged-into',
  'reopen-window-over',
  'no-reopen-request',
  'no-supervision',
  'already-joint',
  'joint-proposed-already',
  'no-joint-proposal',
  'not-stuck',
]);

const parsedExamples = Object.fromEntries(
  commandNames.map((name) => [name, commandBodies[name].parse(commandExamples[name])]),
);

/** A sample body; of a delegation with a village that the holding township has, if it has one. */
const sampleOf = (name: CommandName, ticket: Ticket, { organisation }: County): unknown => {
  const sample: unknown = parsedExamples[name];
  if (name !== 'delegate') return sample;
  const holder = unitOf(ticket);
  const village = standingUnits(organisation).find(({ level, parent }) => level === 4 && parent === holder);
  return village ? { unit: village.id } : sample;
};

/** Why the actor cannot give the command now, whatever its body; nothing when it may be tried. */
export const barredBy = (
  name: CommandName,
  ticket: Ticket,
  actor: Actor,
  at: Instant,
  county: County,
): Refusal | undefined => {
  const decision = decide(ticket, { name, body: sampleOf(name, ticket, county) } as Command, actor, at, county);
  return decision.ok || !barring.has(decision.refusal.code) ? undefined : decision.refusal;
};

/**
 * The commands the actor may try on the ticket now: each is decided with a sample body, and counts unless the refusal is
 * one that no body averts. So the rules stay in one place.
 */
export const allowedCommands = (ticket: Ticket, actor: Actor, at: Instant, county: County): string[] =>
  commandNames.filter((name) => barredBy(name, ticket, actor, at, county) === undefined);
