import type { Document } from '../json.ts';

/** How a call of a function ended, in the words of the States Language. */
export type CallOutcome =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: string; readonly cause: string };

/** An error name and its cause, as callers give them. */
export interface GivenFailure {
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

/** What can happen to an execution. `attempt` and `entered` are event ids: they tell a late signal from a present one. */
export type Signal =
  | { readonly kind: 'start' }
  | { readonly kind: 'waited'; readonly entered: number }
  | { readonly kind: 'retry'; readonly entered: number; readonly at: number }
  | { readonly kind: 'returned'; readonly attempt: number; readonly outcome: CallOutcome }
  | LimitSignal
  | { readonly kind: 'expired' }
  | { readonly kind: 'succeeded'; readonly token: string; readonly output: Document }
  | ({ readonly kind: 'failed'; readonly token: string } & GivenFailure)
  | { readonly kind: 'heartbeat'; readonly token: string }
  | ({ readonly kind: 'stop' } & GivenFailure);

/** A limit of an attempt has passed: its time-out, or its next heartbeat's. `at` is the limit's instant. */
export interface LimitSignal {
  readonly kind: 'timed-out';
  readonly attempt: number;
  readonly heartbeat: boolean;
  readonly at: number;
}
