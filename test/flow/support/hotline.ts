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
  const call = async (method: string, path: string, as: string, body?: unknown, key?: string): Promise<Answer> => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token(as)}`,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Ticket, headers: response.headers };
  };
  const local = async (path: string, init?: RequestInit) => (await fetch(`${apiUrl}/local${path}`, init)).json();
  return {
    apiUrl,
    post: (path, body, as, key) => call('POST', path, as, body, key),
    get: (path, as) => call('GET', path, as),
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
