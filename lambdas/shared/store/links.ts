import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Link } from '../../../domain/links/link.ts';
import { day } from '../../../domain/time/instant.ts';
import { linkKey } from './keys.ts';
import type { Table } from './table.ts';

/** Characters of a code: 16 of base64url hold 96 bits. */
export const codeLength = 16;

/** Whether the text can be a link's code at all. */
export const isCode = (text: string): boolean => /^[\w-]{16}$/.test(text);

/** Only the hash of a link's code is stored: whoever reads the table cannot use the links. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** For so long after its end a link is still known, so that its holder can be told it has expired and get another. */
const remembered = 90 * day;

/** A link yet to be minted; its code is made from `key`. */
export type LinkToMint = { readonly key: string; readonly link: Link };

/** Stores a link; minted again for the same notice it is the same item. `expiresAt` is the TTL, in seconds. */
export const storeLink = async ({ client, name }: Table, code: string, link: Link): Promise<void> => {
  const expiresAt = Math.floor((link.until + remembered) / 1000);
  await client.send(new PutCommand({ TableName: name, Item: { ...linkKey(hashOfCode(code)), ...link, expiresAt } }));
};

/** The link of a code, expired or not; nothing for a code that was never given out. */
export const readLink = async ({ client, name }: Table, code: string): Promise<Link | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: linkKey(hashOfCode(code)) }));
  if (!Item) return undefined;
  const { pk: _, sk: __, expiresAt: ___, ...link } = Item;
  return link as Link;
};
