import type { LedgerEntry } from '../limits/ledger.ts';
import type { Instant } from '../time/instant.ts';
import type { RequestKind } from './event-values.ts';
import type { Ground } from './values.ts';

/** Facts of the events of returns, extensions and closure applications (三(二)-(三), R34-R41). */
export type RequestEvents = {
  /** 退回申请 (R34): `number` counts the decided return requests of the ticket, this one included. */
  ReturnRequested: {
    readonly number: number;
    readonly suggestedUnit: string;
    readonly reviewDue: Instant;
    readonly holdUntil?: Instant;
    readonly provisional?: true;
    readonly private: { readonly reason: string };
  };
  ReturnDecided: {
    readonly approve: boolean;
    readonly number: number;
    /** 指定办理: no further return, whichever unit has it now. */
    readonly final: boolean;
    readonly private: { readonly reason: string };
  };
  /** 延时申请 (R40): `workingDays` is the k of WD(k), counted from the receipt. */
  ExtensionRequested: {
    readonly workingDays: number;
    readonly reviewDue: Instant;
    readonly holdUntil?: Instant;
    readonly provisional?: true;
    readonly private: { readonly reason: string };
  };
  /** With the later limit of level 1, if it agreed to one. */
  ExtensionGranted: {
    readonly entry: LedgerEntry;
    readonly upstreamDueAt?: Instant;
    readonly private: { readonly reason: string };
  };
  ExtensionRefused: { readonly private: { readonly reason: string } };
  RequestWithdrawn: { readonly kind: RequestKind };
  /** A signed result, a reassignment or a joint appointment ends the request that was pending. */
  RequestEnded: { readonly kind: RequestKind };
  ReviewLate: { readonly kind: RequestKind; readonly late: number };
  /** The holiday notice came: the reviewer's limit and the end of the hold are restated. */
  ReviewRestated: { readonly kind: RequestKind; readonly reviewDue: Instant; readonly holdUntil?: Instant };
  /** Undecided at the close of the cap day: the breach mark is held no longer. */
  HoldEnded: { readonly kind: RequestKind };
  /** 申请办结 (R41): drafted by the unit, confirmed by the signatory. */
  ClosureDrafted: {
    readonly ground: Ground;
    readonly private: { readonly replyToCitizen: string; readonly statement: string };
  };
  ClosureSentBack: { readonly private: { readonly note?: string | undefined } };
  ClosureRequested: {
    readonly ground: Ground;
    readonly reviewDue: Instant;
    readonly holdUntil?: Instant;
    readonly provisional?: true;
    readonly private: { readonly statement?: string | undefined; readonly note?: string | undefined };
  };
  ClosureRefused: { readonly private: { readonly reason: string } };
  /** Forwarded to level 1, with a unit's closure application or because the matter is outside the county. */
  SentUpstream: { readonly from: 'closure' | 'return'; readonly private: { readonly reason: string } };
  UpstreamReminderDue: { readonly since: Instant };
  /** Level 1 refused: back with one working day, or to be dispatched when no unit had it. */
  UpstreamRefused: { readonly entry: LedgerEntry; readonly private: { readonly reason: string } };
  UpstreamAccepted: { readonly private: { readonly reason: string } };
};
