import * as z from 'zod/mini';

/** What the sweep asks of the signal function, at the sweep's own instant (epoch milliseconds). */
export const sweepOrder = z.object({
  /** Tickets whose workflow is to be set right. */
  inspect: z.array(z.string().check(z.regex(/^\d+$/))),
  /** Executions of tickets that the table does not know. */
  stop: z.array(z.string().check(z.regex(/^\d+-\d+$/))),
  now: z.int(),
  /** True to start the next run of every ticket named, whatever is known of its present one. */
  restart: z.boolean(),
});

export type SweepOrder = z.infer<typeof sweepOrder>;

/** Tickets that could not be set right: the signal function's log says why. */
export type SweepAnswer = { readonly unmended: readonly string[] };
