import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { day, type Instant } from '../../domain/time/instant.ts';
import { inboundKey } from '../shared/store/keys.ts';
import { conditionally, type Table } from '../shared/store/table.ts';

/** What a text is for: a ticket and how, a choice about SMS, or nothing that could be made out. */
export type Purpose =
  | { readonly to: 'stop' | 'start' | 'nobody' }
  | { readonly to: 'survey' | 'comment'; readonly ticketId: string; readonly round: number }
  | { readonly to: 'information'; readonly ticketId: string };

/** The purpose of a text, and when it came first. Nothing of what it says. */
export type Claim = { readonly purpose: Purpose; readonly at: Instant };

/** Longer than a dead-letter queue keeps a text. */
const kept = 30 * day;

/**
 * The purpose of a text, decided once: a text that is delivered again goes where it went before, whatever the phone was
 * sent or has filed in between.
 * @param message HMAC of the carrier's id of the text
 */
export const claimed = async (
  { client, name }: Table,
  caller: string,
  message: string,
  decide: () => Promise<Claim>,
): Promise<Claim> => {
  const Key = inboundKey(caller, message);
  const present = async () => (await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key }))).Item;
  const before = await present();
  if (before) return before as Claim;
  const claim = await decide();
  const Item = { ...Key, ...claim, expiresAt: Math.floor((claim.at + kept) / 1000) };
  const put = new PutCommand({ TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' });
  return (await conditionally(() => client.send(put))) ? claim : ((await present()) as Claim);
};
