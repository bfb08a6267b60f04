import {
  decideInstruction,
  type InstructionCommand,
  type NewInstruction,
  receiveInstruction,
} from '../../../domain/supervision/instructions/decide.ts';
import type { Instruction } from '../../../domain/supervision/instructions/instruction.ts';
import { factsOf, type Office, unknownTicket } from './acting.ts';
import { instructionBook } from './books.ts';
import { type ActRequest, type Entered, enterNew, enterOn } from './enter.ts';

/** Enters an instruction of level 1 (R6), about tickets that there are. */
export const enterInstruction = async (
  office: Office,
  request: ActRequest,
  asked: NewInstruction,
): Promise<Entered<Instruction>> => {
  const unknown = await unknownTicket(office, asked.tickets ?? [], 'tickets');
  if (unknown) return unknown;
  return enterNew(office.table, instructionBook, request, (known) =>
    receiveInstruction(known, asked, factsOf(request, office.county)),
  );
};

/** Enters an act on an instruction. */
export const actOnInstruction = async (
  office: Office,
  id: string,
  request: ActRequest,
  command: InstructionCommand,
): Promise<Entered<Instruction>> => {
  const named = command.name === 'link-ticket' ? [command.body.ticket] : [];
  const unknown = await unknownTicket(office, named, 'ticket');
  if (unknown) return unknown;
  return enterOn(office.table, instructionBook, id, request, (one) =>
    decideInstruction(one, command, factsOf(request, office.county)),
  );
};
