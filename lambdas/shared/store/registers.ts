import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Entry, type EntryFacts, entrySchema } from '../../../domain/registers/entry.ts';
import type { RegisterName } from '../../../domain/registers/registers.ts';
import { compare } from '../http/idempotency.ts';
import { entryKey, entryPrefix, registerKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/**
 * The lines of a register in order, read consistently.
 * @param after only those with a greater number: what has been added since
 */
export const readRegister = async <Event>(
  { client, name }: Table,
  register: RegisterName,
  after = 0,
): Promise<readonly Entry<Event>[]> => {
  const entries: Entry<Event>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :register AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':register': registerKey(register),
          ':first': entryKey(register, after + 1).sk,
          ':last': `${entryPrefix}:`,
        },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const { pk: _, sk: __, ...entry } of page.Items ?? []) entries.push(known<Event>(entry));
    from = page.LastEvaluatedKey;
  } while (from);
  return entries;
};

/** What the table holds was written by `append` below; only its version is looked at. */
const known = <Event>(item: Record<string, unknown>): Entry<Event> => {
  if (item.schema !== entrySchema) throw new Error(`unknown schema ${String(item.schema)} of a register's entry`);
  return item as Entry<Event>;
};

const writeEntry = <Event>({ client, name }: Table, register: RegisterName, entry: Entry<Event>): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...entryKey(register, entry.n), ...entry },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

/** What to enter after reading the register: events, or nothing with a reason of the caller's own. */
export type Amendment<Event, Stop> = { readonly events: readonly Event[] } | { readonly stop: Stop };

export type Amended<Event, Stop> =
  /** `entries` are all lines, the new one included. */
  | { readonly kind: 'entered'; readonly entry: Entry<Event>; readonly entries: readonly Entry<Event>[] }
  /** The same request was entered before: `entries` are the lines up to and including its own. */
  | { readonly kind: 'repeated'; readonly entry: Entry<Event>; readonly entries: readonly Entry<Event>[] }
  /** Its key came with another body. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly entries: readonly Entry<Event>[] };

/** A register that is fought over this often is a fault: its acts are minutes apart. */
const attempts = 12;

/**
 * Reads a register, decides and enters line n+1; reads and decides again after a conflict. A request that was entered
 * before is found by its idempotency key and answered from its own line.
 */
export const amendRegister = async <Event, Stop>(
  table: Table,
  register: RegisterName,
  facts: EntryFacts,
  intend: (entries: readonly Entry<Event>[]) => Amendment<Event, Stop>,
): Promise<Amended<Event, Stop>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const entries = await readRegister<Event>(table, register);
    const earlier = earlierOf(entries, facts);
    if (earlier) return earlier;
    const intent = intend(entries);
    if ('stop' in intent) return { kind: 'stopped', stop: intent.stop, entries };
    const { idempotency, ...rest } = facts;
    const entry: Entry<Event> = {
      schema: entrySchema,
      n: entries.length + 1,
      ...rest,
      ...(idempotency ? { idempotency } : {}),
      events: intent.events,
    };
    if (await writeEntry(table, register, entry)) return { kind: 'entered', entry, entries: [...entries, entry] };
  }
  throw new RegisterConflict(register);
};

const earlierOf = <Event>(
  entries: readonly Entry<Event>[],
  { idempotency }: EntryFacts,
): Extract<Amended<Event, never>, { kind: 'repeated' | 'reused' }> | undefined => {
  if (!idempotency) return undefined;
  const index = entries.findIndex((entry) => compare(entry.idempotency, idempotency) !== 'other');
  const entry = entries[index];
  if (!entry) return undefined;
  if (compare(entry.idempotency, idempotency) === 'reused') return { kind: 'reused' };
  return { kind: 'repeated', entry, entries: entries.slice(0, index + 1) };
};

/** Every attempt met a newer line: nothing was entered, and the same request may be made again. */
export class RegisterConflict extends Error {
  constructor(register: RegisterName) {
    super(`register ${register}: no entry in ${attempts} attempts`);
    this.name = 'RegisterConflict';
  }
}
