import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PublicRequest } from '../../../domain/open/public-request.ts';
import type { LocalDate } from '../../../domain/time/instant.ts';
import { openDayKey, openKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** An item is the public request and its key. It is written by this program alone, so it is read without a schema. */
const requestIn = ({ pk: _, sk: __, ...request }: Record<string, unknown>): PublicRequest =>
  request as unknown as PublicRequest;

/** Writes what the public may read of a ticket, unless it already shows a later commit. */
export const writePublicRequest = ({ client, name }: Table, request: PublicRequest): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...openKey(request.ticketId), ...request },
        ConditionExpression: 'attribute_not_exists(pk) OR n < :n',
        ExpressionAttributeValues: { ':n': request.n },
      }),
    ),
  );

/** The public part of a ticket; nothing for a number that is unknown or not for the public. */
export const readPublicRequest = async (
  { client, name }: Table,
  ticketId: string,
): Promise<PublicRequest | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: openKey(ticketId) }));
  return Item && requestIn(Item);
};

/** The public part of all tickets accepted on a date, the latest first. */
export const publicRequestsOf = async ({ client, name }: Table, day: LocalDate): Promise<readonly PublicRequest[]> => {
  const found: PublicRequest[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :day',
        ExpressionAttributeValues: { ':day': openDayKey(day) },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    found.push(...(page.Items ?? []).map(requestIn));
    from = page.LastEvaluatedKey;
  } while (from);
  return found.toSorted((a, b) => b.requestedAt - a.requestedAt || (a.ticketId < b.ticketId ? 1 : -1));
};
