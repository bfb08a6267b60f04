import { isDeepStrictEqual } from 'node:util';
import type { ChangeLog } from './change-log.ts';
import type { Engine } from './engine.ts';
import { type Item, keyId } from './items.ts';
import type { KeyLocks } from './key-locks.ts';
import type { Streams } from './streams.ts';
import type { Table, Tables } from './tables.ts';

/** What the operations of one DynamoDB share. */
export interface DynamoContext {
  readonly engine: Engine;
  readonly tables: Tables;
  readonly locks: KeyLocks;
  readonly streams: Streams;
  readonly log: ChangeLog;
}

/** Reads an item as it is now; a key that is not valid has none. To be called under the key's lock. */
export async function readItem({ engine }: DynamoContext, table: Table, key: Item): Promise<Item | undefined> {
  const request = { TableName: table.name, Key: key, ConsistentRead: true };
  const answer = await engine.call('GetItem', JSON.stringify(request));
  if (answer.status === 200) return (JSON.parse(answer.body) as { Item?: Item }).Item;
  if (answer.body.includes('#ValidationException')) return undefined;
  throw new Error(`An item of table ${table.name} cannot be read: ${answer.body}`);
}

/** Tells the consumers of a change that was made and of which the log knows; closes it when they have it. */
export function tellChange(
  { streams, log }: DynamoContext,
  table: Table,
  keys: Item,
  before: Item | undefined,
  after: Item | undefined,
): void {
  const id = keyId(table, keys);
  const delivered = () => log.close(id);
  // As in DynamoDB, a write that changes nothing gives no record.
  if (isDeepStrictEqual(before, after)) delivered();
  else {
    const eventName = after === undefined ? 'REMOVE' : before === undefined ? 'INSERT' : 'MODIFY';
    streams.tell(table, { eventName, keys, after }, delivered);
  }
}
