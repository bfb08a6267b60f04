import type { CommittedBy, IdempotencyKey } from '../tickets/commit.ts';
import type { Instant } from '../time/instant.ts';

/** Version of an entry's shape. A reader accepts the versions it knows and throws for others. */
export const entrySchema = 1;

/**
 * A line of one of the centre's registers (登记簿): what was decided in one act, by whom and when. Lines are appended under
 * the next number and never changed, so that a register is its own audit trail (五(二), R50); its present state is folded
 * from all of them.
 */
export type Entry<Event> = {
  readonly schema: typeof entrySchema;
  /** From 1, without gaps. */
  readonly n: number;
  /** When it was decided; the gateway's instant for acts of people. */
  readonly at: Instant;
  /** The act's name, as the API calls it. */
  readonly command: string;
  readonly by: CommittedBy;
  readonly idempotency?: IdempotencyKey;
  readonly events: readonly Event[];
};

export type EntryFacts = Pick<Entry<never>, 'at' | 'command' | 'by' | 'idempotency'>;
