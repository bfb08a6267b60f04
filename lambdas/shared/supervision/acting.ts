import type { ActFacts } from '../../../domain/supervision/facts.ts';
import { refuse } from '../../../domain/supervision/refusals.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Table } from '../store/table.ts';
import { firstUnknown } from '../store/ticket-exists.ts';
import type { ActRequest, Entered } from './enter.ts';

/** What acts on the supervision's registers work with. */
export type Office = { readonly table: Table; readonly county: County };

/** What an act is decided with. */
export const factsOf = ({ actor, at }: ActRequest, { organisation, rules }: County): ActFacts => ({
  actor,
  at,
  organisation,
  rules,
});

/** A refusal if one of the tickets that a body names was never filed; `field` names where they stand. */
export const unknownTicket = async (
  { table }: Office,
  tickets: readonly string[],
  field: string,
): Promise<Extract<Entered<never>, { kind: 'refused' }> | undefined> => {
  const unknown = await firstUnknown(table, [...new Set(tickets)]);
  return unknown === undefined
    ? undefined
    : { kind: 'refused', refusal: refuse('unknown-linked-ticket', field).refusal };
};
