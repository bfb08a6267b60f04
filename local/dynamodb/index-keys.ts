import type { AttributeValue, Item } from './items.ts';
import type { Table } from './tables.ts';

/** The names and values that an expression refers to. */
export interface Update {
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
}

function isEmpty(value: AttributeValue | undefined): boolean {
  return value?.S === '' || value?.B === '';
}

/** DynamoDB refuses an empty value in the key of an index; dynalite takes it. Answers the refusal's message. */
export function emptyIndexKey(table: Table, item: Item): string | undefined {
  for (const { name, keys } of table.indexes) {
    const empty = keys.find((key) => isEmpty(item[key]));
    if (empty === undefined) continue;
    return (
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
      `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${name}, IndexKey: ${empty}`
    );
  }
  return undefined;
}

const assignment = /([\w#.-]+)\s*=\s*(?:if_not_exists\s*\([^,]*,\s*)?(:\w+)/g;

/** The attributes that an update expression sets to a value as it is. */
export function assignments(update: Update): Item {
  const set: Record<string, AttributeValue> = {};
  for (const [, target = '', value = ''] of (update.UpdateExpression ?? '').matchAll(assignment)) {
    const assigned = update.ExpressionAttributeValues?.[value];
    if (assigned !== undefined) set[update.ExpressionAttributeNames?.[target] ?? target] = assigned;
  }
  return set;
}
