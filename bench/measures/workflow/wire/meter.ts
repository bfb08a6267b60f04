import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from '../billing/item-size.ts';
import { madeWriteUnits, readUnits, refusedWriteUnits } from '../billing/units.ts';
import type { Around, WireAnswer, WireRequest } from './proxy.ts';
import type { TableBehind } from './table.ts';

/** A request to AWS as it is billed. */
export type Call = {
  /** The function that made it, by its folder. */
  readonly by: string;
  /** `PutItem`, `Publish`, `StartExecution` … */
  readonly operation: string;
  /** What it was about: the first part of the sort key (`EVENT`, `WAIT`, `BOARD`, `SMS` …), an index, an SMS or a topic. */
  readonly about: string;
  readonly readUnits: number;
  readonly writeUnits: number;
};

type Input = {
  readonly Key?: Item;
  readonly Item?: Item;
  readonly ConsistentRead?: boolean;
  readonly IndexName?: string;
  readonly ExpressionAttributeValues?: Item;
};

/** Tries are kept under numbers, everything else under a word. */
const kindOf = ({ pk, sk }: Item): string =>
  pk?.S?.startsWith('RATE#') ? 'RATE' : (sk?.S ?? '').split('#', 1).join('');

/** The prefix of the sort keys that a query asks for, or its index. */
const queriedKind = ({ IndexName, ExpressionAttributeValues = {} }: Input): string => {
  if (IndexName !== undefined) return `index ${IndexName}`;
  const prefix = Object.values(ExpressionAttributeValues).find(({ S }) => S?.endsWith('#'))?.S ?? '';
  return prefix.slice(0, -1);
};

type Billed = Pick<Call, 'about' | 'readUnits' | 'writeUnits'>;

const billRead = async (operation: string, input: Input, table: TableBehind): Promise<Billed> => {
  const consistent = input.ConsistentRead === true;
  if (operation === 'Query') {
    const items = await table.query(input as QueryCommandInput);
    return { about: queriedKind(input), readUnits: readUnits(items, consistent), writeUnits: 0 };
  }
  const key = input.Key ?? {};
  const item = await table.get(key);
  return { about: kindOf(key), readUnits: readUnits(item ? [item] : [], consistent), writeUnits: 0 };
};

/** Looks at the item before and after the write; nobody else writes it meanwhile, for the lives are played one by one. */
const billWrite = async (
  operation: string,
  input: Input,
  table: TableBehind,
  forward: () => Promise<WireAnswer>,
): Promise<Billed & { readonly answer: WireAnswer }> => {
  const key = table.keyOf(input.Item ?? input.Key ?? {});
  const before = await table.get(key);
  const answer = await forward();
  const refused = answer.body.includes('ConditionalCheckFailedException');
  if (answer.status !== 200 && !refused) throw new Error(`${operation} failed: ${answer.body.toString('utf8')}`);
  const units = refused
    ? refusedWriteUnits(before, input.Item)
    : madeWriteUnits({ before, after: await table.get(key) }, table.indexes);
  return { answer, about: kindOf(key), readUnits: 0, writeUnits: units };
};

const reads: ReadonlySet<string> = new Set(['GetItem', 'Query']);
const writes: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

/** SNS names its operation in a form. */
const publication = (body: Buffer): Pick<Call, 'operation' | 'about'> => {
  const form = new URLSearchParams(body.toString('utf8'));
  return { operation: form.get('Action') ?? '', about: form.has('PhoneNumber') ? 'SMS' : 'topic' };
};

/**
 * Counts every request as AWS bills it.
 * @param note takes each request once it was answered
 */
export const meterOf = (table: TableBehind, note: (call: Call) => void): Around => {
  const free = { about: '', readUnits: 0, writeUnits: 0 };
  const others = async ({ by, target, body }: WireRequest, forward: () => Promise<WireAnswer>): Promise<WireAnswer> => {
    const named = target === '' ? publication(body) : { operation: target.slice(target.indexOf('.') + 1), about: '' };
    note({ by, ...free, ...named });
    return forward();
  };
  return async (request, forward) => {
    const { by, target, body } = request;
    const [service, operation = ''] = target.split('.');
    if (service !== 'DynamoDB_20120810') return others(request, forward);
    const input = JSON.parse(body.toString('utf8')) as Input;
    if (reads.has(operation)) {
      const answer = await forward();
      note({ by, operation, ...(await billRead(operation, input, table)) });
      return answer;
    }
    if (!writes.has(operation)) throw new Error(`nobody knows what ${operation} costs`);
    const { answer, ...billed } = await billWrite(operation, input, table, forward);
    note({ by, operation, ...billed });
    return answer;
  };
};
