import type { Instant } from '../time/instant.ts';

/** Three scores, each from 1 to 5: 服务态度、服务质量、满意度 (R25). */
export type Scores = { readonly attitude: number; readonly quality: number; readonly satisfaction: number };

/** Why an enterprise does not take an order. */
export const declineReasons = ['busy', 'not-our-trade', 'too-far', 'price', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why a resident wants the order no more. */
export const cancelReasons = ['not-needed', 'found-other', 'too-late', 'price', 'other'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** How an order can end. */
export const outcomes = [
  'evaluated',
  'unevaluated',
  'unreported',
  'cancelled',
  'not-agreed',
  'unreachable',
  'no-enterprise',
] as const;
export type OrderOutcome = (typeof outcomes)[number];

/** A step about which an enterprise can be late. */
export type LateStep = 'contact' | 'agreement' | 'report';

/** Who proposes a completion time. */
export type Side = 'enterprise' | 'resident';

/** How an enterprise came to an order. */
export type OfferWay = 'chosen' | 'recommended' | 'passed-on' | 'assigned';

type Happened = { readonly at: Instant; readonly by: string };

export type OrderPlaced = Happened & {
  readonly type: 'OrderPlaced';
  readonly orderId: string;
  /** Version of the household rules it is placed under. */
  readonly rules: string;
  readonly category: string;
  readonly town?: string;
  readonly via: 'page' | 'intake';
};

/** What can happen to an order. No event holds a word, name or number of the resident. */
export type OrderEvent =
  | OrderPlaced
  | (Happened & {
      readonly type: 'OrderOffered';
      readonly enterprise: string;
      readonly way: OfferWay;
      /** Until when the resident is contacted (R23). */
      readonly due: Instant;
    })
  | (Happened & { readonly type: 'OrderUnassigned'; readonly next: Instant; readonly until: Instant })
  | (Happened & { readonly type: 'AssignmentReminded'; readonly next: Instant })
  | (Happened & { readonly type: 'ContactTried' })
  | (Happened & { readonly type: 'ResidentContacted'; readonly due: Instant })
  | (Happened & {
      readonly type: 'TimeProposed';
      readonly from: Side;
      readonly completeBy: Instant;
      readonly due: Instant;
    })
  | (Happened & {
      readonly type: 'TimeAgreed';
      readonly completeBy: Instant;
      readonly remindAt: Instant;
      readonly reportDue: Instant;
    })
  | (Happened & { readonly type: 'CompletionReminded' })
  | (Happened & {
      readonly type: 'EnterpriseLate';
      readonly enterprise: string;
      readonly step: LateStep;
      readonly limit: Instant;
      /** When it is looked at again. */
      readonly next: Instant;
    })
  | (Happened & { readonly type: 'OrderDeclined'; readonly enterprise: string; readonly reason: DeclineReason })
  | (Happened & {
      readonly type: 'CompletionReported';
      readonly enterprise: string;
      /** Price paid, in fen. */
      readonly price: number;
      readonly late: boolean;
      /** Until when the resident evaluates. */
      readonly due: Instant;
    })
  | (Happened & { readonly type: 'ReportPhotoAdded'; readonly photo: string; readonly bytes: number })
  | (Happened & { readonly type: 'OrderEvaluated'; readonly scores: Scores; readonly via: 'page' | 'phone' })
  | (Happened & { readonly type: 'OrderScored'; readonly scores: Scores })
  | (Happened & { readonly type: 'ComplaintMade'; readonly enterprise: string; readonly ticketId: string })
  | (Happened & { readonly type: 'ComplaintSettled'; readonly founded: boolean })
  | (Happened & { readonly type: 'OrderCancelled'; readonly reason: CancelReason })
  | (Happened & { readonly type: 'OrderEnded'; readonly outcome: OrderOutcome })
  | (Happened & {
      readonly type: 'WorkflowStuck';
      readonly run: number;
      readonly hop: number;
      readonly error: string;
      readonly next: Instant;
    })
  | (Happened & { readonly type: 'OperatorAlarmed'; readonly next: Instant })
  | (Happened & { readonly type: 'WorkflowResumed' })
  | (Happened & { readonly type: 'WorkflowRestarted'; readonly run: number });
