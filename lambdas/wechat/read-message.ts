import * as z from 'zod/mini';
import type { Input } from '../../domain/wechat/message.ts';
import { toProse } from '../shared/schemas/texts.ts';
import type { HandedMessage } from '../shared/wechat/handed-message.ts';

/** Characters of a text that are taken; WeChat sends 2048 bytes at most. */
const longestText = 2000;
const longestLabel = 200;

/** What every message and event says (FIELD §8). A message has an id of its own, an event has none. */
const envelope = z.object({
  FromUserName: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  CreateTime: z.string().check(z.regex(/^\d{1,10}$/)),
  MsgType: z.string().check(z.regex(/^[a-z_]{1,32}$/)),
  MsgId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
});

type Fields = Readonly<Record<string, string>>;

const media = /^[\w-]{1,128}$/;

const placeIn = ({ Location_X: x = '', Location_Y: y = '', Label = '' }: Fields): Input => {
  const [lat, long] = [x, y].map((text) => (/^-?\d{1,3}(?:\.\d{1,12})?$/.test(text) ? Number(text) : Number.NaN));
  const known = lat !== undefined && long !== undefined && Math.abs(lat) <= 90 && Math.abs(long) <= 180;
  if (!known) return { kind: 'other' };
  return { kind: 'place', lat, long, label: toProse(Label, longestLabel).replaceAll(/\s+/g, ' ') };
};

const eventIn = ({ Event = '', EventKey = '' }: Fields): Input => {
  switch (Event) {
    case 'subscribe':
      return { kind: 'subscribed' };
    case 'unsubscribe':
      return { kind: 'unsubscribed' };
    case 'CLICK':
      return { kind: 'menu', key: EventKey.slice(0, 64) };
    default:
      return { kind: 'other' };
  }
};

const inputOf = (type: string, fields: Fields): Input => {
  switch (type) {
    case 'text':
      return { kind: 'text', text: toProse(fields.Content ?? '', longestText) };
    case 'image':
      return media.test(fields.MediaId ?? '') ? { kind: 'picture', media: fields.MediaId ?? '' } : { kind: 'other' };
    case 'location':
      return placeIn(fields);
    case 'event':
      return eventIn(fields);
    default:
      return { kind: 'other' };
  }
};

/** Events that nobody is to be answered: the person did nothing that is meant for us. */
const isSilent = (type: string, { Event = '' }: Fields): boolean =>
  type === 'event' && !['subscribe', 'unsubscribe', 'CLICK'].includes(Event);

/**
 * The message in the fields of WeChat's XML. `silent`: an event nothing follows from, such as a menu entry that opened a
 * page. Undefined for what is no message of WeChat's.
 */
export const readMessage = (
  given: ReadonlyMap<string, string>,
): Omit<HandedMessage, 'delivery' | 'receivedAt'> | 'silent' | undefined => {
  const fields: Fields = Object.fromEntries(given);
  const read = envelope.safeParse(fields);
  if (!read.success) return undefined;
  const { FromUserName: openId, CreateTime, MsgType, MsgId } = read.data;
  if (MsgType !== 'event' && MsgId === undefined) return undefined;
  if (isSilent(MsgType, fields)) return 'silent';
  const id = MsgId ?? `event-${CreateTime}-${fields.Event}`;
  return { openId, id, sentAt: Number(CreateTime) * 1000, input: inputOf(MsgType, fields) };
};
