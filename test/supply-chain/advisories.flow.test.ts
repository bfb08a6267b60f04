import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advisoriesIn } from '../../supply-chain/advisories.ts';
import { npm } from '../../supply-chain/npm.ts';

/** A project with one dependency, and a registry that answers as it is told. */
let folder: string;
let answer: (response: ServerResponse) => void;
const server = createServer((request, response) => {
  if (request.method === 'POST') return void request.resume().on('end', () => answer(response));
  const versions = { '1.0.0': { name: 'leaky', version: '1.0.0' }, '2.0.0': { name: 'leaky', version: '2.0.0' } };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ name: 'leaky', 'dist-tags': { latest: '2.0.0' }, versions }));
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  const dependencies = { leaky: '1.0.0' };
  const root = { name: 'audited', version: '1.0.0', dependencies };
  const packages = { '': root, 'node_modules/leaky': { version: '1.0.0', integrity: 'sha512-AA==', license: 'MIT' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(root));
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'audited', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  );
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true, force: true });
});

const audited = async (port = (server.address() as AddressInfo).port) => {
  const registry = `--registry=http://127.0.0.1:${port}/`;
  const own = [`--cache=${await mkdtemp(join(folder, 'cache-'))}`, '--fetch-retries=0', '--package-lock-only'];
  return advisoriesIn(await npm(folder, 'audit', '--omit=dev', '--json', registry, ...own));
};

const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};
const advisory = (severity: string) => ({
  leaky: [
    {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'Leaks',
      severity,
      vulnerable_versions: '<2.0.0',
      cwe: [],
      cvss: { score: 0, vectorString: null },
    },
  ],
});

describe('the audit of npm', () => {
  it('is clean where the registry knows of nothing', async () => {
    answer = json(200, {});
    expect(await audited()).toEqual({ kind: 'clean' });
  });

  it.each(['high', 'critical'])('finds what is %s, with the advisory', async (severity) => {
    answer = json(200, advisory(severity));
    expect(await audited()).toEqual({
      kind: 'found',
      findings: [`leaky 1.0.0: ${severity}: Leaks (https://advisories.example/1)`],
    });
  });

  it.each(['low', 'moderate'])('lets what is %s through', async (severity) => {
    answer = json(200, advisory(severity));
    expect(await audited()).toEqual({ kind: 'clean' });
  });

  it.each([403, 404, 405, 501])('says that the registry has no audit endpoint where it answers %i', async (status) => {
    answer = json(status, {});
    expect(await audited()).toEqual({ kind: 'no-endpoint', status });
  });

  it.each([401, 429, 500, 503])('fails where it answers %i: nothing is known then', async (status) => {
    answer = json(status, {});
    expect(await audited()).toMatchObject({ kind: 'failed', reason: expect.stringContaining(String(status)) });
  });

  it('fails where nobody answers, or not in JSON', async () => {
    expect(await audited(1)).toMatchObject({ kind: 'failed' });
    expect(advisoriesIn('npm error something')).toMatchObject({ kind: 'failed' });
    expect(advisoriesIn('{}')).toMatchObject({ kind: 'failed' });
  });
});
