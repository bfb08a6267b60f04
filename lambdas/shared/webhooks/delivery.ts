import { cursorStore } from '../store/cursors.ts';
import { deliveryLog } from '../store/delivery-log.ts';
import type { Table } from '../store/table.ts';
import { undeliveredStore } from '../store/undelivered.ts';
import { type Reach, systemResolver } from './addresses.ts';
import type { Delivery } from './deliver.ts';
import { post } from './post.ts';

/** Milliseconds that a receiver may take. */
const patience = 10_000;

/** Delivering over the table, out to the reach that is given. */
export const deliveryOver = (table: Table, reach: Reach): Delivery => ({
  cursors: cursorStore(table),
  undelivered: undeliveredStore(table),
  log: deliveryLog(table),
  post: (target, message) => post(target, message, { reach, resolve: systemResolver, patience }),
});
