import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { reportPartKey, reportPartName, reportPartPrefix } from './keys.ts';
import type { Table } from './table.ts';

/** Characters in a part: at most three bytes each, so that it stays well under the limit of an item (400 kB). */
const partLength = 100_000;

/**
 * Stores a text in parts that each fit into an item. Written again, it is the same items: its name says what is in it.
 * @param expiresAt TTL in seconds, for what is not kept for good
 */
export const writeParts = async (
  { client, name: table }: Table,
  month: string,
  name: string,
  text: string,
  expiresAt?: number,
): Promise<void> => {
  for (let part = 0; part * partLength < Math.max(text.length, 1); part += 1) {
    const chunk = text.slice(part * partLength, (part + 1) * partLength);
    const item = { ...reportPartKey(month, name, part), text: chunk, expiresAt };
    await client.send(new PutCommand({ TableName: table, Item: item }));
  }
};

/**
 * The texts whose names begin alike, by the rest of their names.
 * @param prefix empty or ending where names are cut
 */
export const readPartsBelow = async (
  { client, name: table }: Table,
  month: string,
  prefix: string,
): Promise<ReadonlyMap<string, string>> => {
  const { pk } = reportPartKey(month, prefix, 0);
  const texts = new Map<string, string>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const { sk, text } of page.Items ?? []) {
      const name = reportPartName(sk).slice(prefix.length);
      texts.set(name, (texts.get(name) ?? '') + String(text));
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return texts;
};

/** The text of that name; undefined when there is none, or it is no longer kept. */
export const readParts = async (table: Table, month: string, name: string): Promise<string | undefined> => {
  const [text] = (await readPartsBelow(table, month, reportPartPrefix(name))).values();
  return text;
};
