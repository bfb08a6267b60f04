import type { CountySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';
import type { OfficeRouteKey } from './route-keys.ts';

/** What the registers' routes work with: made once per function instance. */
export type OfficeDependencies = {
  readonly table: Table;
  /** The county as it is at an instant, with its deputies: its organisation changes. */
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
};

/** Answers a route of the office. */
export type OfficeAnswer = (event: ApiEvent, dependencies: OfficeDependencies) => Promise<ApiAnswer>;

/** The routes of an area of the office. */
export type OfficeRoutes<K extends OfficeRouteKey> = { readonly [Key in K]: OfficeAnswer };
