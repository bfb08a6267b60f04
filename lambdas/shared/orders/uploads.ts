import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Order } from '../../../domain/household/order.ts';
import { type HouseholdRefusalCode, householdRefusals } from '../../../domain/household/refusals.ts';
import { day, type Instant } from '../../../domain/time/instant.ts';
import type { Fate, SentBack } from '../photos/fate.ts';
import { photoIdOf, readIncomingOrderKey } from '../photos/keys.ts';
import type { Table } from '../store/table.ts';
import type { Language } from '../web/words/words.ts';
import { orderUploadKey } from './keys.ts';

/** Notes for a day why a file was refused as a photo; noted again it is the same item. */
export const noteRefusedOrderPhoto = async (
  { client, name }: Table,
  orderId: string,
  photo: string,
  code: HouseholdRefusalCode,
  at: Instant,
): Promise<void> => {
  const expiresAt = Math.floor((at + day) / 1000);
  await client.send(new PutCommand({ TableName: name, Item: { ...orderUploadKey(orderId, photo), code, expiresAt } }));
};

const isCode = (code: unknown): code is HouseholdRefusalCode =>
  typeof code === 'string' && Object.hasOwn(householdRefusals, code);

/** What became of the file that the bucket sent the browser back with; undefined when it was none of this order. */
export const orderFateOf = async (
  { key = '', etag = '' }: SentBack,
  { order, language }: { readonly order: Order; readonly language: Language },
  { client, name }: Table,
): Promise<Fate | undefined> => {
  const upload = readIncomingOrderKey(key);
  if (upload?.orderId !== order.id) return undefined;
  const photo = photoIdOf(upload, etag);
  if (order.photos.some((known) => known.photo === photo)) return { kind: 'stored' };
  const asked = new GetCommand({ TableName: name, ConsistentRead: true, Key: orderUploadKey(order.id, photo) });
  const { Item } = await client.send(asked);
  if (!isCode(Item?.code)) return { kind: 'pending' };
  const { message, english, next } = householdRefusals[Item.code];
  return { kind: 'refused', why: language === 'en' ? english : `${message}${next}` };
};
