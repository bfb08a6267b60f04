import type { OpenKey } from './change-log.ts';
import { type DynamoContext, readItem } from './context.ts';
import { keyId } from './items.ts';
import type { StreamEventName } from './stream-record.ts';
import type { Table } from './tables.ts';

/**
 * Tells the consumers of changes that an earlier run may not have delivered: the items are read as they are now. An
 * item that is there counts as inserted unless it is known to have been there before.
 */
export async function recover(context: DynamoContext, left: ReadonlyArray<readonly [id: string, OpenKey]>) {
  for (const [id, key] of left) {
    const table = await context.tables.find(key.tableName);
    if (table === undefined) context.log.close(id);
    else await context.locks.hold(keyId(table, key.keys), () => tellAgain(context, id, table, key));
  }
}

async function tellAgain(context: DynamoContext, id: string, table: Table, { keys, written, removed }: OpenKey) {
  const after = await readItem(context, table, keys);
  const eventName: StreamEventName | undefined = after !== undefined ? written : removed ? 'REMOVE' : undefined;
  const delivered = () => context.log.close(id);
  if (eventName === undefined) delivered();
  else context.streams.tell(table, { eventName, keys, after }, delivered);
}
