import type { Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import type { Role } from '../../../../domain/access/roles.ts';
import { makeDesk } from '../../../../lambdas/desk/app.tsx';
import { county } from '../../../../lambdas/shared/county.ts';
import type { ApiAnswer } from '../../../../lambdas/shared/http/gateway.ts';
import { openSession } from '../../../../lambdas/shared/store/sessions.ts';
import { noLogin } from '../../desk/support/no-login.ts';
import { deskParts } from '../../desk/support/parts.ts';
import { signer, stateMachineArn } from '../../support/api.ts';
import type { Person } from '../../support/people.ts';
import { startOffice } from './office.ts';

export type DeskPage = { readonly status: number; readonly html: string; readonly location: string };

const until = Date.parse('2036-01-01T00:00:00+08:00');

/** The desk beside the office, over the same store. */
export const startDesk = async () => {
  const office = await startOffice();
  const desk = handle(
    makeDesk({
      table: office.table,
      county: async () => county,
      signer: async () => signer,
      stateMachineArn,
      issuer: noLogin,
      ...deskParts,
    }),
  );
  const request = async (
    path: string,
    { sub, roles, unit }: Person,
    at: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<DeskPage> => {
    const session = { sub, roles: roles as readonly Role[], since: 0, until, ...(unit === undefined ? {} : { unit }) };
    const cookie = `__Host-desk=${await openSession(office.table, session)}`;
    const [rawPath = '', rawQueryString = ''] = path.split('?');
    const method = form ? 'POST' : 'GET';
    const event = {
      version: '2.0',
      routeKey: `${method} /desk/{proxy+}`,
      rawPath,
      rawQueryString,
      cookies: [cookie],
      headers: {
        host: 'hotline.test',
        cookie,
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}),
      },
      requestContext: {
        requestId: 'desk',
        domainName: 'hotline.test',
        timeEpoch: Date.parse(at),
        http: { method, path: rawPath, sourceIp: '203.0.113.7', protocol: 'HTTP/1.1', userAgent: '' },
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
      isBase64Encoded: false,
    };
    const answer = (await desk(event as never, {} as Context as never)) as ApiAnswer;
    const location = String(answer.headers?.location ?? '');
    return { status: answer.statusCode ?? 200, html: answer.body ?? '', location };
  };
  return {
    ...office,
    opens: (path: string, as: Person, at = '2026-11-26T09:00:00+08:00') => request(path, as, at),
    sends: (path: string, form: Readonly<Record<string, string>>, as: Person, at = '2026-11-26T09:00:00+08:00') =>
      request(path, as, at, form),
  };
};

export type Desk = Awaited<ReturnType<typeof startDesk>>;
