import { type CommandBody, giveCommand, type Schemas } from '../../client/hotline-client.ts';
import { fromIso, toIso } from '../../domain/time/instant.ts';
import { openClient, type Send } from './client.ts';
import { instantOf, type Moment } from './moment.ts';
import { type OrderDesk, openOrderDesk } from './orders/order-desk.ts';
import { supervisor } from './people.ts';
import type { StoryAct } from './story.ts';

/** An SMS in the local outbox. */
export type MessageView = {
  readonly to: string;
  readonly template?: string;
  readonly text?: string;
  readonly segments: number;
  readonly at: string;
};

/** The hotline as everybody reaches it: its HTTP API, with a token for each person, and the run's own routes. */
export type Hotline = {
  /** Does the act. @returns the ticket's number, or what the API said against it */
  readonly act: (ticketId: string, act: StoryAct, key: string, numberOf: NumberOf) => Promise<Answered>;
  readonly ticket: (ticketId: string) => Promise<Schemas['Ticket']>;
  /** Due instants of the ticket's ledger, in order. */
  readonly limits: (ticketId: string) => Promise<readonly string[]>;
  readonly messages: (ticketId: string) => Promise<readonly MessageView[]>;
  readonly orders: OrderDesk;
  /** Moves the clock to the moment unless it stands there, and waits until everything due has been done. */
  readonly until: (moment: Moment) => Promise<void>;
};

/** The number of the ticket whose story has the nickname. */
export type NumberOf = (nickname: string) => string;

type Answered = { readonly ticketId: string } | { readonly refused: string };

/** The body as the API takes it. */
const sent = (body: StoryAct['body'], numberOf: NumberOf): unknown =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if (name === 'dueAt' || name === 'replyBy') return [name, toIso(instantOf(value as Moment))];
      return [name, name === 'into' ? numberOf(String(value)) : value];
    }),
  );

/** @throws Error for a problem: what is read here must be there */
const present = <T>({ data, error }: { readonly data?: T; readonly error?: unknown }): T => {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
};

/** Opens the hotline at an address without a trailing slash. */
export const openHotline = (apiUrl: string, send?: Send): Hotline => {
  const client = openClient(apiUrl, send);
  const { read, as } = client;
  return {
    orders: openOrderDesk(client),
    act: async (ticketId, { by, command, body }, key, numberOf) => {
      const told = sent(body, numberOf);
      const header = { 'Idempotency-Key': key };
      const { data, error, response } =
        command === 'file'
          ? await as(by).POST('/tickets', { params: { header }, body: told as Schemas['Filing'] })
          : await giveCommand(as(by), ticketId, command, told as CommandBody<typeof command>, key);
      return data ? { ticketId: data.ticketId } : { refused: `${response.status} ${JSON.stringify(error)}` };
    },
    ticket: async (id) => present(await as(supervisor).GET('/tickets/{id}', { params: { path: { id } } })),
    limits: async (id) => {
      const { lines } = present(await as(supervisor).GET('/tickets/{id}/deadline', { params: { path: { id } } }));
      return lines.map(({ dueAt }) => dueAt);
    },
    messages: (ticketId) => read<readonly MessageView[]>(`/local/messages?ticketId=${ticketId}`),
    until: async (moment) => {
      const { now } = await read<{ now: string }>('/local/clock');
      const to = instantOf(moment);
      if (fromIso(now) < to) await read('/local/clock', { method: 'PUT', body: JSON.stringify({ to: toIso(to) }) });
      await read('/local/settled');
    },
  };
};
