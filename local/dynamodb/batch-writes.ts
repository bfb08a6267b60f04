import { invalid } from './answers.ts';
import { type DynamoContext, readItem, tellChange } from './context.ts';
import type { EngineAnswer } from './engine.ts';
import { emptyIndexKey } from './index-keys.ts';
import { type Item, keyId, keyOf } from './items.ts';
import type { Table } from './tables.ts';

export interface BatchWriteRequest {
  readonly RequestItems?: Readonly<Record<string, ReadonlyArray<WriteRequest>>>;
}

interface WriteRequest {
  readonly PutRequest?: { readonly Item?: Item };
  readonly DeleteRequest?: { readonly Key?: Item };
}

/** One write of a batch. */
interface BatchedWrite {
  readonly id: string;
  readonly table: Table;
  readonly key: Item;
  /** The item put; undefined when it is deleted. */
  readonly after: Item | undefined;
}

/** Carries out a BatchWriteItem with all its keys locked, so that the old items are known. */
export async function writeBatch(
  context: DynamoContext,
  request: BatchWriteRequest,
  body: string,
): Promise<EngineAnswer> {
  const writes = await writesIn(context, request);
  for (const { table, after } of writes) {
    const empty = emptyIndexKey(table, after ?? {});
    if (empty !== undefined) return invalid(empty);
  }
  const ids = writes.map(({ id }) => id);
  return context.locks.holdAll(ids, () => writeLocked(context, body, writes));
}

async function writeLocked(context: DynamoContext, body: string, writes: readonly BatchedWrite[]) {
  const concerning = writes.filter(({ table, key, after }) =>
    context.streams.concern(table, key, after === undefined ? ['REMOVE'] : ['INSERT', 'MODIFY']),
  );
  const logged = await Promise.all(concerning.map((write) => log(context, write)));
  const answer = await context.engine.call('BatchWriteItem', body);
  for (const { write, before } of logged) {
    if (answer.status === 200) tellChange(context, write.table, write.key, before, write.after);
    else context.log.close(write.id);
  }
  return answer;
}

async function log(context: DynamoContext, write: BatchedWrite) {
  const { id, table, key, after } = write;
  const before = await readItem(context, table, key);
  const written = before === undefined ? ('INSERT' as const) : ('MODIFY' as const);
  const told = after === undefined ? { removed: true as const } : { written };
  await context.log.open(id, { tableName: table.name, keys: key, ...told });
  return { write, before };
}

/** The writes that have a valid form; the engine refuses the whole batch for the others. */
async function writesIn({ tables }: DynamoContext, { RequestItems = {} }: BatchWriteRequest) {
  const writes: BatchedWrite[] = [];
  for (const [tableName, requests] of Object.entries(RequestItems)) {
    const table = await tables.find(tableName);
    if (table === undefined) continue;
    for (const { PutRequest, DeleteRequest } of requests) {
      const after = PutRequest?.Item;
      const key = keyOf(table, after ?? DeleteRequest?.Key ?? {});
      if (key !== undefined) writes.push({ id: keyId(table, key), table, key, after });
    }
  }
  return writes;
}
