import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Run, startRun } from '../../local/run.ts';
import { type Hotline, heating, hotlineAt } from '../flow/support/hotline.ts';
import { effortOf } from './support/effort.ts';
import { hostileForm } from './support/form-body.ts';
import { markupFaults } from './support/html.ts';
import { hostileBody } from './support/json.ts';
import { hostileHeaders, hostileMethod, hostileQuery, hostileSegment } from './support/oddities.ts';
import { malformed, sendRaw } from './support/raw-http.ts';
import { openTally } from './support/tally.ts';
import { apiRoutes, pageRoutes } from './support/targets.ts';
import { canary } from './support/texts.ts';
import { headerTricks, makeKeys } from './support/tokens.ts';

const tally = openTally('run');
let dataFolder: string;
let run: Run;
let hotline: Hotline;
let ticketId: string;
let code: string;
let token: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'hostile-run-'));
  run = await startRun({
    dataFolder,
    port: 0,
    awsPort: 0,
    clock: 'manual',
    now: Date.parse('2026-11-23T10:00:00+08:00'),
  });
  hotline = hotlineAt(run.apiUrl);
  ticketId = (await hotline.post('/tickets', { ...heating, description: canary }, 'intake@centre')).body.ticketId;
  await hotline.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
  await hotline.settled();
  const sms = (await hotline.messages(ticketId)).find(({ template }) => template === 'unit-dispatched');
  code = /\/t\/([\w-]{16})/.exec(sms?.text ?? '')?.[1] ?? '';
  token = ((await (await fetch(`${run.apiUrl}/local/token?role=intake&unit=centre`)).json()) as { token: string })
    .token;
});
afterAll(async () => {
  tally.close();
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Buffer;
};
type Got = { readonly status: number; readonly type: string; readonly body: string };

/** A request by the plainest client there is. `unsendable`: it takes neither that path nor those headers. */
const ask = ({ method, path, headers, body }: Asked): Promise<Got | 'unsendable'> =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(run.apiUrl);
    try {
      const all = Object.entries(headers).map(([name, value]) => [name, [value].flat() as string[]] as const);
      const sent = httpRequest({ hostname, port, method, path, headers: Object.fromEntries(all) }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          answered({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      sent.on('error', failed);
      sent.end(body);
    } catch {
      answered('unsendable');
    }
  });

const filled = (path: string): fc.Arbitrary<string> => {
  const right: Readonly<Record<string, readonly string[]>> = {
    '{id}': [ticketId],
    '{command}': ['acknowledge', 'urge'],
    '{code}': [code],
    '{file}': ['x.css'],
    '{photo}': ['x'],
  };
  const parts = path.split('/').map((part) => {
    const values = right[part];
    return values ? hostileSegment(values) : fc.constant(part);
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
};

/** What Node’s parser or the gateway does with them is not the application's: they are sent as they are elsewhere. */
const framing = new Set(['content-length', 'transfer-encoding', '__proto__']);

const requestTo = (key: string): fc.Arbitrary<Asked> => {
  const [method = '', path = ''] = key.split(' ');
  const isPage = (pageRoutes as readonly string[]).includes(key);
  const body = isPage ? hostileForm({ act: 'acknowledge' }) : hostileBody({ ...heating });
  return fc
    .tuple(hostileMethod(method), filled(path), hostileQuery({ lang: ['en'] }), hostileHeaders, body)
    .map(([asked, target, query, headers, sent]) => ({
      method: asked.toUpperCase(),
      path: `${target}${query}`,
      headers: {
        ...Object.fromEntries(Object.entries(headers).filter(([name]) => !framing.has(name))),
        ...(isPage || 'authorization' in headers ? {} : { authorization: `Bearer ${token}` }),
        ...(asked === 'POST' ? { 'content-type': sent.type } : {}),
      },
      ...(asked === 'POST' ? { body: sent.body } : {}),
    }));
};

const isAlive = async (): Promise<void> => {
  expect((await fetch(`${run.apiUrl}/progress`)).status).toBe(200);
  expect((await hotline.get(`/tickets/${ticketId}`, 'intake@centre')).status).toBe(200);
};

describe('the hotline as it deploys, over HTTP', () => {
  it('answers every route, whatever it is asked', async () => {
    const all = fc.constantFrom(...apiRoutes, ...pageRoutes).chain((key) => requestTo(key));
    await fc.assert(
      fc.asyncProperty(all, async (asked) => {
        const got = await ask(asked);
        if (got === 'unsendable') return tally.note('HTTP', 'refused by the client');
        tally.note('HTTP', got.status);
        expect(got.status).toBeLessThan(500);
        /** Photos of the local run are served from another port of this machine. */
        if (got.type.startsWith('text/html') && got.body !== '')
          expect(markupFaults(got.body, new URL(run.awsUrl).origin)).toEqual([]);
      }),
      effortOf('HTTP', 900),
    );
    await isAlive();
  });

  it('takes no request apart that is none, and lives on', async () => {
    for (const content of malformed) {
      const statuses = await sendRaw(run.apiUrl, content);
      for (const status of statuses) {
        tally.note('raw HTTP', status);
        expect(status).toBeLessThan(500);
      }
      if (statuses.length === 0) tally.note('raw HTTP', 'refused without an answer');
    }
    await isAlive();
  });

  it('takes no token that its issuer did not make', async () => {
    const [head = '', body = ''] = token.split('.');
    const parsed = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    const keys = makeKeys();
    const forged = Object.values(headerTricks(parsed(head), parsed(body), keys)).filter((each) => each.length < 8000);
    for (const bad of [...forged, `${head}.${body}.`, `${head}.${body}`, 'x']) {
      const got = await ask({
        method: 'GET',
        path: `/tickets/${ticketId}`,
        headers: { authorization: `Bearer ${bad}` },
      });
      tally.note('HTTP token', got === 'unsendable' ? 'refused by the client' : got.status);
      if (got !== 'unsendable') expect([got.status, got.body]).toEqual([401, '{"message":"Unauthorized"}']);
    }
    await isAlive();
  });
});

it('was not idle', () => {
  expect(tally.oneSided(['HTTP'])).toEqual([]);
});
