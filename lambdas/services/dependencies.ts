import type { Market } from '../../domain/household/market.ts';
import type { CountySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';

/** What the household services work with: made once per function instance. */
export type ServiceDependencies = {
  readonly orders: Table;
  /** Holds the registers, and the tickets that complaints become. */
  readonly tickets: Table;
  readonly county: CountySource;
  readonly market: () => Promise<Market>;
  readonly signer: () => Promise<Signer>;
};

export type ServiceAnswer = (event: ApiEvent, dependencies: ServiceDependencies) => Promise<ApiAnswer>;
