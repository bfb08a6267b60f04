import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { isOrderNumber } from '../../domain/household/order-number.ts';
import { WrongOrder } from '../support/tool.ts';

/** What an operator does for a ticket whose workflow waits for one; an order is resumed, the daily round restarts it. */
export const commands = ['resume', 'restart'] as const;
export type Command = (typeof commands)[number];

/** The API, and the token of an administrator; of a supervisor for orders. */
export type Api = { readonly url: string; readonly token: string };

const refusal = z.object({ code: z.string() });

/** The API of the command line; its token comes by the environment, where no list of processes shows it. */
export const apiOf = (url: unknown): Api => {
  if (typeof url !== 'string' || !/^https?:\/\//.test(url))
    throw new WrongOrder('--api-url needs the address of the API, e.g. https://….execute-api.….amazonaws.com');
  const token = process.env.HOTLINE_TOKEN;
  if (!token)
    throw new WrongOrder('HOTLINE_TOKEN needs the token of an administrator (role admin); for orders, of a supervisor');
  return { url: url.replace(/\/$/, ''), token };
};

const pathOf = (id: string): string => (isOrderNumber(id) ? `/services/orders/${id}` : `/tickets/${id}`);

const post = (id: string, command: Command, { url, token }: Api): Promise<Response> =>
  fetch(`${url}${pathOf(id)}/${command}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: '{}',
  });

/** Why a request got no answer: `fetch` itself says only that it failed. */
const causeOf = ({ message, cause }: Error): string => {
  const { code } = (cause ?? {}) as { readonly code?: string };
  return code ?? (cause instanceof Error ? cause.message : message);
};

/** Gives the command. @returns nothing when it was carried out, else why not: a status and the refusal's code, or no answer */
export const give = async (id: string, command: Command, api: Api): Promise<string | undefined> => {
  const response = await post(id, command, api).catch((fault: Error) => fault);
  if (response instanceof Error) return `no answer from the API: ${causeOf(response)}`;
  if (response.ok) return undefined;
  const { data } = refusal.safeParse(await response.json().catch(() => undefined));
  return ['refused:', response.status, data?.code].filter(Boolean).join(' ');
};
