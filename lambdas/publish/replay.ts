import * as z from 'zod/mini';

/**
 * Commits that an operator has published again (docs/runbook.md): those that could not be, or of whose publishing nobody
 * knows after the table was restored. Notices that are marked as sent are not repeated.
 */
export const replay = z.object({
  again: z
    .array(
      z.object({
        ticketId: z.string().check(z.regex(/^\d+$/)),
        /** Numbers of the commits, from 1. */
        commits: z.array(z.int().check(z.gte(1))).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});

export type Replay = z.infer<typeof replay>;

/** Tickets whose commits could not be published: the log says why. */
export type ReplayAnswer = { readonly unpublished: readonly string[] };
