import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Recipient } from '../../../domain/notices/notice.ts';
import type { TemplateKey } from '../../../domain/notices/template.ts';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { outgoingKey } from './keys.ts';
import type { LinkToMint } from './links.ts';
import { conditionally, type Table } from './table.ts';

/**
 * An SMS that no commit gives rise to: a confirmation code, a new link, a digest, an answer to a text. Asking for it is
 * one write; the stream has the publisher send it, at least once.
 */
export type Outgoing = {
  /** The same for a repetition of the same SMS. */
  readonly id: string;
  /** When it was asked for. */
  readonly at: Instant;
  readonly template: TemplateKey;
  readonly params: Readonly<Record<string, string>>;
  readonly ticketId?: string;
  /** A link to be put into the text as `{link}`. */
  readonly link?: LinkToMint;
  /** What the six digits put into the text as `{code}` are made from. */
  readonly codeKey?: string;
  /** A post or the ticket's caller, whose phone is looked up when it is sent; or a phone of its own. */
  readonly recipient?: Recipient;
  readonly private?: { readonly phone: string };
};

/** Days for which what was sent is kept. */
const keptDays = 7;

/** TTL of an outgoing SMS, in seconds. */
export const outgoingExpiry = (at: Instant): number => Math.floor((at + keptDays * day) / 1000);

/** Asks for an SMS; false when it was asked for before. */
export const askForSms = ({ client, name }: Table, outgoing: Outgoing): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...outgoingKey(outgoing.id), ...outgoing, expiresAt: outgoingExpiry(outgoing.at) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

const sentKey = (id: string) => ({ ...outgoingKey(id), sk: 'SENT' });

/** Whether it was sent or stopped, read consistently. */
export const wasOutgoingSent = async ({ client, name }: Table, id: string): Promise<boolean> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: sentKey(id) }));
  return Item !== undefined;
};

/** Marks it as sent, or as stopped: the phone wants no SMS (退订). */
export const markOutgoingSent = async (
  { client, name }: Table,
  id: string,
  at: Instant,
  status: 'sent' | 'stopped' = 'sent',
): Promise<void> => {
  const item = { ...sentKey(id), status, expiresAt: outgoingExpiry(at) };
  await client.send(new PutCommand({ TableName: name, Item: item }));
};
