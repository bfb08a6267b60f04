import { marketBase } from '../../../config/household.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import { decideMarket, type MarketCommand } from '../../../domain/household/decide-market.ts';
import { type MarketEvent, marketOf } from '../../../domain/household/market.ts';
import type { HouseholdRefusal } from '../../../domain/household/refusals.ts';
import type { CommitFacts } from '../../../domain/tickets/commit.ts';
import { amendRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';

/** Enters one act on the register of enterprises, once for all copies of the request. */
export const actOnMarket = (table: Table, facts: CommitFacts, command: MarketCommand, actor: Actor) =>
  amendRegister<MarketEvent, HouseholdRefusal>(table, 'household', facts, (entries) => {
    const decision = decideMarket(marketOf(marketBase, entries), command, actor);
    return decision.ok ? { events: decision.events } : { stop: decision.refusal };
  });
