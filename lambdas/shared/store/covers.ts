import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Recipient } from '../../../domain/notices/notice.ts';
import { dateOf, day, dayNumber, type Instant, instantAt, type LocalDate } from '../../../domain/time/instant.ts';
import { coverKey } from './keys.ts';
import type { Outgoing } from './outgoing.ts';
import type { Table } from './table.ts';

type Post = Extract<Recipient, { to: 'post' }>;

/**
 * 请假代班 (AB角): who gets the notices of a post from one Shanghai date to another, both included. It is also the SMS that
 * tells the deputy so, to the same phone: recording a cover is one write.
 */
export type Cover = Outgoing & {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly private: { readonly phone: string };
};

/** Days after its end for which a cover is kept. */
const kept = 30 * day;

/** The recorded cover of a post, also one that has not begun or is over. */
export const readCover = async ({ client, name }: Table, { unit, post }: Post): Promise<Cover | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: coverKey(unit, post) }));
  return Item as Cover | undefined;
};

/** The cover in force at an instant. */
export const coverAt = async (table: Table, post: Post, at: Instant): Promise<Cover | undefined> => {
  const cover = await readCover(table, post);
  const today = dateOf(at);
  return cover && cover.from <= today && today <= cover.until ? cover : undefined;
};

/** Records a cover, in place of an earlier one. */
export const storeCover = async ({ client, name }: Table, { unit, post }: Post, cover: Cover): Promise<void> => {
  const expiresAt = Math.floor((instantAt(dayNumber(cover.until), 0) + kept) / 1000);
  await client.send(new PutCommand({ TableName: name, Item: { ...coverKey(unit, post), ...cover, expiresAt } }));
};

/** Ends a cover at once. */
export const removeCover = async ({ client, name }: Table, { unit, post }: Post): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: coverKey(unit, post) }));
};
