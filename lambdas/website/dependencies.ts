import type { County } from '../../domain/tickets/facts.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';

/** What the form works with: made once per function instance. */
export type WebsiteDependencies = {
  readonly table: Table;
  readonly county: County;
  readonly signer: () => Promise<Signer>;
};
