import { invalid } from './answers.ts';
import { type DynamoContext, readItem, tellChange } from './context.ts';
import type { EngineAnswer } from './engine.ts';
import { assignments, emptyIndexKey, type Update } from './index-keys.ts';
import { type Item, keyId, keyOf } from './items.ts';
import type { Table } from './tables.ts';

/** The members of a PutItem, UpdateItem or DeleteItem request that matter here. */
export interface WriteRequest extends Update {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ReturnValues?: string;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

export type WriteOperation = 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** A write of one item, under the lock of its key. */
interface Write {
  readonly operation: WriteOperation;
  readonly request: WriteRequest;
  readonly body: string;
  readonly table: Table;
  readonly key: Item;
}

/**
 * Carries out a write of one item: writes of one key happen one after the other, and a change that a consumer of the
 * table's stream is to learn of is logged before it is made.
 * @param body the request as JSON
 */
export async function writeItem(
  context: DynamoContext,
  operation: WriteOperation,
  request: WriteRequest,
  body: string,
): Promise<EngineAnswer> {
  const table = await context.tables.find(request.TableName);
  const key = table && keyOf(table, request.Item ?? request.Key ?? {});
  // What is not valid is refused by the engine.
  if (table === undefined || key === undefined) return context.engine.call(operation, body);
  const empty = emptyIndexKey(table, request.Item ?? assignments(request));
  if (empty !== undefined) return invalid(empty);
  const write = { operation, request, body, table, key };
  return context.locks.hold(keyId(table, key), async () => {
    const answer = await (operation === 'UpdateItem' ? update(context, write) : replace(context, write));
    return answer.status === 200 ? answer : withItem(context, write, answer);
  });
}

/** Puts or deletes an item: the engine is asked for the old one, from which follows what the change was. */
async function replace(context: DynamoContext, write: Write): Promise<EngineAnswer> {
  const { operation, request, table, key } = write;
  const puts = operation === 'PutItem';
  if (!context.streams.concern(table, key, puts ? ['INSERT', 'MODIFY'] : ['REMOVE'])) return forward(context, write);
  const id = keyId(table, key);
  const told = puts ? { written: 'INSERT' as const } : { removed: true as const };
  await context.log.open(id, { tableName: table.name, keys: key, ...told });
  const { answer, attributes } = await forwardReturning(context, write, 'ALL_OLD');
  if (answer.status === 200) tellChange(context, table, key, attributes, request.Item);
  else context.log.close(id);
  return answer;
}

/** Updates an item: what it was before is read first, and what it has become is returned or read. */
async function update(context: DynamoContext, write: Write): Promise<EngineAnswer> {
  const { request, table, key } = write;
  if (!context.streams.concern(table, key, ['INSERT', 'MODIFY'])) return forward(context, write);
  const id = keyId(table, key);
  const before = await readItem(context, table, key);
  await context.log.open(id, { tableName: table.name, keys: key, written: before ? 'MODIFY' : 'INSERT' });
  const { answer, attributes } = await forwardReturning(context, write, 'ALL_NEW');
  if (answer.status !== 200) context.log.close(id);
  else {
    const returned = request.ReturnValues === undefined || ['NONE', 'ALL_NEW'].includes(request.ReturnValues);
    tellChange(context, table, key, before, returned ? attributes : await readItem(context, table, key));
  }
  return answer;
}

function forward({ engine }: DynamoContext, { operation, body }: Write): Promise<EngineAnswer> {
  return engine.call(operation, body);
}

/** Asks for return values besides those that the caller asked for, and keeps them from the caller. */
async function forwardReturning({ engine }: DynamoContext, write: Write, returned: 'ALL_OLD' | 'ALL_NEW') {
  const { operation, request, body } = write;
  const wanted = request.ReturnValues ?? 'NONE';
  const answer = await engine.call(operation, wanted === 'NONE' ? asking(write, returned) : body);
  if (answer.status !== 200) return { answer, attributes: undefined };
  const { Attributes: attributes, ...output } = JSON.parse(answer.body) as { Attributes?: Item };
  if (wanted !== 'NONE' || attributes === undefined) return { answer, attributes };
  return { answer: { ...answer, body: JSON.stringify(output) }, attributes };
}

function asking({ request, body }: Write, returned: string): string {
  if (request.ReturnValues !== undefined) return JSON.stringify({ ...request, ReturnValues: returned });
  // Cheaper than making the JSON of the whole request once more.
  return body.replace('{', `{"ReturnValues":"${returned}",`);
}

/** The engine does not know `ReturnValuesOnConditionCheckFailure`: the item is read under the lock of its key. */
async function withItem(context: DynamoContext, write: Write, answer: EngineAnswer): Promise<EngineAnswer> {
  const { request, table, key } = write;
  if (request.ReturnValuesOnConditionCheckFailure !== 'ALL_OLD') return answer;
  if (!answer.body.includes('#ConditionalCheckFailedException')) return answer;
  const item = await readItem(context, table, key);
  const failure = JSON.parse(answer.body) as object;
  return { ...answer, body: JSON.stringify(item === undefined ? failure : { ...failure, Item: item }) };
}
