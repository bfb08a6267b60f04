import type { County } from '../../domain/tickets/facts.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';

/** What the pages work with: made once per function instance. */
export type PageDependencies = {
  readonly table: Table;
  readonly county: County;
  readonly signer: () => Promise<Signer>;
  /** Origin that photos are uploaded to and served from, for the content security policy. */
  readonly photosOrigin: string;
};
