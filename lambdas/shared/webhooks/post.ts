import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isAllowedAddress, type Reach, type Resolver } from './addresses.ts';
import { hostOf, isLiteral, targetOf } from './target.ts';

/** What came of posting. */
export type Outcome = {
  /** Whether the receiver took it: it answered 2xx. */
  readonly taken: boolean;
  readonly status?: number;
  /** Why there was no answer, or none that counts. */
  readonly code?: 'address-refused' | 'name-unknown' | 'timeout' | 'redirect' | 'not-2xx' | 'connection-failed';
  /** How long it took, milliseconds. */
  readonly took: number;
  /** The beginning of the receiver's answer. */
  readonly answer?: string;
};

/** What posting goes out by. */
export type Outlet = {
  readonly reach: Reach;
  readonly resolve: Resolver;
  /** Milliseconds for everything: name, connection, answer. */
  readonly patience: number;
};

export type Message = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Bytes of an answer that are read. */
const largestAnswer = 4096;

class Refused extends Error {
  readonly code: 'address-refused' | 'name-unknown';

  constructor(code: Refused['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * The address to connect to. Every address of the name must be allowed: one that is not shows what the name is for.
 * @throws Refused
 */
const addressOf = async (host: string, { reach, resolve }: Outlet): Promise<string> => {
  const found = isLiteral(host) ? [host] : await resolve(host).catch(() => []);
  const [first] = found;
  if (first === undefined) throw new Refused('name-unknown');
  if (!found.every((each) => isAllowedAddress(each, reach))) throw new Refused('address-refused');
  return first;
};

const beginningOf = async (response: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= largestAnswer) break;
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, largestAnswer).toString('utf8');
};

type Answered = { readonly status: number; readonly answer: string };

/** Posts to the address that was checked; the name stands for the certificate and the header only. */
const send = (url: URL, host: string, address: string, message: Message, signal: AbortSignal): Promise<Answered> =>
  new Promise((answered, failed) => {
    const { headers, body } = message;
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request({
      method: 'POST',
      host: address,
      port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body), connection: 'close' },
      agent: false,
      signal,
      ...(isLiteral(host) ? {} : { servername: host }),
    });
    sent.on('error', failed);
    sent.on('response', (response) => {
      beginningOf(response).then((answer) => answered({ status: response.statusCode ?? 0, answer }), failed);
    });
    sent.end(body);
  });

/** Settles as the work does, or fails when the signal is given. */
const until = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason), { once: true });
    work.then(done, failed);
  });

const codeOf = (fault: unknown, signal: AbortSignal): NonNullable<Outcome['code']> => {
  if (fault instanceof Refused) return fault.code;
  return signal.aborted ? 'timeout' : 'connection-failed';
};

const judged = ({ status, answer }: Answered): Omit<Outcome, 'took'> => {
  if (status >= 200 && status < 300) return { taken: true, status, answer };
  return { taken: false, status, answer, code: status >= 300 && status < 400 ? 'redirect' : 'not-2xx' };
};

/**
 * Posts a message to a target. The name is resolved here and every address checked; the connection goes to the one that was
 * checked, is resolved no second time and follows no redirect. Never throws: what went wrong is the outcome.
 */
export const post = async (target: string, message: Message, outlet: Outlet): Promise<Outcome> => {
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(outlet.patience);
  const attempt = async (): Promise<Omit<Outcome, 'took'>> => {
    try {
      const url = targetOf(target, outlet.reach);
      if (!url) throw new Refused('address-refused');
      const host = hostOf(url);
      const address = await until(signal, addressOf(host, outlet));
      return judged(await until(signal, send(url, host, address, message, signal)));
    } catch (fault) {
      return { taken: false, code: codeOf(fault, signal) };
    }
  };
  const outcome = await attempt();
  return { ...outcome, took: Math.round(performance.now() - startedAt) };
};
