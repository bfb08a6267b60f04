import * as z from 'zod/mini';
import type { Instant } from '../../domain/time/instant.ts';
import { largestPhoto } from '../shared/photos/largest-photo.ts';
import { type AccessTokens, accessTokens, type TokenSettings } from './access-token.ts';
import { ask, bytesOf, postJson } from './call.ts';
import { WechatFault } from './fault.ts';

/** The official account, as far as it answers people. */
export type Account = {
  /**
   * Sends a text to a person by the customer-service API (客服消息). `undeliverable`: the person cannot be reached now and
   * no repetition changes it.
   * @throws WechatFault for what may go well later
   */
  readonly tell: (openId: string, text: string, now: Instant) => Promise<'told' | 'undeliverable'>;
  /** A picture that a person sent; `gone`: WeChat has it no more, or it is larger than any photo that is taken. */
  readonly picture: (media: string, now: Instant) => Promise<Buffer | 'gone'>;
};

/** The token is not, or not any more, one. */
const tokenRefused: readonly number[] = [40001, 40014, 42001];

/**
 * 45015: the person has been silent for 48 hours. 45047: told too much since the person last said something. 40003, 43004,
 * 43101: no such follower, or none any more, or none who wants messages.
 */
const unreachable: readonly number[] = [45015, 45047, 40003, 43004, 43101];

/** The picture's id is none, or WeChat has thrown it away after three days. */
const mediaGone: readonly number[] = [40007, 40009];

const coded = z.looseObject({ errcode: z.int() });

const codeIn = (body: unknown): number => {
  const read = coded.safeParse(body);
  if (!read.success) throw new WechatFault('answer-not-readable');
  return read.data.errcode;
};

/** Does it with the token that holds, once more with another when that one is refused. */
const withToken = async <T>(
  tokens: AccessTokens,
  now: Instant,
  attempt: (token: string) => Promise<T | 'token-refused'>,
): Promise<T> => {
  const token = await tokens.at(now);
  const first = await attempt(token);
  if (first !== 'token-refused') return first;
  const second = await attempt(await tokens.renewed(token, now));
  if (second === 'token-refused') throw new WechatFault('token-refused');
  return second;
};

const pictureIn = async (response: Response): Promise<Buffer | 'gone' | 'token-refused'> => {
  const bytes = await bytesOf(response, largestPhoto);
  if (bytes === undefined) return 'gone';
  if (/^image\//.test(response.headers.get('content-type') ?? '')) return bytes;
  const code = codeIn(JSON.parse(bytes.toString('utf8')));
  if (tokenRefused.includes(code)) return 'token-refused';
  if (mediaGone.includes(code)) return 'gone';
  throw new WechatFault(`media-${code}`);
};

/** The account by WeChat's API. */
export const wechatAccount = (settings: TokenSettings): Account => {
  const { endpoint } = settings;
  const tokens = accessTokens(settings);
  const url = (path: string, token: string) => `${endpoint}${path}?access_token=${encodeURIComponent(token)}`;
  return {
    tell: (openId, content, now) =>
      withToken(tokens, now, async (token) => {
        const message = { touser: openId, msgtype: 'text', text: { content } };
        const code = codeIn(await postJson(url('/cgi-bin/message/custom/send', token), message));
        if (code === 0) return 'told';
        if (tokenRefused.includes(code)) return 'token-refused';
        if (unreachable.includes(code)) return 'undeliverable';
        throw new WechatFault(`send-${code}`);
      }),
    picture: (media, now) =>
      withToken(tokens, now, (token) =>
        ask(`${url('/cgi-bin/media/get', token)}&media_id=${encodeURIComponent(media)}`, {}, pictureIn),
      ),
  };
};
