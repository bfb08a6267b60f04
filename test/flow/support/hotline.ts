import { createHotlineClient, type HotlineClient, type Schemas } from '../../../client/hotline-client.ts';
import { describedFetch } from '../../support/described-fetch.ts';

/** A client of a running hotline: what the hotline platform, a phone and the console can do, over HTTP only. */
export type Hotline = {
  readonly apiUrl: string;
  readonly post: (path: string, body: unknown, as: string, key?: string) => Promise<Answer>;
  readonly get: (path: string, as: string) => Promise<Answer>;
  /** Moves the clock (`{to}`, `{advance}`, `{next}`); answers when everything due has fired and settled. */
  readonly clock: (move: object) => Promise<{ readonly now: string }>;
  readonly settled: () => Promise<unknown>;
  readonly messages: (ticketId: string) => Promise<readonly Message[]>;
  readonly execution: (name: string) => Promise<Execution>;
};

export type Answer = { readonly status: number; readonly body: Ticket; readonly headers: Headers };
export type Ticket = {
  readonly ticketId: string;
  readonly stage: string;
  readonly dueAt?: string;
  readonly overdue: boolean;
  readonly round: number;
  readonly run: number;
  readonly code?: string;
  readonly breaches: readonly { readonly limit: string; readonly recordedAt: string; readonly kind: string }[];
  readonly timeline: readonly { readonly event: string; readonly at: string }[];
};
export type Message = { readonly template: string; readonly to: string; readonly text: string; readonly at: string };
export type Execution = {
  readonly status: string;
  readonly state?: string;
};

/** `role@unit` → a token of the local issuer, asked for once. */
const tokens = (apiUrl: string): ((as: string) => Promise<string>) => {
  const known = new Map<string, Promise<string>>();
  const ask = async (as: string): Promise<string> => {
    const [role = '', unit = ''] = as.split('@');
    const answer = await fetch(`${apiUrl}/local/token?role=${role}&unit=${unit}`);
    return ((await answer.json()) as { token: string }).token;
  };
  return (as) => {
    const token = known.get(as) ?? ask(as);
    known.set(as, token);
    return token;
  };
};

export const hotlineAt = (apiUrl: string): Hotline => {
  const token = tokens(apiUrl);
  const clients = new Map<string, HotlineClient>();
  const clientOf = (as: string): HotlineClient => {
    const client =
      clients.get(as) ?? createHotlineClient({ baseUrl: apiUrl, token: () => token(as), fetch: describedFetch });
    clients.set(as, client);
    return client;
  };
  const answerOf = ({ data, error, response }: { data?: unknown; error?: unknown; response: Response }): Answer => ({
    status: response.status,
    body: (data ?? error) as Ticket,
    headers: response.headers,
  });
  /** Tests name paths as they are sent, and bodies that no client would send. */
  const post: Hotline['post'] = async (path, body, as, key) => {
    const header = key === undefined ? {} : { 'Idempotency-Key': key };
    return answerOf(
      await clientOf(as).POST(path as '/tickets', { params: { header }, body: body as Schemas['Filing'] }),
    );
  };
  const local = async (path: string, init?: RequestInit) => (await fetch(`${apiUrl}/local${path}`, init)).json();
  return {
    apiUrl,
    post,
    get: async (path, as) => answerOf(await clientOf(as).GET(path as '/tickets')),
    clock: (move) => local('/clock', { method: 'PUT', body: JSON.stringify(move) }) as Promise<{ now: string }>,
    settled: () => local('/settled'),
    messages: (ticketId) => local(`/messages?ticketId=${ticketId}`) as Promise<readonly Message[]>,
    execution: (name) => local(`/executions/${name}`) as Promise<Execution>,
  };
};

export const heating = {
  channel: 'phone',
  type: 'help',
  category: 'utilities/heating',
  subject: '暖气不热',
  description: '望远镇某小区三天没有供暖',
  request: '尽快恢复供暖',
  citizen: { phone: '13800138000' },
};
