import type { Person } from './people.ts';

type Answer = { readonly ok: boolean; readonly status: number; readonly body: unknown };

/** HTTP with JSON, each person with a token of the local issuer. */
export type Client = {
  readonly request: (path: string, init?: RequestInit) => Promise<Answer>;
  /** Reads what must be there. @throws Error for any answer but a good one */
  readonly read: <T>(path: string, init?: RequestInit) => Promise<T>;
  /** The header that says who asks. */
  readonly as: (person: Person) => Promise<{ readonly authorization: string }>;
};

/** A client of the address, given without a trailing slash. */
export const openClient = (address: string): Client => {
  const tokens = new Map<string, Promise<{ token: string }>>();
  const request: Client['request'] = async (path, init = {}) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const read: Client['read'] = async <T>(path: string, init?: RequestInit) => {
    const { ok, status, body } = await request(path, init);
    if (!ok) throw new Error(`${path.split('?')[0]} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  };
  return {
    request,
    read,
    as: async ({ sub, role, unit }) => {
      const asked = tokens.get(sub) ?? read(`/local/token?${new URLSearchParams({ role, unit, sub })}`);
      tokens.set(sub, asked);
      return { authorization: `Bearer ${(await asked).token}` };
    },
  };
};
