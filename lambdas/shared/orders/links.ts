import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Side } from '../../../domain/household/events.ts';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { linkKey } from '../store/keys.ts';
import { hashOfCode } from '../store/links.ts';
import type { Table } from '../store/table.ts';

/** A link in an SMS about an order: for whom, until when. Only the hash of its code is stored. */
export type OrderLink = {
  readonly orderId: string;
  readonly side: Side;
  readonly enterprise?: string;
  /** From then on it opens nothing. */
  readonly until: Instant;
};

/** Days after which an order's link expires. */
export const orderLinkDays = 120;

/** For so long after its end a link is still known, so that its holder can be told it has expired. */
const remembered = 90 * day;

/** Stores a link; minted again for the same notice it is the same item. */
export const storeOrderLink = async ({ client, name }: Table, code: string, link: OrderLink): Promise<void> => {
  const expiresAt = Math.floor((link.until + remembered) / 1000);
  await client.send(new PutCommand({ TableName: name, Item: { ...linkKey(hashOfCode(code)), ...link, expiresAt } }));
};

/** The link of a code, expired or not; nothing for a code that was never given out. */
export const readOrderLink = async ({ client, name }: Table, code: string): Promise<OrderLink | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: linkKey(hashOfCode(code)) }));
  return Item as OrderLink | undefined;
};
