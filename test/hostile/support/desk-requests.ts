import fc from 'fast-check';
import type { DeskExample } from './desk-examples.ts';
import { hostileForm } from './form-body.ts';
import { hostileHeaders, hostileQuery } from './oddities.ts';
import type { HostileRequest } from './request.ts';

type Asked = Omit<HostileRequest, 'as'>;

/** A request to the desk, and whether it bears the cookie of the person who is logged in. */
export type DeskRequest = { readonly asked: Asked; readonly isIn: boolean };

const own = { 'sec-fetch-site': 'same-origin' };
const formType = 'application/x-www-form-urlencoded';

const partsOf = ({ route, target }: DeskExample): { readonly method: string; readonly address: string } => {
  const [method = '', path = ''] = route.split(' ');
  return { method, address: target ?? path };
};

/** Requests around the example: other queries, headers, forms; with a login and without. */
export const requestTo = (example: DeskExample): fc.Arbitrary<DeskRequest> => {
  const { method, address } = partsOf(example);
  const joined = (query: string): string => (address.includes('?') ? query.replace('?', '&') : query);
  const methods = method === 'GET' ? fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD') : fc.constant(method);
  return fc
    .tuple(
      methods,
      hostileQuery({ lang: ['en', 'zh'] }),
      hostileHeaders,
      hostileForm(example.form ?? {}),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([asked, query, headers, sent, chance]) => ({
      asked: {
        method: asked,
        target: `${address}${joined(query)}`,
        headers: { ...headers, ...own, ...(method === 'POST' ? { 'content-type': sent.type } : {}) },
        ...(method === 'POST' ? { body: sent.body } : {}),
      },
      isIn: chance > 0,
    }));
};

/** What the page takes, the same from nobody, and a form from another site: each fuzz begins with these. */
export const soundRequests = (example: DeskExample): [DeskRequest][] => {
  const { method, address } = partsOf(example);
  const form =
    method === 'POST'
      ? { headers: { ...own, 'content-type': formType }, body: Buffer.from(`${new URLSearchParams(example.form)}`) }
      : { headers: own };
  const asked = { method, target: address, ...form };
  const foreign = { asked: { ...asked, headers: { ...form.headers, 'sec-fetch-site': 'cross-site' } }, isIn: true };
  return [
    [{ asked, isIn: true }],
    [{ asked, isIn: false }],
    ...(method === 'POST' ? [[foreign] as [DeskRequest]] : []),
  ];
};

/** The request about a ticket, or an order: its number stands in the address, or in a field of the form. */
export const about = (request: Asked, ticketId: string, orderId: string): Asked => ({
  ...request,
  target: request.target.replaceAll('{ticket}', ticketId).replaceAll('{order}', orderId),
  ...(request.body === undefined
    ? {}
    : { body: Buffer.from(request.body.toString('latin1').replaceAll('%7Bticket%7D', ticketId), 'latin1') }),
});
