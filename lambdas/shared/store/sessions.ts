import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Role } from '../../../domain/access/roles.ts';
import { hour, type Instant } from '../../../domain/time/instant.ts';
import { sessionKey } from './keys.ts';
import type { Table } from './table.ts';

/** Who is logged in at the desk: what the county's login said of the person, and until when it counts. */
export type Session = {
  readonly sub: string;
  readonly roles: readonly Role[];
  readonly unit?: string;
  readonly since: Instant;
  /** A shift and a handover; then one logs in anew. */
  readonly until: Instant;
};

/** How long a login lasts. */
export const sessionLength = 10 * hour;

/** Bits of a cookie: it is the credential, and only its hash is stored. */
const cookieBytes = 32;

const hashOf = (cookie: string): string => createHash('sha256').update(cookie).digest('hex');

/** Opens a session; answers the cookie that stands for it. */
export const openSession = async ({ client, name }: Table, session: Session): Promise<string> => {
  const cookie = randomBytes(cookieBytes).toString('base64url');
  const item = { ...sessionKey(hashOf(cookie)), ...session, expiresAt: Math.floor(session.until / 1000) };
  await client.send(new PutCommand({ TableName: name, Item: item }));
  return cookie;
};

/** The session of a cookie, read consistently: whoever logged out is out. Undefined when there is none, or it is over. */
export const readSession = async (
  { client, name }: Table,
  cookie: string,
  at: Instant,
): Promise<Session | undefined> => {
  const key = sessionKey(hashOf(cookie));
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
  if (!Item || Item.until <= at) return undefined;
  const { sub, roles, unit, since, until } = Item as Session;
  return { sub, roles, since, until, ...(unit === undefined ? {} : { unit }) };
};

/** Ends a session at once. */
export const closeSession = async ({ client, name }: Table, cookie: string): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: sessionKey(hashOf(cookie)) }));
};
