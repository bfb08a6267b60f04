import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.d.ts';

/** The API by its paths: `client.GET('/tickets/{id}', { params: { path: { id } } })` answers `{ data }` or `{ error }`. */
export type HotlineClient = Client<paths>;

/** The API's schemas, such as `Schemas['Ticket']`. */
export type Schemas = components['schemas'];

export type HotlineClientOptions = {
  /** Where the API is, without a trailing slash. */
  readonly baseUrl: string;
  /** A bearer token of the deployment's issuer, or what gets one for each request. */
  readonly token: string | (() => string | Promise<string>);
  /** Sends the requests; the platform's own unless told. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

/** Says who asks, and gives each act that has none an Idempotency-Key of its own. */
const headersFor = (token: HotlineClientOptions['token']): Middleware => ({
  onRequest: async ({ request }) => {
    request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return request;
  },
});

/**
 * A client of the hotline's API, its requests and answers typed by the API's own description. A problem comes back as
 * `error` (RFC 9457: `code`, `detail`, `english`, `next`); only a connection that fails throws.
 */
export const createHotlineClient = ({ baseUrl, token, fetch }: HotlineClientOptions): HotlineClient => {
  const client = createClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}) });
  client.use(headersFor(token));
  return client;
};

/** A command on a ticket, as it stands in the path: `dispatch`, `submit-result`. */
export type TicketCommand = keyof {
  [P in keyof paths as P extends `/tickets/{id}/${infer Name}`
    ? paths[P] extends { post: object }
      ? Name
      : never
    : never]: P;
};

/** What a command takes. */
export type CommandBody<C extends TicketCommand> = paths[`/tickets/{id}/${C}`]['post'] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/**
 * Gives a command to a ticket.
 * @param key the same for every retry of this act; one of its own if there is none
 */
export const giveCommand = <C extends TicketCommand>(
  client: HotlineClient,
  ticketId: string,
  command: C,
  body: CommandBody<C>,
  key?: string,
) =>
  // Every command takes the same parameters and answers with the ticket: one of them stands for all but the body.
  client.POST(`/tickets/{id}/${command}` as '/tickets/{id}/urge', {
    params: { path: { id: ticketId }, header: key === undefined ? {} : { 'Idempotency-Key': key } },
    body: body as CommandBody<'urge'>,
  });
