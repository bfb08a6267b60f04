import { marketBase } from '../../../config/household.ts';
import { type Market, type MarketEvent, marketOf } from '../../../domain/household/market.ts';
import { readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';

/** The market as its register says now. @param table the tickets' table, which holds the registers */
export const readMarket = async (table: Table): Promise<Market> =>
  marketOf(marketBase, await readRegister<MarketEvent>(table, 'household'));
