import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** A granted return (三(二), R35): the unit that gave the ticket back, and the one that got it in the same act. */
export type GrantedReturn = { readonly from: string; readonly to: string; readonly at: Instant };

/** The granted returns of a ticket that found another unit, in order, by its deadline ledger. */
export const returnsOf = ({ ledger }: Pick<Ticket, 'ledger'>): readonly GrantedReturn[] =>
  ledger.flatMap(({ kind, unit: to, at }, index) => {
    const from = ledger.slice(0, index).findLast(({ unit }) => unit !== undefined)?.unit;
    return kind === 're-dispatch' && from !== undefined && to !== undefined ? [{ from, to, at }] : [];
  });
