import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../gateway/read-body.ts';
import type { Clock } from '../platform.ts';
import type { AccountChat } from './chat.ts';

export interface AccountStandInOptions {
  readonly chat: AccountChat;
  readonly clock: Clock;
  readonly appId: string;
  readonly appSecret: string;
}

const largestBody = 64 * 1024;
/** Bytes of a text, and for how long after a person's last message the account may speak. */
const largestText = 2048;
const mayAnswerFor = 48 * 3_600_000;
/** How long a token is good for, in seconds. */
const tokenSeconds = 7200;

const tokenRequest = z.object({ grant_type: z.literal('client_credential'), appid: z.string(), secret: z.string() });
const textMessage = z.strictObject({
  touser: z.string(),
  msgtype: z.literal('text'),
  text: z.strictObject({ content: z.string().min(1) }),
});
const menu = z.object({
  button: z
    .array(z.looseObject({ name: z.string() }))
    .min(1)
    .max(3),
});

const coded = (errcode: number, errmsg: string) => ({ errcode, errmsg });

/** What the stand-in answers: JSON, or the bytes of a picture. */
type Answer = object | Buffer;

/** Stands in for WeChat's API on this machine, as far as the application calls it; it refuses what WeChat would. */
export function createAccountStandIn(options: AccountStandInOptions): RequestListener {
  let current: { readonly token: string; readonly until: number } | undefined;
  let made = 0;
  const tokens: Tokens = {
    give: (now, force) => {
      if (!current || force || now >= current.until) {
        made += 1;
        current = { token: `local-token-${made}`, until: now + tokenSeconds * 1000 };
      }
      return { access_token: current.token, expires_in: Math.floor((current.until - now) / 1000) };
    },
    holds: (token, now) => current !== undefined && token === current.token && now < current.until,
  };
  return (request, response) => {
    answer(request, tokens, options).then(
      (body) => write(response, body),
      () => response.destroy(),
    );
  };
}

interface Tokens {
  give(now: number, force: boolean): object;
  holds(token: string, now: number): boolean;
}

function write(response: ServerResponse, body: Answer): void {
  const isPicture = Buffer.isBuffer(body);
  response.writeHead(200, { 'content-type': isPicture ? 'image/jpeg' : 'application/json; charset=UTF-8' });
  response.end(isPicture ? body : JSON.stringify(body));
}

async function answer(request: IncomingMessage, tokens: Tokens, options: AccountStandInOptions): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat');
  const given = parsed(await readBody(request, largestBody));
  const now = options.clock.now();
  if (pathname === '/cgi-bin/stable_token') return giveToken(given, tokens, options);
  if (!tokens.holds(searchParams.get('access_token') ?? '', now)) return coded(40001, 'invalid credential');
  switch (pathname) {
    case '/cgi-bin/message/custom/send':
      return send(given, options);
    case '/cgi-bin/media/get':
      return (await options.chat.picture(searchParams.get('media_id') ?? '')) ?? coded(40007, 'invalid media_id');
    case '/cgi-bin/menu/create':
      return menu.safeParse(given).success ? coded(0, 'ok') : coded(40016, 'invalid button size');
    default:
      return coded(48001, 'api unauthorized');
  }
}

function giveToken(given: unknown, tokens: Tokens, { appId, appSecret, clock }: AccountStandInOptions): object {
  const asked = tokenRequest.extend({ force_refresh: z.boolean().optional() }).safeParse(given);
  if (!asked.success || asked.data.appid !== appId) return coded(40013, 'invalid appid');
  if (asked.data.secret !== appSecret) return coded(40125, 'invalid appsecret');
  return tokens.give(clock.now(), asked.data.force_refresh === true);
}

async function send(given: unknown, { chat, clock }: AccountStandInOptions): Promise<object> {
  const message = textMessage.safeParse(given);
  if (!message.success) return coded(40008, 'invalid message type');
  const { touser: openId, text } = message.data;
  if (Buffer.byteLength(text.content, 'utf8') > largestText) return coded(45002, 'content size out of limit');
  const last = (await chat.list(openId)).findLast(({ own }) => own);
  if (last === undefined) return coded(40003, 'invalid openid');
  if (clock.now() - Date.parse(last.at) > mayAnswerFor) return coded(45015, 'response out of time limit');
  await chat.record({ openId, own: false, text: text.content });
  return coded(0, 'ok');
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
