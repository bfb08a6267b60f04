import type { CountySource } from '../shared/county-source.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';
import type { Service } from './services.ts';

export type Open311Dependencies = {
  readonly table: Table;
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
  /** Every service by its code. */
  readonly services: ReadonlyMap<string, Service>;
  /** The only `jurisdiction_id` there is. */
  readonly jurisdiction: string;
  /** What addresses of this API start with, without a trailing slash. */
  readonly baseUrl: string;
  /** Whose key it is; nothing for a key that is unknown, ended or not for filing. */
  readonly integratorOf: (key: string, event: ApiEvent) => Promise<{ readonly id: string } | 'unknown' | 'too-many'>;
};
