import * as z from 'zod/mini';
import { orderNumber } from '../shared/orders/task.ts';

/** Commits of orders that an operator has published again (docs/runbook.md). */
export const orderReplay = z.object({
  again: z
    .array(
      z.object({
        orderId: z.string().check(z.regex(orderNumber)),
        commits: z.array(z.int().check(z.minimum(1))).check(z.minLength(1), z.maxLength(500)),
      }),
    )
    .check(z.maxLength(500)),
});

export type OrderReplay = z.infer<typeof orderReplay>;

/** Numbers of the orders of which something could not be published again. */
export type OrderReplayAnswer = { readonly unpublished: readonly string[] };
