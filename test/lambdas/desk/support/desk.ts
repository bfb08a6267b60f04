import type { Role } from '../../../../domain/access/roles.ts';
import type { Deputy } from '../../../../domain/organisation/deputy.ts';
import { makeDesk } from '../../../../lambdas/desk/app.tsx';
import type { DeskDependencies } from '../../../../lambdas/desk/dependencies.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import { openSession } from '../../../../lambdas/shared/store/sessions.ts';
import { signer, startApi, stateMachineArn } from '../../support/api.ts';
import type { Person } from '../../support/people.ts';
import { noLogin } from './no-login.ts';
import { deskParts } from './parts.ts';

export type Visit = {
  readonly as?: Person;
  /** When the gateway receives it, RFC 3339. */
  readonly at?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields of a form; the request is a POST from a page of the desk then. */
  readonly form?: Readonly<Record<string, string>>;
};

export type Shown = { readonly status: number; readonly headers: Headers; readonly text: string };

/** The desk over a store of its own, with the API beside it. */
export const startDesk = async ({
  deputies = [],
  ...more
}: Partial<DeskDependencies> & { readonly deputies?: readonly Deputy[] } = {}) => {
  const api = await startApi(deputies);
  const dependencies: DeskDependencies = {
    table: api.table,
    county: async () => ({ ...county, deputies }),
    signer: async () => signer,
    stateMachineArn,
    issuer: noLogin,
    ...deskParts,
    ...more,
  };
  const until = Date.parse('2036-01-01T00:00:00+08:00');
  const cookieOf = async ({ sub, roles, unit }: Person): Promise<string> => {
    const session = { sub, roles: roles as readonly Role[], since: 0, until, ...(unit === undefined ? {} : { unit }) };
    return `__Host-desk=${await openSession(api.table, session)}`;
  };
  let requests = 0;
  const visitor =
    (desk = makeDesk(dependencies)) =>
    async (address: string, { as, at, headers, form }: Visit = {}): Promise<Shown> => {
      const timeEpoch = Date.parse(at ?? '2026-11-23T11:00:00+08:00');
      requests += 1;
      const event = { requestContext: { requestId: `visit-${requests}`, timeEpoch, domainName: 'desk.test' } };
      const answer = await desk.request(
        `https://desk.test${address}`,
        {
          headers: {
            ...(as ? { cookie: await cookieOf(as) } : {}),
            ...(form ? { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } : {}),
            ...headers,
          },
          ...(form ? { method: 'POST', body: String(new URLSearchParams(form)) } : {}),
        },
        { event },
      );
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };
  return { api, dependencies, visit: visitor(), visitor, cookieOf, stop: api.stop };
};

export type DeskUnderTest = Awaited<ReturnType<typeof startDesk>>;
