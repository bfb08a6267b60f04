import type { Schemas } from '../../../../client/hotline-client.ts';
import { openClient } from '../../../../local/demo/client.ts';
import type { Person } from '../../../../local/demo/people.ts';

/** Requests to the run, each answered once all that it caused is over; those to the HTTP API are counted. */
export type Visits = {
  /** @param key makes a request that acts the same if it is repeated */
  readonly api: (path: string, by: Person, act?: { readonly body: object; readonly key: string }) => Promise<unknown>;
  /** A page, opened or, with a form, sent; where it leads on to is not followed. */
  readonly page: (url: string, form?: Readonly<Record<string, string>>) => Promise<Response>;
  /** The run's own routes, which are not part of the API and are not counted. */
  readonly local: <T>(path: string, method?: 'GET' | 'PUT' | 'POST', body?: object) => Promise<T>;
  readonly count: () => number;
};

/** Opens the API at an address without a trailing slash. */
export const openVisits = (apiUrl: string): Visits => {
  const client = openClient(apiUrl);
  let count = 0;
  const settled = () => client.read('/local/settled');
  return {
    api: async (path, by, act) => {
      count += 1;
      const api = client.as(by);
      const { data, error, response } = act
        ? await api.POST(path as '/tickets', {
            params: { header: { 'Idempotency-Key': act.key } },
            body: act.body as Schemas['Filing'],
          })
        : await api.GET(path as '/tickets');
      if (error) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(error)}`);
      await settled();
      return data;
    },
    page: async (url, form) => {
      count += 1;
      const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
      const response = await fetch(url, { ...init, redirect: 'manual' });
      await settled();
      return response;
    },
    local: async (path, method = 'GET', body) => {
      const answer = await client.read(`/local/${path}`, body ? { method, body: JSON.stringify(body) } : { method });
      await settled();
      return answer as never;
    },
    count: () => count,
  };
};
