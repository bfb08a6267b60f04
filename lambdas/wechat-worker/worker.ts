import type { County } from '../../domain/tickets/facts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';
import type { Account } from './account.ts';

/** What messages are worked on with: made once per function instance. */
export type Worker = {
  readonly table: Table;
  readonly county: (at: Instant) => Promise<County>;
  readonly signer: () => Promise<Signer>;
  readonly photos: PhotoBucket;
  readonly account: Account;
  /** What links to the caller's page start with, without a trailing slash. */
  readonly baseUrl: string;
};

/** Who sent a message, as the table knows the person: an HMAC of the OpenID. */
export type Sender = {
  readonly person: string;
  readonly messageId: string;
  /** Gateway's instant. */
  readonly at: Instant;
};
