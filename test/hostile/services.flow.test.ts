import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  lockedServiceRouteKeys,
  publicServiceRouteKeys,
  type ServiceRouteKey,
} from '../../lambdas/services/route-keys.ts';
import { handler, intake, type Person, supervisor } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { hostileForm } from './support/form-body.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileBody } from './support/json.ts';
import { knownPhoto, linksTo, placeKnownOrder, placePhotographedOrder } from './support/known-order.ts';
import { hostileHeaders, hostileMethod, hostileQuery, hostileSegment } from './support/oddities.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';

const tally = openTally('services');
let hotline: Hotline;
let orderId: string;
/** Of its own for the commands: the pages use up the proposals that one order takes. */
let commanded: string;
let codes: readonly [string, string];
let photographed: readonly [string, string];
beforeAll(async () => {
  hotline = await startHotline();
  orderId = await placeKnownOrder(hotline.services);
  commanded = await placeKnownOrder(hotline.services);
  codes = await linksTo(hotline.services.orders, orderId);
  photographed = await linksTo(hotline.services.orders, await placePhotographedOrder(hotline.services));
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

type Example = {
  readonly as?: Person;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly form?: Readonly<Record<string, string>>;
};

const firm: Person = { sub: 'firm', roles: ['enterprise'], unit: 'ent-clean-water' };
const category = { id: 'garden', name: '园艺', english: 'Gardens' };
const order = {
  category: 'cleaning/home',
  town: 'town-yanghe',
  wish: '擦玻璃',
  resident: { name: '王秀兰', phone: '13800138000', address: '和苑小区' },
};

/** For each route a request that is taken: a new route without one does not compile. */
const examples = (): { readonly [K in ServiceRouteKey]: Example } => ({
  'GET /services': { query: { category: ['cleaning', 'care'], town: ['town-yanghe'], lang: ['en'] } },
  'HEAD /services': {},
  'GET /services/statistics/{month}': { path: { month: '2026-11' } },
  'GET /services/order': { query: { category: ['cleaning'], enterprise: ['ent-clean-water'], lang: ['en'] } },
  'HEAD /services/order': {},
  'POST /services/order': { form: orderForm },
  'GET /s/{code}': { path: { code: codes[0] }, query: { lang: ['en'] } },
  'HEAD /s/{code}': { path: { code: codes[1] } },
  'GET /s/{code}/photos': {
    path: { code: photographed[1] },
    query: { key: ['incoming/F1/2'], etag: ['e'], lang: ['en'] },
  },
  'HEAD /s/{code}/photos': { path: { code: photographed[1] } },
  'GET /s/{code}/photos/{photo}': { path: { code: photographed[0], photo: knownPhoto } },
  'HEAD /s/{code}/photos/{photo}': { path: { code: photographed[1], photo: knownPhoto } },
  'POST /s/{code}': { path: { code: codes[1] }, form: { act: 'propose', completeBy: '2026-11-30T10:00' } },
  'GET /services/orders': { as: supervisor, query: { stage: ['offered', 'ended'] } },
  'POST /services/orders': { as: intake, body: order },
  'GET /services/orders/{id}': { as: supervisor, path: { id: orderId } },
  'POST /services/orders/{id}/{command}': {
    as: firm,
    path: { id: commanded, command: 'propose' },
    body: { completeBy: '2026-11-30T10:00:00+08:00' },
  },
  'POST /services/register/{command}': { as: supervisor, path: { command: 'enter-category' }, body: category },
});

const orderForm = {
  ...{ category: 'cleaning/home', enterprise: '', town: 'town-yanghe' },
  ...{ name: '王秀兰', phone: '13800138000', address: '和苑小区', wish: '擦玻璃' },
};

const formType = 'application/x-www-form-urlencoded';
const addresses = Array.from({ length: 250 }, (_, n) => `198.51.100.${n}`);

const requestTo = (
  key: ServiceRouteKey,
  { as, path = {}, query = {}, body = {}, form }: Example,
): fc.Arbitrary<HostileRequest> => {
  const [method = '', pattern = ''] = key.split(' ');
  const parts = pattern.split('/').map((part) => {
    const right = path[part.slice(1, -1)];
    return right === undefined ? fc.constant(part) : hostileSegment([right]);
  });
  const sent = form ? hostileForm(form) : fc.option(hostileBody(body), { nil: undefined });
  const who = fc.oneof(
    { arbitrary: fc.constant(as), weight: 4 },
    {
      arbitrary: fc.constantFrom(handler, firm, { sub: 'x', roles: ['__proto__', 'enterprise'], unit: '../x' }),
      weight: 1,
    },
  );
  return fc
    .tuple(
      hostileMethod(method),
      fc.tuple(...parts),
      hostileQuery(query),
      hostileHeaders,
      sent,
      who,
      fc.constantFrom(...addresses),
    )
    .map(([asked, target, queried, headers, content, by, address]) => ({
      method: asked,
      target: `${target.join('/')}${queried}`,
      headers: { ...headers, ...(content ? { 'content-type': content.type } : {}) },
      ...(content && asked === 'POST' ? { body: content.body } : {}),
      ...(by ? { as: by } : {}),
      address,
    }));
};

/** What the route takes, and something that it does not: each fuzz begins with both. */
const examplesOf = (key: ServiceRouteKey, { as, path = {}, body, form }: Example): [HostileRequest][] => {
  const [method = '', pattern = ''] = key.split(' ');
  const fill = (of: Readonly<Record<string, string>>) =>
    pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => of[name] ?? 'x');
  const content = form ? new URLSearchParams(form).toString() : JSON.stringify(body ?? {});
  const headers = { 'content-type': form ? formType : 'application/json' };
  const sent = method === 'POST' ? { headers, body: Buffer.from(content) } : {};
  const right: HostileRequest = { method, target: fill(path), ...sent, ...(as ? { as } : {}) };
  return [[right], [{ method, target: fill({}), ...sent, ...(as ? { as: handler } : {}) }]];
};

/** A directory is answered whatever it is asked for. */
const wantedAt = (route: string): readonly ('accepted' | 'refused')[] =>
  /^(GET|HEAD) \/services(\/order)?$/.test(route) ? ['accepted'] : ['accepted', 'refused'];

describe.each([...publicServiceRouteKeys, ...lockedServiceRouteKeys])('%s', (route) => {
  it('answers whatever it is asked: no fault, no write that was refused, nothing in the log', async () => {
    const example = examples()[route];
    await fc.assert(
      fc.asyncProperty(requestTo(route, example), async (request) => {
        const answered = await hotline.ask(request);
        tally.note(answered.route ?? 'no route', answered.status);
        expect(faultsIn(request, answered)).toEqual([]);
      }),
      { ...effortOf(route, 150), examples: examplesOf(route, example) },
    );
  });

  it('was not idle', () => {
    expect(tally.oneSided([route], wantedAt(route))).toEqual([]);
  });
});
