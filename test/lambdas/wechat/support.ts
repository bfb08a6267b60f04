import { createHash } from 'node:crypto';
import { encrypt } from '@wecom/crypto';
import type { ApiEvent } from '../../../lambdas/shared/http/gateway.ts';

export const appId = 'wx12345a0123456789';
export const token = 'tokenOfTests';
export const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
export const now = Date.parse('2026-11-23T09:00:00+08:00');

const sha1 = (...parts: readonly string[]): string =>
  createHash('sha1').update(parts.toSorted().join('')).digest('hex');

export const cdata = (value: string): string => `<![CDATA[${value}]]>`;

export type Fields = Readonly<Record<string, string>>;

/** A message as WeChat writes it. */
export const xml = (fields: Fields): string => {
  const all = { ToUserName: 'gh_hotline', FromUserName: 'oUser1', CreateTime: String(now / 1000), ...fields };
  const elements = Object.entries(all).map(([name, value]) =>
    /Time$|Id$|^Location_/.test(name) && /^[\d.-]+$/.test(value)
      ? `<${name}>${value}</${name}>`
      : `<${name}>${cdata(value)}</${name}>`,
  );
  return `<xml>${elements.join('')}</xml>`;
};

export const textMessage = (content: string, id = '24556688123456789'): string =>
  xml({ MsgType: 'text', Content: content, MsgId: id });

type Query = Record<string, string | undefined>;

export const signed = (timestamp = String(now / 1000), nonce = 'n1'): Query => ({
  signature: sha1(token, timestamp, nonce),
  timestamp,
  nonce,
});

/** Body and query of a message in safe mode, encrypted by another implementation than ours. */
export const sealed = (message: string, { id = appId, key = encodingAesKey } = {}) => {
  const encrypted = encrypt(key, message, id);
  const query = signed();
  return {
    body: `<xml><ToUserName>${cdata('gh_hotline')}</ToUserName><Encrypt>${cdata(encrypted)}</Encrypt></xml>`,
    query: {
      ...query,
      encrypt_type: 'aes',
      msg_signature: sha1(token, query.timestamp ?? '', query.nonce ?? '', encrypted),
    },
  };
};

export const request = (method: 'GET' | 'POST', query: Query, body?: string | Buffer, at = now): ApiEvent =>
  ({
    queryStringParameters: query,
    ...(body === undefined ? {} : { body: body.toString(body instanceof Buffer ? 'base64' : 'utf8') }),
    isBase64Encoded: body instanceof Buffer,
    requestContext: { http: { method }, timeEpoch: at, requestId: 'r' },
  }) as unknown as ApiEvent;
