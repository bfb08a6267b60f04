import { Agent, request } from 'node:http';
import type { Person } from './acts.ts';

/** A ticket, as far as the measure reads it. */
export type TicketView = {
  readonly ticketId: string;
  readonly stage: string;
  readonly run: number;
  readonly breaches: readonly { readonly kind: string; readonly limit: string; readonly recordedAt: string }[];
  readonly timeline: readonly { readonly event: string; readonly at: string }[];
};

/** The hotline as everybody reaches it: by HTTP, with a token. All throw for any answer but a good one. */
export type Hotline = {
  readonly file: (body: object, key: string, by: Person) => Promise<string>;
  readonly act: (ticketId: string, command: string, body: object, by: Person) => Promise<void>;
  readonly text: (from: string, text: string) => Promise<void>;
  readonly ticket: (ticketId: string, by: Person) => Promise<TicketView>;
  /** Moves the clock there; resolves when everything due has fired and settled. */
  readonly moveTo: (instant: number) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

/** Looks at each good answer of the API; what it throws is the request's fault. */
export type Look = (method: string, path: string, status: number, body: unknown) => void;

type Sent = { readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string; readonly body?: object };

const answerOf = (
  agent: Agent,
  url: string,
  { method, path, body }: Sent,
  headers: Record<string, string>,
  look: Look,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const sent = request(url + path, { method, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const { statusCode = 0 } = response;
        if (statusCode >= 300) {
          reject(new Error(`${method} ${path} answered ${statusCode}: ${text}`));
          return;
        }
        try {
          const read: unknown = text === '' ? undefined : JSON.parse(text);
          look(method, path, statusCode, read);
          resolve(read);
        } catch (fault) {
          reject(fault);
        }
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** Opens the hotline at an address without a trailing slash. */
export const openHotline = (url: string, look: Look = () => {}): Hotline => {
  const agent = new Agent({ keepAlive: true });
  const tokens = new Map<string, Promise<string>>();
  const send = (sent: Sent, headers: Record<string, string> = {}) =>
    answerOf(agent, url, sent, { 'content-type': 'application/json', ...headers }, look);
  const ask = async ({ sub, role, unit }: Person): Promise<string> => {
    const query = new URLSearchParams({ sub, role, unit });
    const { token } = (await send({ method: 'GET', path: `/local/token?${query}` })) as { token: string };
    return `Bearer ${token}`;
  };
  const as = async (person: Person): Promise<Record<string, string>> => {
    const token = tokens.get(person.sub) ?? ask(person);
    tokens.set(person.sub, token);
    return { authorization: await token };
  };
  return {
    file: async (body, key, by) => {
      const headers = { ...(await as(by)), 'idempotency-key': key };
      return ((await send({ method: 'POST', path: '/tickets', body }, headers)) as TicketView).ticketId;
    },
    act: async (ticketId, command, body, by) => {
      await send({ method: 'POST', path: `/tickets/${ticketId}/${command}`, body }, await as(by));
    },
    text: async (from, text) => {
      await send({ method: 'POST', path: '/local/messages', body: { from, text } });
    },
    ticket: async (ticketId, by) =>
      (await send({ method: 'GET', path: `/tickets/${ticketId}` }, await as(by))) as TicketView,
    moveTo: async (instant) => {
      await send({ method: 'PUT', path: '/local/clock', body: { to: new Date(instant).toISOString() } });
    },
    settled: async () => {
      await send({ method: 'GET', path: '/local/settled' });
    },
    close: () => agent.destroy(),
  };
};
