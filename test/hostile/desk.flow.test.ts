import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../../domain/access/roles.ts';
import { makeDesk } from '../../lambdas/desk/app.tsx';
import { county } from '../../lambdas/shared/county.ts';
import { openSession } from '../../lambdas/shared/store/sessions.ts';
import { noLogin } from '../lambdas/desk/support/no-login.ts';
import { deskParts } from '../lambdas/desk/support/parts.ts';
import { signer, stateMachineArn } from '../lambdas/support/api.ts';
import type { Person } from '../lambdas/support/people.ts';
import { prepared } from './support/assessment-office-examples.ts';
import { deskExamples } from './support/desk-examples.ts';
import { about, requestTo, soundRequests } from './support/desk-requests.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Answered, type Hotline, startHotline } from './support/hotline.ts';
import { placeKnownOrder, placePhotographedOrder } from './support/known-order.ts';
import { enterKnownSubscription } from './support/known-subscription.ts';
import { fileKnownTicket } from './support/known-ticket.ts';
import { prepare, recordPhoto } from './support/prepare.ts';
import type { Recipe } from './support/recipes.ts';
import { made } from './support/report-examples.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';
import { wantedAtDesk } from './support/targets.ts';

const tally = openTally('desk');
let hotline: Hotline;
const cookies = new Map<string, string>();
beforeAll(async () => {
  hotline = await startHotline();
  await fileKnownTicket(hotline.table);
  await enterKnownSubscription(hotline.table);
  await prepared(hotline);
  await hotline.log.during(() => made(hotline));
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

const until = Date.parse('2036-01-01T00:00:00+08:00');

/** The cookie of a person who is logged in. */
const cookieOf = async ({ sub, roles, unit }: Person): Promise<string> => {
  const known = cookies.get(sub);
  if (known !== undefined) return known;
  const session = { sub, roles: roles as readonly Role[], since: 0, until, ...(unit === undefined ? {} : { unit }) };
  const cookie = `__Host-desk=${await openSession(hotline.table, session)}`;
  cookies.set(sub, cookie);
  return cookie;
};

/** A ticket of the recipe, with the photo. */
const placed = async (recipe: Recipe, photo: string | undefined): Promise<string> => {
  const ticketId = await prepare(hotline, recipe);
  if (photo !== undefined) await recordPhoto(hotline, ticketId, photo);
  return ticketId;
};

/** Whoever is led to the login got nothing. */
const outcomeOf = ({ status, headers: { location = '' } }: Answered): string | number =>
  status === 303 && location.startsWith('/desk/login?') ? 'refused to the login' : status;

describe('every page of the desk is attacked', () => {
  it('by a request that it takes', () => {
    const desk = makeDesk({
      table: hotline.table,
      county: async () => county,
      signer: async () => signer,
      stateMachineArn,
      issuer: noLogin,
      ...deskParts,
    });
    const routes = desk.routes.filter(({ method }) => method === 'GET' || method === 'POST');
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(deskExamples.map(({ route }) => route))].toSorted()).toEqual([...new Set(served)].toSorted());
  });
});

describe.each(deskExamples.map((example, n) => ({ ...example, n })))('$route as $as.sub', (example) => {
  it('answers whatever it is sent: no fault, no write that was refused, nothing in the log', async () => {
    const cookie = await cookieOf(example.as);
    let ticketId: string | undefined;
    let orderId: string | undefined;
    await fc.assert(
      fc.asyncProperty(requestTo(example), async ({ asked, isIn }) => {
        if (example.recipe) ticketId ??= await placed(example.recipe, example.photo);
        const place = example.order === 'photographed' ? placePhotographedOrder : placeKnownOrder;
        if (example.order) orderId ??= await place(hotline.services);
        const request = about(asked, ticketId ?? '', orderId ?? '');
        const headers: NonNullable<HostileRequest['headers']> = {
          ...request.headers,
          cookie: isIn ? cookie : '__Host-desk=none',
        };
        const answered = await hotline.ask({ ...request, headers });
        if (answered.status === 303 && isIn && asked.method === 'POST') {
          ticketId = undefined;
          orderId = undefined;
        }
        tally.note(example.route, outcomeOf(answered));
        expect(faultsIn(request, answered)).toEqual([]);
        if (headers['sec-fetch-site'] !== 'same-origin') expect(answered.status).toBe(403);
      }),
      { ...effortOf(`${example.route} ${example.n}`, 100), examples: soundRequests(example) },
    );
  });
});

it.each([...new Set(deskExamples.map(({ route }) => route))])('%s was not idle', (route) => {
  expect(tally.oneSided([route], wantedAtDesk(route))).toEqual([]);
});
