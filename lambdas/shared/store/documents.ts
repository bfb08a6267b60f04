import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { inTurns } from './in-turns.ts';
import { documentKey, traceKey, tracePrefix } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** A document that is counted anew each night: what it says, and the tickets behind each of its numbers, by name. */
export type CountedDocument = {
  /** When it was counted, RFC 3339. */
  readonly asOf: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly traces: ReadonlyMap<string, readonly string[]>;
};

/** Ticket numbers in one item: it may hold 400 kB, and one takes twenty bytes. */
const pieceSize = 10_000;

/** Items that are written at once. */
const atOnce = 8;

const piecesOf = (tickets: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(tickets.length / pieceSize)) }, (_, piece) =>
    tickets.slice(piece * pieceSize, (piece + 1) * pieceSize),
  );

/** Written over an older one only: a run that was slow does no harm. */
const putUnlessNewer = (
  { client, name }: Table,
  item: { readonly asOf: string } & Record<string, unknown>,
): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR asOf <= :asOf',
        ExpressionAttributeValues: { ':asOf': item.asOf },
      }),
    ),
  );

/**
 * Writes a document in place of an older one: the lists first, the head last, so that a head never names lists that are not
 * there.
 * @returns false if a later one stands there
 */
export const writeDocument = async (table: Table, name: string, document: CountedDocument): Promise<boolean> => {
  const { asOf, body, traces } = document;
  const items = [...traces].flatMap(([trace, tickets]) =>
    piecesOf(tickets).map((piece, index) => ({ ...traceKey(name, trace, index + 1), asOf, trace, tickets: piece })),
  );
  for await (const _ of inTurns(items, atOnce, (item) => putUnlessNewer(table, item)));
  return putUnlessNewer(table, { ...documentKey(name), asOf, body });
};

/** What a document says; nothing before it was first counted. */
export const readDocument = async <Body>(
  { client, name }: Table,
  document: string,
): Promise<{ readonly asOf: string; readonly body: Body } | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: documentKey(document) }));
  return Item && { asOf: String(Item.asOf), body: Item.body as Body };
};

type Piece = { readonly trace: string; readonly tickets: readonly string[] };

/**
 * Lists behind a document's numbers, as of its head: those of other nights are left out.
 * @param prefix the name of one list, or nothing for all of them
 */
export async function* readTraces(
  { client, name }: Table,
  document: string,
  asOf: string,
  trace?: string,
): AsyncGenerator<Piece, undefined> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :document AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':document': documentKey(document).pk,
          ':prefix': `${tracePrefix}${trace === undefined ? '' : `${trace}#`}`,
        },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) if (item.asOf === asOf) yield item as unknown as Piece;
    from = page.LastEvaluatedKey;
  } while (from);
}
