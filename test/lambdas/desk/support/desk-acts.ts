import '../../support/quiet.ts';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { handle } from 'hono/aws-lambda';
import type { Role } from '../../../../domain/access/roles.ts';
import type { Deputy } from '../../../../domain/organisation/deputy.ts';
import { makeDesk } from '../../../../lambdas/desk/app.tsx';
import type { DeskDependencies } from '../../../../lambdas/desk/dependencies.ts';
import { openSession } from '../../../../lambdas/shared/store/sessions.ts';
import { pageSentEvent } from '../../pages/support/events.ts';
import { signer, startApi, stateMachineArn } from '../../support/api.ts';
import type { Person } from '../../support/people.ts';
import { noLogin } from './no-login.ts';
import { deskParts } from './parts.ts';

export type DeskPage = {
  readonly status: number;
  readonly html: string;
  readonly location: string | undefined;
};

type Asked = { readonly at?: string; readonly query?: Readonly<Record<string, string>> };
type Fields = Readonly<Record<string, string>>;

const since = Date.parse('2026-11-23T08:00:00+08:00');
const until = Date.parse('2027-11-23T08:00:00+08:00');

/** What the form of an act carries along, by the act it is for; nothing when the page has no such form. */
export const carriedBy = (html: string, act: string): Fields | undefined => {
  const form = html.split('<form').find((part) => part.includes(`name="act" value="${act}"`));
  const inputs = form
    ?.slice(0, form.indexOf('</form>'))
    .matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return inputs && Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
};

/** The desk over a store of its own. People are logged in by their sessions. */
export const startDesk = async (deputies: readonly Deputy[] = [], more: Partial<DeskDependencies> = {}) => {
  const api = await startApi(deputies);
  const { county, table } = api.dependencies;
  const desk = handle(
    makeDesk({
      table,
      county: async () => ({ ...county, deputies }),
      signer: async () => signer,
      stateMachineArn,
      issuer: noLogin,
      ...deskParts,
      orders: { client: table.client, name: 'Orders' },
      ...more,
    }),
  );
  const cookies = new Map<string, string>();
  const cookieOf = async ({ sub, roles, unit }: Person): Promise<string> => {
    const key = `${sub} ${unit}`;
    const known = cookies.get(key);
    if (known !== undefined) return known;
    const session = { sub, roles: roles as readonly Role[], since, until, ...(unit === undefined ? {} : { unit }) };
    const cookie = `__Host-desk=${await openSession(table, session)}`;
    cookies.set(key, cookie);
    return cookie;
  };
  const request = async (who: Person, path: string, fields: Fields | undefined, asked: Asked): Promise<DeskPage> => {
    const headers = { cookie: await cookieOf(who), 'sec-fetch-site': 'same-origin' };
    const method = fields ? 'POST' : 'GET';
    const { pathname, searchParams } = new URL(path, 'https://hotline.test');
    const query = { ...Object.fromEntries(searchParams), ...asked.query };
    const event = pageSentEvent(pathname, fields, { ...asked, query, headers, method });
    const answer = (await desk(event as never)) as {
      statusCode: number;
      body: string;
      headers: Record<string, string>;
    };
    return { status: answer.statusCode, html: answer.body ?? '', location: answer.headers.location };
  };
  /** One person at the desk. */
  const as = (who: Person) => {
    const open = (path: string, asked: Asked = {}) => request(who, path, undefined, asked);
    const send = (path: string, fields: Fields, asked: Asked = {}) => request(who, path, fields, asked);
    /** Opens the page of a ticket, fills in the form of an act and sends it. */
    const act = async (ticketId: string, name: string, fields: Fields = {}, asked: Asked = {}): Promise<DeskPage> => {
      const path = `/desk/tickets/${ticketId}`;
      const carried = carriedBy((await open(path, asked)).html, name);
      if (!carried) throw new Error(`the page offers no ${name}`);
      return send(path, { ...carried, ...fields }, asked);
    };
    return { open, send, act };
  };
  /** Commits that name the phone, whatever their ticket. */
  const items = async (phone: string): Promise<readonly unknown[]> => {
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    return Items.filter((item) => JSON.stringify(item).includes(phone));
  };
  return { ...api, as, items };
};

export type Desk = Awaited<ReturnType<typeof startDesk>>;
