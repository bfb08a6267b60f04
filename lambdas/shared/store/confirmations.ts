import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../domain/time/instant.ts';
import { confirmationKey } from './keys.ts';
import { type Outgoing, outgoingExpiry } from './outgoing.ts';
import { conditionally, type Table } from './table.ts';

/** A code that was asked for through a link: also the SMS that brings it, so that asking is one write. */
export type Confirmation = Outgoing & {
  /** Which code of the link it is, from 1: each is sent once. */
  readonly n: number;
  /** What it confirms: a hash of act and fields. */
  readonly subject: string;
  /** Tries so far, right or wrong. */
  readonly tries: number;
  /** When codes were sent through this link within the last day. */
  readonly sent: readonly Instant[];
};

/** The latest code of a link, read consistently. */
export const readConfirmation = async ({ client, name }: Table, hash: string): Promise<Confirmation | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, ConsistentRead: true, Key: confirmationKey(hash) }),
  );
  return Item as Confirmation | undefined;
};

/** Stores a code over the one that was read; false when another came between. */
export const storeConfirmation = (
  { client, name }: Table,
  hash: string,
  confirmation: Confirmation,
  before: Confirmation | undefined,
): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...confirmationKey(hash), ...confirmation, expiresAt: outgoingExpiry(confirmation.at) },
        ...(before
          ? {
              ConditionExpression: 'n = :n AND subject = :subject',
              ExpressionAttributeValues: { ':n': before.n, ':subject': before.subject },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    ),
  );

/** Has a code confirm other fields; its tries stay as they are. */
export const confirmOther = ({ client, name }: Table, hash: string, n: number, subject: string): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: confirmationKey(hash),
        UpdateExpression: 'SET subject = :subject',
        ConditionExpression: 'n = :n',
        ExpressionAttributeValues: { ':n': n, ':subject': subject },
      }),
    ),
  );
