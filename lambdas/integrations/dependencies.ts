import type { Integrator } from '../../domain/integrators/integrator.ts';
import type { IntegratorsState } from '../../domain/integrators/register.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CountySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';
import type { Reach } from '../shared/webhooks/addresses.ts';
import type { FirstDelivery } from '../shared/webhooks/deliver.ts';

/** What the integrations' routes work with: made once per function instance. */
export type IntegrationDependencies = {
  readonly table: Table;
  /** The orders of household services. */
  readonly orders: Table;
  /** The county as it is at an instant, with its deputies: its organisation changes. */
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
  readonly reach: Reach;
  /** Posts an example, and starts what sends again. */
  readonly post: FirstDelivery['post'];
  readonly startRun: FirstDelivery['startRun'];
};

/** A request of an integrator that may make it. */
export type OwnRequest = {
  readonly event: ApiEvent;
  readonly at: Instant;
  readonly integrator: Integrator;
  readonly state: IntegratorsState;
  readonly sign: Signer;
};

/** Answers a route of integrators. */
export type OwnAnswer = (request: OwnRequest, dependencies: IntegrationDependencies) => Promise<ApiAnswer>;
/** Answers a route of the centre. */
export type CentreAnswer = (event: ApiEvent, dependencies: IntegrationDependencies) => Promise<ApiAnswer>;
