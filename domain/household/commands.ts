import type { Instant } from '../time/instant.ts';
import type { CancelReason, DeclineReason, Scores } from './events.ts';

/** The commands on an order that exists, each with its body. */
export type OrderCommandBodies = {
  /** The enterprise reached the resident. */
  contact: Readonly<Record<never, never>>;
  /** It called, and nobody answered. */
  attempt: Readonly<Record<never, never>>;
  /** One side proposes when the service is done; the other agrees or proposes another time. */
  propose: { readonly completeBy: Instant };
  agree: Readonly<Record<never, never>>;
  decline: { readonly reason: DeclineReason };
  /** Done, at this price in fen; what was done stands with the private part. */
  report: { readonly price: number };
  evaluate: { readonly scores: Scores };
  score: { readonly scores: Scores };
  cancel: { readonly reason: CancelReason };
  /** It goes to another enterprise. */
  assign: { readonly enterprise: string };
  /** It goes to the next enterprise in the order of recommendation: the one that holds it cannot do it. */
  'pass-on': Readonly<Record<never, never>>;
  /** A ticket about the enterprise was filed. */
  complain: { readonly ticketId: string };
  'settle-complaint': { readonly founded: boolean };
  /** Ends what nobody can bring together. */
  close: Readonly<Record<never, never>>;
  resume: Readonly<Record<never, never>>;
};

export type OrderCommandName = keyof OrderCommandBodies;

export type OrderCommand = {
  [N in OrderCommandName]: { readonly name: N; readonly body: OrderCommandBodies[N] };
}[OrderCommandName];
