import type { Deputy } from '../../domain/organisation/deputy.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';

/** What the queries work with: made once per function instance. */
export type QueryDependencies = {
  readonly table: Table;
  readonly county: County;
  /** Recorded deputies (AB角). */
  readonly deputies: readonly Deputy[];
  readonly signer: () => Promise<Signer>;
  readonly stateMachineArn: string;
  /** The hotline's name, the title of the API's description. */
  readonly title: string;
};
