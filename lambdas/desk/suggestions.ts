import type { TicketClass } from '../../domain/rules/rule-set.ts';
import type { Filing } from '../../domain/tickets/commands.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Table } from '../shared/store/table.ts';
import type { DeskContext } from './area.ts';

/** A matter as far as it is known: what the dispatch directory is asked about (三(二), R32-R33). */
export type Matter = Omit<Filing, 'private'> & {
  /** HMAC of the caller's number, for matters of the same caller. */
  readonly caller?: string | undefined;
};

/** What the dispatch directory suggests: for a person to take or leave. */
export type Suggestions = {
  /** Units in the order in which they should be thought of, each with the reason in the reader's language. */
  readonly units: readonly { readonly unit: string; readonly reason: string }[];
  readonly class?: TicketClass;
  /** Open tickets that could be the same matter. */
  readonly duplicates: readonly { readonly ticketId: string; readonly reason: string }[];
};

/** Asks the dispatch directory. */
export type SuggestionsFor = (
  matter: Matter,
  context: {
    readonly table: Table;
    readonly county: County;
    readonly at: Instant;
    readonly language: 'zh' | 'en';
  },
) => Promise<Suggestions>;

/** What the directory suggests for a matter; nothing where the desk has no directory. */
export const suggestedFor = async (
  { var: { dependencies, county, at, language } }: DeskContext,
  { private: _, ...matter }: Filing,
  caller: string | undefined,
): Promise<Suggestions | undefined> =>
  dependencies.suggestionsFor?.({ ...matter, caller }, { table: dependencies.table, county, at, language });
