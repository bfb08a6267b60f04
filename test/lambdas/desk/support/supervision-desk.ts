import '../../support/quiet.ts';
import { handle } from 'hono/aws-lambda';
import type { Role } from '../../../../domain/access/roles.ts';
import { makeDesk } from '../../../../lambdas/desk/app.tsx';
import { county } from '../../../../lambdas/shared/county.ts';
import { openSession } from '../../../../lambdas/shared/store/sessions.ts';
import { signer, startApi, stateMachineArn } from '../../support/api.ts';
import { gatewayEvent } from '../../support/gateway.ts';
import { type Person, supervisor } from '../../support/people.ts';
import { watchTable } from '../../support/watched-table.ts';
import { noLogin } from './no-login.ts';
import { deskParts } from './parts.ts';

const now = '2026-11-24T10:00:00+08:00';

type Answer = { readonly statusCode: number; readonly body: string; readonly headers: Record<string, string> };

/** The desk's pages of supervision over a store of its own, whose requests are noted in `asked`. */
export const startSupervisionDesk = async () => {
  const api = await startApi();
  const watched = watchTable(api);
  const answer = handle(
    makeDesk({
      table: watched.table,
      county: async () => ({ ...county, deputies: [] }),
      signer: async () => signer,
      stateMachineArn,
      issuer: noLogin,
      ...deskParts,
    }),
  ) as unknown as (event: unknown) => Promise<Answer>;
  const cookies = new Map<string, string>();
  const cookieOf = async ({ sub, roles, unit }: Person): Promise<string> => {
    const known = cookies.get(sub);
    if (known !== undefined) return known;
    const session = { sub, roles: roles as readonly Role[], since: 0, until: Date.parse('2030-01-01') };
    const cookie = await openSession(api.table, { ...session, ...(unit === undefined ? {} : { unit }) });
    cookies.set(sub, `__Host-desk=${cookie}`);
    return `__Host-desk=${cookie}`;
  };
  /** Asks for a page below the area's address, or sends a form to it. */
  const ask = async (method: 'GET' | 'POST', path: string, as: Person, form?: Readonly<Record<string, string>>) => {
    const cookie = await cookieOf(as);
    const type = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const headers = { host: 'hotline.test', cookie, 'sec-fetch-site': 'same-origin', ...type };
    const raw = form ? { raw: new URLSearchParams(form).toString() } : {};
    const event = gatewayEvent(method, `/desk/supervision${path}`, undefined, { at: now, headers, ...raw });
    const http = { method, path: event.rawPath, sourceIp: '203.0.113.7', protocol: 'HTTP/1.1', userAgent: '' };
    const requestContext = { ...event.requestContext, http, domainName: 'hotline.test' };
    const answered = await answer({ ...event, cookies: [cookie], requestContext });
    return { status: answered.statusCode, body: answered.body, location: answered.headers.location ?? '' };
  };
  /** A supervised ticket of a unit, shown in the lists. */
  const supervised = async (unit: string, replyBy: string): Promise<string> => {
    const ticketId = await api.dispatched({}, unit);
    await api.post(`/tickets/${ticketId}/supervise`, { message: '请说明', replyBy }, { as: supervisor });
    await api.show(ticketId);
    return ticketId;
  };
  const stop = async (): Promise<void> => {
    watched.close();
    await api.stop();
  };
  return { api, asked: watched.asked, ask, supervised, stop };
};

export type SupervisionDesk = Awaited<ReturnType<typeof startSupervisionDesk>>;
