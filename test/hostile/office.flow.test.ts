import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { integrationRouteKeys } from '../../lambdas/integrations/route-keys.ts';
import { officeRouteKeys } from '../../lambdas/office/route-keys.ts';
import { reportRouteKeys } from '../../lambdas/report-api/route-keys.ts';
import { handler, reader } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { integrationExamples } from './support/integration-examples.ts';
import { hostileBody } from './support/json.ts';
import { fileKnownTicket } from './support/known-ticket.ts';
import { hostileHeaders, hostileMethod, hostileQuery, hostileSegment } from './support/oddities.ts';
import { type OfficeExample, officeExamples } from './support/office-examples.ts';
import { reportExamples } from './support/report-examples.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';

const tally = openTally('office');
let hotline: Hotline;
beforeAll(async () => {
  hotline = await startHotline();
  await fileKnownTicket(hotline.table);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

const others = [handler, reader, undefined, { sub: 'x', roles: ['__proto__'], unit: '../centre' }];

const otherKeys = [undefined, '', `hk_${'a'.repeat(32)}`, 'hk_…', '__proto__', 'x'.repeat(4000)];

const pathOf = (key: string, { path = {} }: OfficeExample): readonly string[] =>
  (key.split(' ')[1] ?? '').split('/').map((part) => path[part.slice(1, -1)] ?? part);

const hostilePath = (key: string, { path = {} }: OfficeExample): fc.Arbitrary<string> => {
  const parts = (key.split(' ')[1] ?? '').split('/').map((part) => {
    const right = path[part.slice(1, -1)];
    return right === undefined ? fc.constant(part) : hostileSegment([right]);
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
};

const requestTo = (key: string, example: OfficeExample): fc.Arbitrary<HostileRequest> => {
  const [method = ''] = key.split(' ');
  const { as, key: own, query = {}, body = {} } = example;
  return fc
    .tuple(
      hostileMethod(method),
      hostilePath(key, example),
      hostileQuery(query),
      hostileHeaders,
      fc.option(hostileBody(body), { nil: undefined }),
      fc.oneof({ arbitrary: fc.constant(as), weight: 4 }, { arbitrary: fc.constantFrom(...others), weight: 1 }),
      fc.oneof({ arbitrary: fc.constant(own), weight: 4 }, { arbitrary: fc.constantFrom(...otherKeys), weight: 1 }),
    )
    .map(([asked, target, queried, headers, sent, by, apiKey]) => ({
      method: asked,
      target: `${target}${queried}`,
      headers: {
        ...headers,
        ...(sent ? { 'content-type': sent.type } : {}),
        ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
      },
      ...(sent && asked !== 'GET' ? { body: sent.body } : {}),
      ...(by ? { as: by } : {}),
    }));
};

/** What the route takes, and the same from nobody: each fuzz begins with both. */
const examplesOf = (key: string, example: OfficeExample): [HostileRequest][] => {
  const [method = ''] = key.split(' ');
  const { as, key: apiKey, body = {}, query = {} } = example;
  const asked = new URLSearchParams(
    Object.entries(query).map(([name, [value = '']]): [string, string] => [name, value]),
  );
  const target = `${pathOf(key, example).join('/')}${asked.size > 0 ? `?${asked}` : ''}`;
  const sent = method === 'POST' ? { body: Buffer.from(JSON.stringify(body)) } : {};
  const headers = { 'content-type': 'application/json' };
  const fromNobody: HostileRequest = { method, target, headers, ...sent };
  const right: HostileRequest = {
    ...fromNobody,
    ...(as ? { as } : {}),
    ...(apiKey === undefined ? {} : { headers: { ...headers, 'x-api-key': apiKey } }),
  };
  return [[right], [fromNobody]];
};

const examples: Readonly<Record<string, readonly OfficeExample[]>> = {
  ...officeExamples,
  ...reportExamples,
  ...integrationExamples,
};

describe.each([...officeRouteKeys, ...reportRouteKeys, ...integrationRouteKeys])('%s', (route) => {
  it.each((examples[route] ?? []).map((example, n) => ({ example, n })))(
    'answers whatever it is asked around example $n: no fault, no write that was refused, nothing in the log',
    async ({ example: given, n }) => {
      const example = { ...given, ...(await given.prepare?.(hotline)) };
      await fc.assert(
        fc.asyncProperty(requestTo(route, example), async (request) => {
          const answered = await hotline.ask(request);
          tally.note(answered.route ?? 'no route', answered.status);
          expect(faultsIn(request, answered)).toEqual([]);
        }),
        { ...effortOf(`${route} ${n}`, 150), examples: examplesOf(route, example) },
      );
    },
  );

  it('was not idle', () => {
    expect(tally.oneSided([route], ['accepted', 'refused'])).toEqual([]);
  });
});
