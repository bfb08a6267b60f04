import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import type { AccountSecret } from '../shared/wechat/account-secret.ts';
import type { HandedMessage } from '../shared/wechat/handed-message.ts';
import { decrypted } from './decrypt.ts';
import { readMessage } from './read-message.ts';
import { longestBody, readXml } from './read-xml.ts';
import { isFresh, isSame, signatureOf } from './signature.ts';

/** What answers WeChat: made once per function instance. There is no store among it. */
export type Receiver = {
  readonly appId: string;
  readonly secret: () => Promise<AccountSecret>;
  /** Puts a message into the queue of whoever works on it. */
  readonly handOver: (message: HandedMessage) => Promise<void>;
  /** Told why something was refused. */
  readonly refused: (code: string) => void;
};

type Query = Readonly<Record<string, string | undefined>>;

const text = (statusCode: number, body: string): ApiAnswer => ({
  statusCode,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body,
});

const refusal = (status: 400 | 403 | 413, code: string, { refused }: Receiver): ApiAnswer => {
  refused(code);
  return text(status, code);
};

/** Why a request is not WeChat's; undefined when it is. */
const strange = (query: Query, token: string, now: number): string | undefined => {
  const { signature = '', timestamp = '', nonce = '' } = query;
  if (!isSame(signature, signatureOf(token, timestamp, nonce))) return 'signature';
  return isFresh(timestamp, now) ? undefined : 'timestamp';
};

/** The cipher text of an encrypted body: of its own signature, by this account's key, for this account. */
const opened = (
  body: string,
  { timestamp = '', nonce = '', msg_signature = '' }: Query,
  { token, encodingAesKey = '' }: AccountSecret,
  appId: string,
): string | undefined => {
  const encrypted = readXml(body)?.get('Encrypt') ?? '';
  if (!isSame(msg_signature, signatureOf(token, timestamp, nonce, encrypted))) return undefined;
  return decrypted(encrypted, encodingAesKey, appId);
};

const take = async (event: ApiEvent, query: Query, secret: AccountSecret, receiver: Receiver): Promise<ApiAnswer> => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > longestBody) return refusal(413, 'too-long', receiver);
  const sent = bytes.toString('utf8');
  // With a key the account is in safe mode: a signature without it does not cover what a plain body says.
  const body = secret.encodingAesKey === undefined ? sent : opened(sent, query, secret, receiver.appId);
  if (body === undefined) return refusal(403, 'not-encrypted-for-us', receiver);
  const fields = readXml(body);
  const message = fields && readMessage(fields);
  if (message === undefined) return refusal(400, 'malformed', receiver);
  const { requestId: delivery, timeEpoch: receivedAt } = event.requestContext;
  if (message !== 'silent') await receiver.handOver({ ...message, delivery, receivedAt });
  return text(200, 'success');
};

/**
 * `GET /wechat`: WeChat looks whether the address is the account's; the `echostr` comes back. `POST /wechat`: a message or an
 * event (R15, R18). Whoever is not WeChat, or comes late, is refused; what is taken is handed over and answered `success` at
 * once, however long the work takes: WeChat waits five seconds.
 */
export const receive = async (event: ApiEvent, receiver: Receiver): Promise<ApiAnswer> => {
  const query: Query = event.queryStringParameters ?? {};
  const secret = await receiver.secret();
  const why = strange(query, secret.token, event.requestContext.timeEpoch);
  if (why !== undefined) return refusal(403, why, receiver);
  if (event.requestContext.http.method === 'POST') return take(event, query, secret, receiver);
  const { echostr = '' } = query;
  return /^[\w-]{1,128}$/.test(echostr) ? text(200, echostr) : refusal(400, 'echostr', receiver);
};
