import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Instant } from '../../../domain/time/instant.ts';
import type { CarrierSettings } from '../adapter.ts';
import { CarrierFault } from '../fault.ts';
import { authorizationOf, canonicalQuery, hashOf } from './signature.ts';

const version = '2017-05-25';

/** Milliseconds one request may take. The function's own limit leaves room for three. */
const patience = 6000;

/** The secret's JSON: an access key of a RAM user that may call `dysms:SendSms` and `dysms:QuerySendDetails`, nothing else. */
const accessKey = z.object({
  accessKeyId: z.string().check(z.minLength(1)),
  accessKeySecret: z.string().check(z.minLength(1)),
});

const codedBody = z.looseObject({ Code: z.string().check(z.minLength(1)) });

/** An answer with the API's own code: `OK`, or why not. */
export type CodedAnswer = z.infer<typeof codedBody> & { readonly status: number };

type Answer = { readonly coded: CodedAnswer; readonly date: Instant };

/** The gateway wants requests signed within fifteen minutes of its own clock. */
const expired = 'InvalidTimeStamp.Expired';

/** `2026-11-23T01:02:03Z`, as `x-acs-date` wants it. */
const utc = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/**
 * Calls an operation of the SMS API (RPC style, parameters in the query). The request is dated with the instant of the
 * event it comes from; when that is too long ago, because the event was retried or redriven, it is signed once more by
 * the date of the provider's answer, so that no clock of ours has to be right.
 * @throws CarrierFault when there is no answer with a code: then nobody knows what became of the request
 */
export const aliyunClient =
  ({ endpoint, keys }: CarrierSettings) =>
  async (action: string, query: Readonly<Record<string, string>>, at: Instant): Promise<CodedAnswer> => {
    const first = await request(endpoint, keys, { action, query, at });
    if (first.coded.Code !== expired || Number.isNaN(first.date)) return first.coded;
    return (await request(endpoint, keys, { action, query, at: first.date })).coded;
  };

type Call = {
  readonly action: string;
  readonly query: Readonly<Record<string, string>>;
  readonly at: Instant;
};

const request = async (endpoint: string, keys: () => Promise<unknown>, call: Call): Promise<Answer> => {
  const key = accessKey.safeParse(await keys());
  if (!key.success) throw new CarrierFault('keys-incomplete', 'not-sent');
  const { host, pathname } = new URL(endpoint);
  const signed = {
    host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': hashOf(''),
    'x-acs-date': utc(call.at),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': version,
  };
  const authorization = authorizationOf(
    { method: 'POST', path: pathname, query: call.query, headers: signed },
    key.data,
  );
  return answerOf(`${new URL(endpoint).origin}${pathname}?${canonicalQuery(call.query)}`, { ...signed, authorization });
};

/** `host` is set by `fetch` itself, from the address. */
const answerOf = async (url: string, { host: _fromUrl, ...headers }: Record<string, string>): Promise<Answer> => {
  try {
    const init = { method: 'POST', headers, redirect: 'error', signal: AbortSignal.timeout(patience) } as const;
    const response = await fetch(url, init);
    const body = codedBody.parse(await response.json());
    const date = Date.parse(response.headers.get('date') ?? '');
    return { coded: { ...body, status: response.status }, date };
  } catch (fault) {
    throw new CarrierFault((fault as Error).name, 'unknown');
  }
};
