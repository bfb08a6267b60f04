import type { Instant } from '../time/instant.ts';

/** 申诉 (R71): a unit says that a ticket should not cost it points under an item of the scheme. */
export type Appeal = {
  /** From 1, over all years. */
  readonly n: number;
  readonly year: number;
  readonly unit: string;
  readonly item: string;
  readonly ticketId: string;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
  /** Struck, or upheld, with the reason. */
  readonly decision?: {
    readonly strike: boolean;
    readonly reason: string;
    readonly at: Instant;
    readonly by: string;
  };
};
