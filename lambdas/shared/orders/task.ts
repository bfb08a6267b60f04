import * as z from 'zod/mini';
import { orderWaitStates } from '../../../domain/household/wait.ts';

const instant = z.iso.datetime({ offset: true });

/** An order number: `F`, then the digits of a ticket number. */
export const orderNumber = /^F20\d{12,15}$/;

/** What every task of the order workflow hands its function. */
export const orderTask = z.object({
  generation: z.int(),
  orderId: z.string().check(z.regex(orderNumber)),
  /** Order number and run: `F20261123004217-1`. */
  execution: z.string().check(z.regex(/^F\d+-\d+$/)),
  state: z.string(),
  enteredAt: instant,
  until: instant,
  seq: z.object({ hop: z.int(), redrive: z.int(), retry: z.int() }),
  commit: z.int(),
  idle: z.int(),
});

export const orderWaitTask = z.extend(orderTask, {
  state: z.enum(orderWaitStates),
  token: z.string().check(z.minLength(1)),
  error: z.string(),
});

export type OrderTask = z.infer<typeof orderTask>;
export type OrderWaitTask = z.infer<typeof orderWaitTask>;
