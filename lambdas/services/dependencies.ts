import type { Market } from '../../domain/household/market.ts';
import type { CountySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
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
  readonly photos: PhotoBucket;
  /** Origin that photos are served from, for the policy of the pages that show them. */
  readonly photosOrigin: string;
};

export type ServiceAnswer = (event: ApiEvent, dependencies: ServiceDependencies) => Promise<ApiAnswer>;
