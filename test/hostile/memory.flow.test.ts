import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filing } from '../lambdas/support/api.ts';
import { intake } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { hostileForm } from './support/form-body.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileBody } from './support/json.ts';
import { hostileQuery } from './support/oddities.ts';
import { giveLink, prepare } from './support/prepare.ts';
import { recipes, unit } from './support/recipes.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use after everything that can be freed was. */
const inUse = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((done) => setImmediate(done));
    collect();
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Requests of this kind are refused before anything is stored: the table, which is in this process, does not grow. */
const most = 24;

const tally = openTally('memory');
let hotline: Hotline;
let code: string;
beforeAll(async () => {
  hotline = await startHotline();
  const ticketId = await prepare(hotline, recipes.acknowledge);
  code = await giveLink(hotline, ticketId, 'handler', { to: 'post', unit, post: 'handler' });
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

/** What is refused, in JSON, in forms and in queries: the second and the first batch alike. */
const refusedRequest = (): fc.Arbitrary<HostileRequest> => {
  const wrong = { ...filing, priority: 1 };
  return fc.oneof(
    hostileBody(wrong).map(({ body, type }) => ({
      method: 'POST',
      target: '/tickets',
      headers: { 'content-type': type },
      body,
      as: intake,
    })),
    hostileForm({ act: 'submit-result', outcome: 'none' }).map(({ body, type }) => ({
      method: 'POST',
      target: `/t/${code}`,
      headers: { 'content-type': type },
      body,
    })),
    hostileQuery({ lang: ['en'], did: ['x'] }).map((query) => ({ method: 'GET', target: `/t/${code}${query}` })),
  );
};

const batch = async (name: string): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(refusedRequest(), async (request) => {
      tally.note('memory', (await hotline.ask(request)).status);
    }),
    effortOf(name, 700),
  );
};

it('as many hostile requests again keep no memory', async () => {
  await batch('first');
  const after = await inUse();
  await batch('second');
  expect((await inUse()) - after).toBeLessThan(most);
});

it('and the measure would see a leak', async () => {
  const before = await inUse();
  const leak = Array.from({ length: 700 }, (_, index) => Array.from({ length: 10_000 }, () => index + 0.5));
  expect((await inUse()) - before).toBeGreaterThan(most);
  expect(leak).toHaveLength(700);
});
