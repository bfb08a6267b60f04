import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filing } from '../lambdas/support/api.ts';
import { intake, type Person } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileBody } from './support/json.ts';
import { hostileHeaders, hostileMethod, hostileQuery, hostileSegment } from './support/oddities.ts';
import { planted, prepare } from './support/prepare.ts';
import { handler, recipes } from './support/recipes.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';
import { apiRoutes, wantedAt } from './support/targets.ts';

const tally = openTally('api');
let hotline: Hotline;
let ticketId: string;

beforeAll(async () => {
  hotline = await startHotline();
  ticketId = await prepare(hotline, recipes.acknowledge);
  await hotline.show(ticketId);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

const people: readonly (Person | undefined)[] = [
  intake,
  handler,
  undefined,
  { sub: '', roles: [] },
  { sub: 'x', roles: ['__proto__', 'handler'], unit: '../centre' },
  { sub: 'y'.repeat(4000), roles: ['intake', 'intake]', '[supervisor'], unit: 'centre' },
];

const queries = {
  unit: ['town-yanghe', 'centre'],
  stage: ['dispatched', 'archived'],
  dueBefore: ['2026-11-24T18:00:00%2B08:00'],
  caller: ['13800138000'],
  day: ['2026-11-23'],
  limit: ['1', '200', '0'],
  cursor: ['', 'AAAA', 'eyJhIjoxfQ'],
  level: ['3', '9'],
  parent: ['centre'],
};

/** The path of a route with its variables filled. */
const filled = (path: string): fc.Arbitrary<string> => {
  const parts = path.split('/').map((part) => {
    if (part === '{id}') return hostileSegment([ticketId]);
    return part === '{command}' ? hostileSegment(['acknowledge', 'urge', 'dispatch', 'restart']) : fc.constant(part);
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
};

const requestTo = (key: string): fc.Arbitrary<HostileRequest> => {
  const [method = '', path = ''] = key.split(' ');
  const body = path === '/tickets' ? { ...filing, ...planted } : { reason: 'x', message: 'x' };
  return fc
    .tuple(
      hostileMethod(method),
      filled(path),
      hostileQuery(queries),
      hostileHeaders,
      fc.option(hostileBody(body), { nil: undefined }),
      fc.oneof({ arbitrary: fc.constant(intake), weight: 4 }, { arbitrary: fc.constantFrom(...people), weight: 2 }),
    )
    .map(([asked, target, query, headers, sent, as]) => ({
      method: asked,
      target: `${target}${query}`,
      headers: { ...headers, ...(sent ? { 'content-type': sent.type } : {}) },
      ...(sent && asked !== 'GET' ? { body: sent.body } : {}),
      ...(as ? { as } : {}),
    }));
};

/** What the route takes, and the same from nobody: each fuzz begins with both. */
const examplesOf = (key: string): [HostileRequest][] => {
  const [method = '', path = ''] = key.split(' ');
  const target = path.replace('{id}', ticketId).replace('{command}', 'urge');
  const body = Buffer.from(JSON.stringify(path === '/tickets' ? { ...filing, ...planted } : { message: 'x' }));
  const headers = { 'content-type': 'application/json' };
  const right: HostileRequest = { method, target, ...(method === 'POST' ? { headers, body } : {}), as: intake };
  const { as: _, ...fromNobody } = right;
  return [[right], [fromNobody]];
};

describe.each(apiRoutes)('%s', (route) => {
  it('answers whatever it is asked: no fault, no write that was refused, nothing in the log', async () => {
    await fc.assert(
      fc.asyncProperty(requestTo(route), async (request) => {
        const answered = await hotline.ask(request);
        tally.note(answered.route ?? 'no route', answered.status);
        expect(faultsIn(request, answered)).toEqual([]);
      }),
      { ...effortOf(route, route.startsWith('POST') ? 1400 : 400), examples: examplesOf(route) },
    );
  });

  it('was not idle', () => {
    expect(tally.oneSided([route], wantedAt(route))).toEqual([]);
  });
});

it('logged all the while', () => {
  expect(hotline.log.lines()).toBeGreaterThan(0);
});
