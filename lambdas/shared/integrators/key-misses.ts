import { type Instant, minute } from '../../../domain/time/instant.ts';
import type { ApiEvent } from '../http/gateway.ts';
import type { Signer } from '../secret.ts';
import { countTry } from '../store/rates.ts';
import type { Table } from '../store/table.ts';

/** Keys that open nothing, tried from one address within the window, after which it is told to wait. */
const mostMisses = 30;
const missWindow = 10 * minute;

/** Seconds after which an address that tried too many keys may come again. */
export const secondsToWait = String(missWindow / 1000);

/** Counts a key that opens nothing, by the address it came from, and tells whether there were too many of them. */
export const missedTooOften = async (event: ApiEvent, at: Instant, sign: Signer, table: Table): Promise<boolean> => {
  const key = sign('rate', event.requestContext.http.sourceIp).toString('hex').slice(0, 32);
  return (await countTry(table, { kind: 'key-miss', key, window: missWindow }, at)) > mostMisses;
};
