import type { Table } from './tables.ts';

/** An attribute's value in DynamoDB's JSON, e.g. `{ "S": "TICKET#1" }`. */
export type AttributeValue = Readonly<Record<string, unknown>>;

/** An item, or its key, in DynamoDB's JSON. */
export type Item = Readonly<Record<string, AttributeValue>>;

/** The key of an item; undefined when an attribute of the key is missing. */
export function keyOf(table: Table, item: Item): Item | undefined {
  const key: Record<string, AttributeValue> = {};
  for (const name of table.keys) {
    const value = item[name];
    if (value === undefined) return undefined;
    key[name] = value;
  }
  return key;
}

/** Names one item of one table; items of one partition key sort by sort key. */
export function keyId(table: Table, key: Item): string {
  return `${table.name}/${table.keys.map((name) => JSON.stringify(key[name])).join('/')}`;
}

/** Names the partition of an item within its table. */
export function partitionOf(table: Table, key: Item): string {
  return JSON.stringify(key[table.keys[0] as string]);
}
