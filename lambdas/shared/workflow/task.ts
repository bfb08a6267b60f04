import * as z from 'zod/mini';
import { waitStates } from '../../../domain/tickets/wait.ts';

const instant = z.iso.datetime({ offset: true });

/** What every task of the workflow hands its function. */
export const taskInput = z.object({
  /** Of the definition the execution keeps for life; which are taken, `accepts` says. */
  generation: z.int(),
  ticketId: z.string().check(z.regex(/^\d+$/)),
  /** Ticket number and run: `20261123004217-1`. */
  execution: z.string().check(z.regex(/^\d+-\d+$/)),
  state: z.string(),
  enteredAt: instant,
  until: instant,
  seq: z.object({ hop: z.int(), redrive: z.int(), retry: z.int() }),
  commit: z.int(),
  idle: z.int(),
});

export const waitInput = z.extend(taskInput, {
  state: z.enum(waitStates),
  token: z.string().check(z.minLength(1)),
  error: z.string(),
});

export type TaskInput = z.infer<typeof taskInput>;
export type WaitInput = z.infer<typeof waitInput>;

/** The run in an execution's name. */
export const runOf = (execution: string): number => Number(execution.slice(execution.lastIndexOf('-') + 1));

/** The ticket number in an execution's name. */
export const ticketOf = (execution: string): string => execution.slice(0, execution.lastIndexOf('-'));

/** The execution's name: ASCII, so that CloudWatch can show it. */
export const executionName = (ticketId: string, run: number): string => `${ticketId}-${run}`;

/** A newer run has taken this one's place: the workflow catches it by this name and ends. */
export class Superseded extends Error {
  constructor(ticketId: string, run: number) {
    super(`run ${run} of ticket ${ticketId} is superseded`);
    this.name = 'Superseded';
  }
}
