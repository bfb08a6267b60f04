import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../../local/run.ts';
import { describedFetch } from '../../support/described-fetch.ts';

describe('The organisation that the local run shows', () => {
  let dataFolder: string;
  let run: Run;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'organisation-'));
    const now = Date.parse('2026-11-23T09:00:00+08:00');
    run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  }, 60_000);
  afterAll(async () => {
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }, 30_000);

  const change = async (command: string, body: object): Promise<number> => {
    const answer = await fetch(`${run.apiUrl}/local/token?role=centre-head&unit=centre`);
    const { token } = (await answer.json()) as { readonly token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return (
      await describedFetch(`${run.apiUrl}/units/${command}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).status;
  };
  const loginPage = async (): Promise<string> => (await fetch(`${run.apiUrl}/desk/login`)).text();
  const owners = async () =>
    (await (await fetch(`${run.apiUrl}/local/phones`)).json()) as ReadonlyArray<Record<string, unknown>>;

  it('has a unit that was founded while it runs, in the phone book and where one logs in', async () => {
    expect(await loginPage()).not.toContain('dept-data');
    const bureau = { name: '永宁县数据局', shortName: '数据局', english: 'County Data Bureau' };
    const phones = { head: '0951-8011011', signatory: '0951-8011012', handler: '13800138077', duty: '0951-8011014' };
    const status = await change('found', {
      unit: 'dept-data',
      parent: 'centre',
      ...bureau,
      phones,
      effectiveFrom: '2026-11-23',
      basis: '永编发1号',
    });
    expect(status).toBe(200);
    expect(await owners()).toContainEqual(
      expect.objectContaining({ phone: '+8613800138077', unit: 'dept-data', owner: '数据局 · 承办人' }),
    );
    expect(await loginPage()).toContain('<option value="dept-data">永宁县数据局</option>');
  }, 60_000);

  it('knows the new phone of a post, and no more the old one', async () => {
    const before = (await owners()).find(({ owner }) => owner === '水务局 · 承办人');
    const phones = { head: '0951-8011001', signatory: '0951-8011002', handler: '13800138078', duty: '0951-8011004' };
    expect(
      await change('change-phones', { unit: 'dept-water', phones, effectiveFrom: '2026-11-23', basis: '永编发2号' }),
    ).toBe(200);
    const after = await owners();
    expect(after).toContainEqual(expect.objectContaining({ phone: '+8613800138078', owner: '水务局 · 承办人' }));
    expect(after.map(({ phone }) => phone)).not.toContain(before?.phone);
  }, 60_000);
});
