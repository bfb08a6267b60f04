import type { Entry } from '../../registers/entry.ts';
import type { Instant } from '../../time/instant.ts';
import { idOf } from '../facts.ts';

/** What level 1 asks for (二(一), R6): to create a ticket, urge one, supervise one, report, or something else. */
export const instructionKinds = ['create-ticket', 'urge', 'supervise', 'report', 'other'] as const;
export type InstructionKind = (typeof instructionKinds)[number];

export const instructionStates = ['open', 'answered', 'accepted', 'cancelled'] as const;
export type InstructionState = (typeof instructionStates)[number];

/** What is entered of instructions. All but the first name the instruction by its id. */
export type InstructionEvent =
  | {
      readonly type: 'InstructionReceived';
      readonly kind: InstructionKind;
      /** The number that level 1 gave it. */
      readonly number: string;
      readonly text: string;
      readonly receivedAt: Instant;
      /** To be answered before this instant. */
      readonly dueAt?: Instant;
      readonly tickets: readonly string[];
    }
  | { readonly type: 'InstructionTicketLinked'; readonly id: string; readonly ticketId: string }
  | { readonly type: 'InstructionAnswered'; readonly id: string; readonly text: string; readonly late: boolean }
  | { readonly type: 'InstructionReplyAccepted'; readonly id: string }
  | {
      readonly type: 'InstructionReplyReturned';
      readonly id: string;
      readonly reason: string;
      readonly dueAt?: Instant;
    }
  | { readonly type: 'InstructionCancelled'; readonly id: string; readonly reason: string }
  /** Its limit came without an answer: recorded when the morning round finds it, or with the late answer. */
  | { readonly type: 'InstructionOverdue'; readonly id: string; readonly dueAt: Instant };

export type InstructionReply = {
  readonly at: Instant;
  readonly text: string;
  readonly late: boolean;
  readonly decided?: { readonly at: Instant; readonly accepted: boolean; readonly reason?: string };
};

/** An instruction of level 1 (指令): an object of its own, beside the tickets it is about. */
export type Instruction = {
  readonly id: string;
  readonly kind: InstructionKind;
  readonly number: string;
  readonly text: string;
  readonly receivedAt: Instant;
  readonly enteredAt: Instant;
  readonly dueAt?: Instant;
  readonly tickets: readonly string[];
  readonly state: InstructionState;
  /** The limits that came without an answer, as recorded. */
  readonly overdue: readonly Instant[];
  readonly replies: readonly InstructionReply[];
};

/** Whether a limit of it passed unanswered, or an answer came late. */
export const isLateInstruction = ({ overdue, replies }: Instruction): boolean =>
  overdue.length > 0 || replies.some(({ late }) => late);

type Change<T extends InstructionEvent['type']> = Extract<InstructionEvent, { type: T }>;

const decided = (
  { replies, ...rest }: Instruction,
  state: InstructionState,
  decision: NonNullable<InstructionReply['decided']>,
): Instruction => ({
  ...rest,
  state,
  replies: replies.map((reply, index) => (index === replies.length - 1 ? { ...reply, decided: decision } : reply)),
});

const changed = (
  one: Instruction,
  event: Exclude<InstructionEvent, Change<'InstructionReceived'>>,
  at: Instant,
): Instruction => {
  switch (event.type) {
    case 'InstructionTicketLinked':
      return { ...one, tickets: [...one.tickets, event.ticketId] };
    case 'InstructionAnswered':
      return { ...one, state: 'answered', replies: [...one.replies, { at, text: event.text, late: event.late }] };
    case 'InstructionReplyAccepted':
      return decided(one, 'accepted', { at, accepted: true });
    case 'InstructionReplyReturned': {
      const returned = decided(one, 'open', { at, accepted: false, reason: event.reason });
      return event.dueAt === undefined ? returned : { ...returned, dueAt: event.dueAt };
    }
    case 'InstructionCancelled':
      return { ...one, state: 'cancelled' };
    case 'InstructionOverdue':
      return { ...one, overdue: [...one.overdue, event.dueAt] };
  }
};

/** The instructions that the lines of a year's register tell of, in order of entry. */
export const instructionsOf = (
  year: number,
  entries: readonly Entry<InstructionEvent>[],
): ReadonlyMap<string, Instruction> => {
  const all = new Map<string, Instruction>();
  for (const { n, at, events } of entries)
    for (const event of events) {
      if (event.type === 'InstructionReceived') {
        const { type: _, ...told } = event;
        const id = idOf(year, n);
        all.set(id, { id, enteredAt: at, state: 'open', overdue: [], replies: [], ...told });
        continue;
      }
      const one = all.get(event.id);
      if (!one) throw new Error(`line ${n} of the instructions of ${year} tells of ${event.id}, which there is not`);
      all.set(event.id, changed(one, event, at));
    }
  return all;
};

/** Open instructions whose present limit has come and is not recorded yet. */
export const overdueInstructions = (
  instructions: ReadonlyMap<string, Instruction>,
  now: Instant,
): readonly InstructionEvent[] =>
  [...instructions.values()].flatMap(({ id, state, dueAt, overdue }) =>
    state === 'open' && dueAt !== undefined && dueAt <= now && !overdue.includes(dueAt)
      ? [{ type: 'InstructionOverdue' as const, id, dueAt }]
      : [],
  );
