import type { Role } from '../../access/roles.ts';
import type { RegisterDecision } from '../../registers/refusal.ts';
import type { Instant } from '../../time/instant.ts';
import { type ActFacts, isLate } from '../facts.ts';
import { refuse } from '../refusals.ts';
import type { Instruction, InstructionEvent, InstructionKind } from './instruction.ts';

/** The acts on an instruction, each with its body. */
export type InstructionCommands = {
  'link-ticket': { readonly ticket: string };
  reply: { readonly text: string };
  'accept-reply': Readonly<Record<never, never>>;
  'return-reply': { readonly reason: string; readonly dueAt?: Instant | undefined };
  cancel: { readonly reason: string };
};
export type InstructionCommandName = keyof InstructionCommands;
export type InstructionCommand = {
  [N in InstructionCommandName]: { readonly name: N; readonly body: InstructionCommands[N] };
}[InstructionCommandName];

export type NewInstruction = {
  readonly kind: InstructionKind;
  readonly number: string;
  readonly text: string;
  readonly receivedAt?: Instant | undefined;
  readonly dueAt?: Instant | undefined;
  readonly tickets?: readonly string[] | undefined;
};

/** Who may: level 2 answers; level 1 enters, accepts, returns and cancels, the centre by hand where level 1 has no interface. */
export const instructionAccess: { readonly [N in InstructionCommandName | 'create']: readonly Role[] } = {
  create: ['upstream', 'supervisor', 'centre-head'],
  'link-ticket': ['supervisor', 'centre-head'],
  reply: ['supervisor', 'centre-head'],
  'accept-reply': ['upstream', 'centre-head'],
  'return-reply': ['upstream', 'centre-head'],
  cancel: ['upstream', 'centre-head'],
};

/** More tickets than this no instruction is about. */
export const mostLinkedTickets = 50;

type Decision = RegisterDecision<InstructionEvent>;

/** Enters an instruction; its number is level 1's, once a year. */
export const receiveInstruction = (
  known: ReadonlyMap<string, Instruction>,
  { kind, number, text, receivedAt, dueAt, tickets = [] }: NewInstruction,
  { at }: ActFacts,
): Decision => {
  const received = receivedAt ?? at;
  if (received > at) return refuse('instruction-from-future', 'receivedAt');
  if (dueAt !== undefined && dueAt <= received) return refuse('instruction-due-before-receipt', 'dueAt');
  if ([...known.values()].some((one) => one.number === number && one.state !== 'cancelled'))
    return refuse('instruction-number-known', 'number');
  const due = dueAt === undefined ? {} : { dueAt };
  const linked = [...new Set(tickets)];
  const event = { type: 'InstructionReceived', kind, number, text, receivedAt: received, ...due, tickets: linked };
  return { ok: true, events: [event as InstructionEvent] };
};

/** A limit that passed unanswered is recorded with the late answer, if the morning round has not. */
const overdueAt = ({ id, dueAt, overdue }: Instruction, at: Instant): readonly InstructionEvent[] =>
  dueAt !== undefined && isLate(at, dueAt) && !overdue.includes(dueAt)
    ? [{ type: 'InstructionOverdue', id, dueAt }]
    : [];

const linkTicket = ({ id, tickets }: Instruction, ticketId: string): Decision => {
  if (tickets.includes(ticketId)) return refuse('ticket-linked-already', 'ticket');
  if (tickets.length >= mostLinkedTickets) return refuse('too-many-tickets', 'ticket');
  return { ok: true, events: [{ type: 'InstructionTicketLinked', id, ticketId }] };
};

/** What an act on an instruction comes to. */
export const decideInstruction = (one: Instruction, command: InstructionCommand, { at }: ActFacts): Decision => {
  const { id, state, dueAt } = one;
  if (state === 'accepted' || state === 'cancelled') return refuse('instruction-over');
  switch (command.name) {
    case 'link-ticket':
      return linkTicket(one, command.body.ticket);
    case 'reply': {
      if (state !== 'open') return refuse('instruction-answered');
      const late = dueAt !== undefined && isLate(at, dueAt);
      const answer = { type: 'InstructionAnswered' as const, id, text: command.body.text, late };
      return { ok: true, events: [...overdueAt(one, at), answer] };
    }
    case 'accept-reply':
      if (state !== 'answered') return refuse('instruction-unanswered');
      return { ok: true, events: [{ type: 'InstructionReplyAccepted', id }] };
    case 'return-reply': {
      if (state !== 'answered') return refuse('instruction-unanswered');
      const { reason, dueAt: again } = command.body;
      if (again !== undefined && again <= at) return refuse('instruction-due-before-receipt', 'dueAt');
      const due = again === undefined ? {} : { dueAt: again };
      return { ok: true, events: [{ type: 'InstructionReplyReturned', id, reason, ...due }] };
    }
    case 'cancel':
      return { ok: true, events: [{ type: 'InstructionCancelled', id, reason: command.body.reason }] };
  }
};
