import { invalid } from './answers.ts';
import { type BatchWriteRequest, writeBatch } from './batch-writes.ts';
import type { DynamoContext } from './context.ts';
import type { EngineAnswer } from './engine.ts';
import { isTableOperation, operateOnTable } from './table-operations.ts';
import type { CreateTableRequest } from './table-schema.ts';
import { isSettingsOperation, settle } from './table-settings.ts';
import { type WriteOperation, type WriteRequest, writeItem } from './writes.ts';

const writes: ReadonlySet<string> = new Set<WriteOperation>(['PutItem', 'UpdateItem', 'DeleteItem']);

/** Operations that take one item at a time out of the hands of the writer's conditions. */
const refused: ReadonlySet<string> = new Set([
  'TransactWriteItems',
  'TransactGetItems',
  'ExecuteStatement',
  'BatchExecuteStatement',
  'ExecuteTransaction',
]);

/** Carries out an operation of the DynamoDB API. What this project adds nothing to goes straight to the engine. */
export async function operate(context: DynamoContext, operation: string, body: string): Promise<EngineAnswer> {
  if (refused.has(operation)) {
    return invalid(`${operation} is not supported: this application uses single-item conditional writes only`);
  }
  const ours = writes.has(operation) || operation === 'BatchWriteItem';
  if (!ours && !isTableOperation(operation) && !isSettingsOperation(operation)) {
    return context.engine.call(operation, body);
  }
  const request = parse(body);
  // What is not JSON is refused by the engine.
  if (request === undefined) return context.engine.call(operation, body);
  if (writes.has(operation)) return writeItem(context, operation as WriteOperation, request as WriteRequest, body);
  if (operation === 'BatchWriteItem') return writeBatch(context, request as BatchWriteRequest, body);
  if (isTableOperation(operation)) return operateOnTable(context, operation, request as CreateTableRequest, body);
  return settle(context, operation, request);
}

function parse(body: string): object | undefined {
  try {
    const request: unknown = JSON.parse(body);
    return typeof request === 'object' && request !== null ? request : undefined;
  } catch {
    return undefined;
  }
}
