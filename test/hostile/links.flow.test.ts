import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intake, supervisor } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Answered, type Hotline, startHotline } from './support/hotline.ts';
import { giveLink, prepare } from './support/prepare.ts';
import { recipes, unit } from './support/recipes.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';
import { canary } from './support/texts.ts';

const tally = openTally('links');
let hotline: Hotline;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

const ask = async (target: string, request: HostileRequest): Promise<Answered> => {
  const answered = await hotline.ask(request);
  tally.note(target, answered.status);
  expect(faultsIn(request, answered)).toEqual([]);
  return answered;
};
const post = (target: string, path: string, fields: Readonly<Record<string, string>>, more: object = {}) =>
  ask(target, {
    method: 'POST',
    target: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(fields).toString()),
    ...more,
  });

const handler = { to: 'post', unit, post: 'handler' } as const;
const start = Date.parse('2026-11-23T10:00:00+08:00');
const hour = 3_600_000;

/** Codes that look like the right one. */
const nearly = (code: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(fc.nat(15), fc.constantFrom(...'ABCxyz019-_')).map(([at, letter]) => {
      const other = `${code.slice(0, at)}${letter}${code.slice(at + 1)}`;
      return other === code ? [...code].reverse().join('') : other;
    }),
    fc.constant(null).map(() => randomBytes(12).toString('base64url')),
    fc.constantFrom(code.slice(1), `${code}A`, `%00${code}`, code.toLowerCase(), code.toUpperCase(), `${code}%20`),
  );

describe('guessing a link', () => {
  it('opens nothing, and is slowed down from one address', async () => {
    const ticketId = await prepare(hotline, recipes.acknowledge);
    const code = await giveLink(hotline, ticketId, 'handler', handler);
    let misses = 0;
    await fc.assert(
      fc.asyncProperty(nearly(code), fc.constantFrom('GET', 'POST'), async (guess, method) => {
        if (guess === code) return;
        const path = `/t/${guess}`;
        const answered =
          method === 'GET'
            ? await ask('guess', { method, target: path, address: '203.0.113.66' })
            : await post('guess', path, { act: 'acknowledge' }, { address: '203.0.113.66' });
        misses += 1;
        expect(answered.status).toBe(misses > 30 ? 429 : 404);
        expect(answered.body.toString()).not.toContain(ticketId);
      }),
      effortOf('guess', 300),
    );
    expect((await ask('guess', { method: 'GET', target: `/t/${code}` })).status).toBe(200);
  });

  it('of a progress query with every secret of four digits is stopped before it can succeed', async () => {
    const ticketId = await prepare(hotline, recipes.acknowledge);
    let open = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(9999), fc.nat(3), async (secret, host) => {
        const digits = String(secret).padStart(4, '0');
        if (digits === '8000') return;
        const form = { number: ticketId, secret: digits };
        const { status } = await post('guess progress', '/progress', form, { address: `198.51.100.${host}` });
        asked += 1;
        if (status === 422) open += 1;
        else expect(status).toBe(429);
      }),
      effortOf('guess progress', 300),
    );
    /** Six tries from each of four addresses within the hour. */
    expect(open).toBeLessThanOrEqual(Math.min(asked, 24));
  });
});

describe('a link that is over', () => {
  const ended = fc.constantFrom('expired', 'reassigned', 'reworked') as fc.Arbitrary<
    'expired' | 'reassigned' | 'reworked'
  >;
  const reassigned = { unit: 'dept-water', reason: canary };
  const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };

  it('neither shows nor does anything, by whatever way it is replayed', async () => {
    const acts = fc.constantFrom('acknowledge', 'submit-result', 'request-return', 'contact-citizen', 'mark-read');
    await fc.assert(
      fc.asyncProperty(ended, acts, async (how, act) => {
        const recipe = how === 'reworked' ? recipes['record-callback'] : recipes.acknowledge;
        const ticketId = await prepare(hotline, recipe);
        const code = await giveLink(hotline, ticketId, 'handler', handler, start + hour);
        if (how === 'reassigned') await hotline.post(`/tickets/${ticketId}/reassign`, reassigned, { as: supervisor });
        if (how === 'reworked') await hotline.post(`/tickets/${ticketId}/record-callback`, failed, { as: supervisor });
        const at = how === 'expired' ? start + hour : start;
        const before = (await hotline.commits(ticketId)).length;
        const seen = await ask('replay', { method: 'GET', target: `/t/${code}`, at });
        const fields = { act, summary: 'x', outcome: 'solved', reason: 'x', suggestedUnit: 'outside', note: 'x' };
        const done = await post('replay', `/t/${code}`, { ...fields, medium: 'phone' }, { at });
        const photos = await ask('replay', { method: 'GET', target: `/t/${code}/photos`, at });
        for (const { status, body } of [seen, done, photos]) {
          expect(status).toBe(410);
          expect(body.toString()).not.toMatch(new RegExp(`${canary}|和苑|13800138000`));
        }
        expect(await hotline.commits(ticketId)).toHaveLength(before);
      }),
      effortOf('replay', 90),
    );
  });

  it('of the same form sent again and again makes one commit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.string({ minLength: 1, maxLength: 20 }),
        async (times, made) => {
          const ticketId = await prepare(hotline, recipes.acknowledge);
          const code = await giveLink(hotline, ticketId, 'handler', handler);
          const fields = { act: 'contact-citizen', medium: 'phone', note: canary, made };
          const before = (await hotline.commits(ticketId)).length;
          await Promise.all(Array.from({ length: times }, () => hotline.send(code, fields)));
          const { status } = await post('same form', `/t/${code}`, fields);
          expect(status).toBe(303);
          expect(await hotline.commits(ticketId)).toHaveLength(before + 1);
        },
      ),
      effortOf('same form', 60),
    );
  });
});

describe('a cross-site request', () => {
  const sites = fc.constantFrom(
    { origin: 'https://evil.example' },
    { origin: 'https://hotline.test.evil.example' },
    { origin: 'https://hotline.test@evil.example' },
    { origin: 'not an origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://hotline.test' },
    { 'sec-fetch-site': 'none' },
  );

  it('is refused, whatever it asks for', async () => {
    const ticketId = await prepare(hotline, recipes.acknowledge);
    const code = await giveLink(hotline, ticketId, 'handler', handler);
    await fc.assert(
      fc.asyncProperty(sites, fc.constantFrom(`/t/${code}`, '/progress'), async (site, path) => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded', ...site };
        const { status } = await post(
          'cross-site',
          path,
          { act: 'acknowledge', number: ticketId, secret: '8000' },
          { headers },
        );
        expect(status).toBe(403);
      }),
      effortOf('cross-site', 60),
    );
    expect((await hotline.get(`/tickets/${ticketId}`, { as: intake })).ticket.timeline.at(-1)?.event).toBe(
      'TicketDispatched',
    );
  });
});

it('was not idle', () => {
  expect(tally.oneSided(['guess', 'guess progress', 'replay', 'cross-site'], ['refused'])).toEqual([]);
  expect(tally.oneSided(['guess', 'same form'], ['accepted'])).toEqual([]);
});
