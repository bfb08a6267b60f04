import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../lambdas/shared/store/table.ts';

type Item = Readonly<Record<string, unknown>>;
type Input = {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly IndexName?: string;
  readonly ExclusiveStartKey?: Item;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
};
type Command = { readonly input: Input; readonly constructor: { readonly name: string } };

/** A table in memory with what the store asks of the service: conditional writes, reads of one item, of a partition and of the index by stage. */
export type MemoryTable = {
  readonly table: Table;
  /** The items whose partition key is this, by sort key. */
  readonly partition: (pk: string) => ReadonlyMap<string, Item>;
};

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** As it would be read back: through JSON, and nobody's to change. */
const stored = (item: Item): Item => frozen(JSON.parse(JSON.stringify(item)) as Item);

/** `attribute_not_exists(pk)`, or that, or a comparison with a value. */
const holds = ({ ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: Input, old?: Item) => {
  if (ConditionExpression === undefined || old === undefined) return true;
  const [exists, comparison, ...more] = ConditionExpression.split(' OR ');
  if (exists !== 'attribute_not_exists(pk)' || more.length > 0) throw new Error(`condition ${ConditionExpression}`);
  if (comparison === undefined) return false;
  const [, name = '', operator, value = ''] = /^(#?\w+) (<|<=) (:\w+)$/.exec(comparison) ?? [];
  if (operator === undefined) throw new Error(`condition ${ConditionExpression}`);
  const present = old[ExpressionAttributeNames?.[name] ?? name] as string | number;
  const bound = ExpressionAttributeValues?.[value] as string | number;
  return operator === '<' ? present < bound : present <= bound;
};

/** What of a partition a query by prefix answers, by sort key: from its first item, or from the one after a start key. */
const queried = (
  items: readonly Item[],
  { ExpressionAttributeValues: values, ExclusiveStartKey: from }: Input,
): object => {
  const found = items
    .filter(({ sk }) => String(sk).startsWith(String(values?.[':event'])))
    .filter(({ sk }) => from === undefined || String(sk) > String(from.sk));
  return { Items: found.toSorted((one, other) => (String(one.sk) < String(other.sk) ? -1 : 1)) };
};

/** What a query of the index by stage, or by activity from an instant on, answers, in the order it asks for. */
const indexed = (items: readonly Item[], { IndexName, ExpressionAttributeValues: values }: Input): object => {
  const of = (partition: string) => items.filter((item) => item[partition] === values?.[':shard']);
  if (IndexName === 'byStage')
    return { Items: of('stageShard').toSorted((one, other) => (String(one.dueKey) < String(other.dueKey) ? -1 : 1)) };
  if (IndexName !== 'byActive') throw new Error(`index ${IndexName}`);
  const since = of('activeShard').filter(({ activeUntil }) => String(activeUntil) >= String(values?.[':since']));
  return { Items: since.toSorted((one, other) => (String(one.activeUntil) > String(other.activeUntil) ? -1 : 1)) };
};

/** Answers the commands that there is an operation for, each in a turn of its own. */
const sending =
  (operations: Readonly<Record<string, (input: Input) => object>>) =>
  async (command: Command): Promise<object> => {
    const operation = operations[command.constructor.name];
    if (!operation) throw new Error(`no operation ${command.constructor.name}`);
    await Promise.resolve();
    return operation(command.input);
  };

/** @param written told of every item put, as the table's stream would: the new image, and whether it is a new item */
export const createMemoryTable = (written: (image: Item, isNew: boolean) => void = () => undefined): MemoryTable => {
  const partitions = new Map<string, Map<string, Item>>();
  const partition = (pk: unknown): Map<string, Item> => {
    const found = partitions.get(String(pk)) ?? new Map<string, Item>();
    partitions.set(String(pk), found);
    return found;
  };
  const write = (input: Input, key: Item, change: (items: Map<string, Item>, sk: string) => void): void => {
    const items = partition(key.pk);
    if (!holds(input, items.get(String(key.sk))))
      throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
    change(items, String(key.sk));
  };
  const put = (input: Input): object => {
    const item = stored(input.Item ?? {});
    write(input, item, (items, sk) => {
      const isNew = !items.has(sk);
      items.set(sk, item);
      written(item, isNew);
    });
    return {};
  };
  const remove = (input: Input): object => {
    write(input, input.Key ?? {}, (items, sk) => items.delete(sk));
    return {};
  };
  const get = ({ Key }: Input): object => {
    const found = partition(Key?.pk).get(String(Key?.sk));
    return found ? { Item: found } : {};
  };
  const send = sending({
    PutCommand: put,
    GetCommand: get,
    DeleteCommand: remove,
    QueryCommand: (input) =>
      input.IndexName === undefined
        ? queried([...partition(input.ExpressionAttributeValues?.[':pk']).values()], input)
        : indexed(
            [...partitions.values()].flatMap((items) => [...items.values()]),
            input,
          ),
  });
  const client = { send } as unknown as Table['client'];
  return { table: { client, name: 'Tickets' }, partition: (pk) => partition(pk) };
};
