import type { Instant } from '../time/instant.ts';
import type { OfferWay, OrderOutcome, OrderPlaced, Scores, Side } from './events.ts';

/** That an enterprise was recorded as late about the present step: how often, and when it is looked at again. */
export type Lateness = { readonly times: number; readonly next: Instant };

/** A completion time that one side proposed and the other has not answered. */
export type Proposal = { readonly from: Side; readonly completeBy: Instant };

/** Where an order stands. */
export type OrderPhase =
  | { readonly kind: 'placed' }
  | {
      readonly kind: 'offered';
      readonly enterprise: string;
      readonly due: Instant;
      readonly tries: readonly Instant[];
      readonly late?: Lateness;
    }
  | {
      readonly kind: 'talking';
      readonly enterprise: string;
      readonly due: Instant;
      readonly proposals: number;
      readonly proposal?: Proposal;
    }
  | {
      readonly kind: 'agreed';
      readonly enterprise: string;
      readonly completeBy: Instant;
      readonly remindAt: Instant;
      readonly reminded: boolean;
      readonly reportDue: Instant;
      readonly late?: Lateness;
    }
  | { readonly kind: 'reported'; readonly enterprise: string; readonly due: Instant }
  | { readonly kind: 'unassigned'; readonly next: Instant; readonly until: Instant }
  | { readonly kind: 'ended'; readonly at: Instant; readonly outcome: OrderOutcome };

export type PhaseKind = OrderPhase['kind'];

/** An enterprise that the order was offered to. */
export type Offer = { readonly enterprise: string; readonly at: Instant; readonly way: OfferWay };

/** What was done, as the enterprise reported it. */
export type Report = {
  readonly enterprise: string;
  readonly at: Instant;
  readonly price: number;
  readonly late: boolean;
};

/** A photo of what was done, cleaned of everything but the picture, by the id it is stored under (R24). */
export type OrderPhoto = { readonly photo: string; readonly at: Instant };

/** A complaint about the enterprise: a ticket of the government's, and what was found (R27). */
export type Complaint = {
  readonly enterprise: string;
  readonly ticketId: string;
  readonly at: Instant;
  readonly founded?: boolean;
};

/** An order of household services, as its events tell it. */
export type Order = {
  readonly id: string;
  readonly rules: string;
  readonly placedAt: Instant;
  readonly category: string;
  readonly town?: string;
  readonly via: OrderPlaced['via'];
  readonly phase: OrderPhase;
  readonly offers: readonly Offer[];
  readonly report?: Report;
  readonly photos: readonly OrderPhoto[];
  /** The resident's scores, and the supervisor's own beside them (R25). */
  readonly evaluation?: Scores;
  readonly supervisorScores?: Scores;
  readonly complaint?: Complaint;
  /** Times an enterprise was recorded as late, and which ones were. */
  readonly lateness: number;
  readonly lateFirms: readonly string[];
  readonly commits: number;
  readonly run: number;
  readonly runStartedAt: Instant;
  readonly stuck?: { readonly next: Instant };
};

/** The enterprise that holds the order, if one does. */
export const holderOf = ({ phase }: Order): string | undefined =>
  'enterprise' in phase ? phase.enterprise : undefined;

/** The last enterprise that had to do with it: the one a complaint is about. */
export const lastEnterpriseOf = (order: Order): string | undefined => order.offers.at(-1)?.enterprise;
