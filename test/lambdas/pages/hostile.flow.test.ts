import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandNames } from '../../../lambdas/shared/schemas/command-bodies.ts';
import { type Pages, startPages } from './support/pages.ts';

let pages: Pages;
let codes: readonly string[];
beforeAll(async () => {
  pages = await startPages();
  const ticketId = await pages.dispatched({}, 'town-yanghe');
  const handler = await pages.linkOf('unit-dispatched', ticketId);
  await pages.fill(handler, 'delegate', { unit: '640121100200' });
  const village = await pages.linkOf('village-task', ticketId);
  await pages.fill(handler, 'request-extension', { workingDays: '4', reason: '理由' });
  const reviewer = await pages.linkOf('centre-to-review', ticketId);
  await pages.show(ticketId);
  await pages.send(handler, { act: 'my-tickets' });
  codes = [handler, village, reviewer, await pages.linkOf('unit-desk')];
});
afterAll(() => pages.stop());

const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(script, '\u0000', '\u202e反', '{{7*7}}', "'; DROP TABLE", 'a'.repeat(5000), '%00', '=1+1'),
);
const names = [
  'act',
  'seen',
  'lang',
  'code',
  'again',
  'reason',
  'note',
  'summary',
  'outcome',
  'workingDays',
  'dueAt',
  'unit',
  'approve',
  'phone',
  'from',
  'until',
  'ticket',
  '__proto__',
  'constructor',
  'toString',
];
const acts = [...commandNames, 'mark-read', 'my-tickets', 'new-link', 'open', 'cover', 'end-cover', '__proto__', ''];
const fields = fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 8 });

/** No server error, and nothing of what came in became markup. */
const expectHarmless = ({ status, html }: { readonly status: number; readonly html: string }) => {
  expect(status).toBeLessThan(500);
  expect(html).not.toMatch(/<script>|<img src=x|<script(?! type="module" src="\/assets\/)/);
};

describe('hostile forms', () => {
  it('of any act, with any fields, on any link: never a fault, never markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.constantFrom(...acts), fields, async (which, act, rest) => {
        expectHarmless(await pages.send(codes[which] ?? '', { ...rest, act }));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('with any query, on any link', async () => {
    const query = fc.dictionary(fc.constantFrom('lang', 'did', 'view', 's', 'x'), text);
    await fc.assert(
      fc.asyncProperty(fc.nat(3), query, async (which, asked) => {
        expectHarmless(await pages.open(codes[which] ?? '', { query: asked }));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('of the progress query', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (number, secret) => {
        expectHarmless(await pages.request('/progress', { number, secret }, { method: 'POST' }));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('whatever a caller told is shown as text', async () => {
    const ticketId = await pages.dispatched({ subject: script, description: script, request: script });
    const { html } = await pages.open(await pages.linkOf('unit-dispatched', ticketId));
    expectHarmless({ status: 200, html });
    expect(html).toContain('&lt;script&gt;alert(1)');
  });

  it('too long is told so', async () => {
    expect((await pages.send(codes[0] ?? '', { act: 'acknowledge', note: 'x'.repeat(200_000) })).status).toBe(413);
  });
});
