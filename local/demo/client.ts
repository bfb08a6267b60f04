import { createHotlineClient, type HotlineClient, type HotlineClientOptions } from '../../client/hotline-client.ts';
import type { Person } from './people.ts';

/** The API for each person, and the run's own routes. */
export type Client = {
  /** Reads what the run itself serves. @throws Error for any answer but a good one */
  readonly read: <T>(path: string, init?: RequestInit) => Promise<T>;
  /** The API with the person's token of the local issuer. */
  readonly as: (person: Person) => HotlineClient;
};

/** How requests to the API are sent. */
export type Send = NonNullable<HotlineClientOptions['fetch']>;

/** A client of the address, given without a trailing slash. */
export const openClient = (address: string, send: Send = fetch): Client => {
  const clients = new Map<string, HotlineClient>();
  const read: Client['read'] = async <T>(path: string, init?: RequestInit) => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path.split('?')[0]} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const open = ({ sub, role, unit }: Person): HotlineClient => {
    let asked: Promise<{ readonly token: string }> | undefined;
    const token = async (): Promise<string> => {
      asked ??= read(`/local/token?${new URLSearchParams({ role, unit, sub })}`);
      return (await asked).token;
    };
    return createHotlineClient({ baseUrl: address, token, fetch: send });
  };
  return {
    read,
    as: (person) => {
      const client = clients.get(person.sub) ?? open(person);
      clients.set(person.sub, client);
      return client;
    },
  };
};
