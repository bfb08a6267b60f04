import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { type Answer, jsonAnswer, messageAnswer } from '../gateway/response.ts';
import type { Activity, Clock } from '../platform.ts';
import type { AccountChat } from './chat.ts';
import { type AccountKeys, seal } from './seal.ts';

export interface WechatPhone {
  /**
   * `POST /local/wechat-messages`: a person says something to the account, which WeChat sends on to `POST /wechat`. 202 once
   * what it causes has settled; 422 for a body that is no such message.
   */
  say(body: Buffer): Promise<Answer>;
  /** `GET /local/wechat-messages?from=` */
  list(openId: string | undefined): Promise<Answer>;
}

export interface WechatPhoneOptions {
  readonly apiUrl: string;
  /** What WeChat and the account share; undefined for an application without an account. */
  readonly keys: AccountKeys | undefined;
  readonly chat: AccountChat;
  readonly clock: Clock;
  readonly activity: Activity;
}

const said = z.strictObject({
  from: z.string().regex(/^[\w-]{1,64}$/),
  text: z.string().min(1).max(600).optional(),
  /** Base64 of a picture. */
  picture: z
    .base64()
    .max(8 * 1024 * 1024)
    .optional(),
  place: z.strictObject({ lat: z.number(), long: z.number(), label: z.string().max(200) }).optional(),
  event: z.enum(['subscribe', 'unsubscribe', 'REPORT', 'PROGRESS']).optional(),
  /** Of a delivery that is repeated: the number of the message. */
  id: z.int().positive().optional(),
});

type Said = z.infer<typeof said>;

const usage =
  'The body must be {"from":"someone"} with one of "text", "picture" (base64), "place":{"lat","long","label"}, "event"';

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', '')}]]>`;

/** A person's phone with the official account open, on this machine. */
export function createWechatPhone(options: WechatPhoneOptions): WechatPhone {
  const { chat } = options;
  return {
    say: async (body) => {
      const message = said.safeParse(parsed(body));
      if (!message.success) return messageAnswer(422, usage);
      if (!options.keys) return messageAnswer(409, '本应用未接公众号 · the application has no official account');
      return deliver(message.data, options.keys, options);
    },
    list: async (openId) => jsonAnswer(200, await chat.list(openId)),
  };
}

async function deliver(message: Said, keys: AccountKeys, options: WechatPhoneOptions): Promise<Answer> {
  const { apiUrl, chat, clock, activity } = options;
  const fields = await fieldsOf(message, chat);
  if (!fields) return messageAnswer(422, usage);
  const id = message.id ?? randomInt(1, 2 ** 47);
  const shared = `<ToUserName>${cdata('gh_local')}</ToUserName><FromUserName>${cdata(message.from)}</FromUserName>`;
  const time = `<CreateTime>${Math.floor(clock.now() / 1000)}</CreateTime>`;
  const number = message.event === undefined ? `<MsgId>${id}</MsgId>` : '';
  if (message.id === undefined) await chat.record({ openId: message.from, own: true, text: shown(message) });
  const { query, body } = seal(`<xml>${shared}${time}${fields}${number}</xml>`, keys, clock.now());
  const answered = await fetch(`${apiUrl}/wechat?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body,
  });
  const text = await answered.text();
  await activity.settled();
  return jsonAnswer(202, { id, status: answered.status, answer: text });
}

const eventNames: { readonly [E in NonNullable<Said['event']>]: string } = {
  subscribe: '关注',
  unsubscribe: '取消关注',
  REPORT: '菜单:我要反映',
  PROGRESS: '菜单:查进度',
};

/** What a person did, in a line of the list. */
function shown({ text, place, event }: Said): string {
  if (text !== undefined) return text;
  if (place !== undefined) return `[位置] ${place.label}`;
  return event === undefined ? '[图片]' : `[${eventNames[event]}]`;
}

async function fieldsOf({ text, picture, place, event }: Said, chat: AccountChat): Promise<string | undefined> {
  if (text !== undefined) return `<MsgType>${cdata('text')}</MsgType><Content>${cdata(text)}</Content>`;
  if (picture !== undefined) {
    const media = await chat.keepPicture(Buffer.from(picture, 'base64'));
    return `<MsgType>${cdata('image')}</MsgType><PicUrl>${cdata('http://local')}</PicUrl><MediaId>${cdata(media)}</MediaId>`;
  }
  if (place !== undefined) {
    const position = `<Location_X>${place.lat}</Location_X><Location_Y>${place.long}</Location_Y>`;
    return `<MsgType>${cdata('location')}</MsgType>${position}<Scale>16</Scale><Label>${cdata(place.label)}</Label>`;
  }
  if (event === undefined) return undefined;
  const [name, key] = event === 'subscribe' || event === 'unsubscribe' ? [event, ''] : ['CLICK', event];
  return `<MsgType>${cdata('event')}</MsgType><Event>${cdata(name)}</Event><EventKey>${cdata(key)}</EventKey>`;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
