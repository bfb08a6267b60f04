import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { faultsOf } from '../lambdas/open311/support/geo-report.ts';
import { type Hotline, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let key: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'open311-'));
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  const head = 'centre-head@centre';
  const admitted = await hotline.post('/integrators/admit', { name: '随手报', body: '县大数据局' }, head);
  const { integrator } = admitted.body as unknown as { integrator: { id: string } };
  const issued = await hotline.post('/integrators/issue-key', { integrator: integrator.id }, head);
  key = (issued.body as unknown as { key: string }).key;
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const get = async (path: string): Promise<string> => {
  const answer = await fetch(`${run.apiUrl}${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

describe('Open311, from the bundles, within the rights that deploy', () => {
  it('leads a client from the discovery to a request that it follows to its unit', async () => {
    const discovered = JSON.parse(await get('/open311/v2/discovery.json'));
    expect(discovered.endpoints[0].url).toBe(`${run.apiUrl}/open311/v2`);
    const form = new URLSearchParams({
      api_key: key,
      service_code: 'utilities.heating',
      address_string: '望远镇和苑小区3号楼',
      phone: '13800138000',
      description: '楼道暖气管漏水',
    });
    const filed = await fetch(`${discovered.endpoints[0].url}/requests.json`, { method: 'POST', body: form });
    expect(filed.status).toBe(201);
    const [{ service_request_id: id }] = (await filed.json()) as [{ service_request_id: string }];
    await hotline.settled();
    expect(JSON.parse(await get(`/open311/v2/requests/${id}.json`))[0]).toMatchObject({
      status: 'open',
      address: '望远镇',
    });
    await hotline.post(`/tickets/${id}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
    await hotline.settled();
    const xml = await get('/open311/v2/requests.xml?status=open&service_code=utilities.heating');
    expect(await faultsOf(xml)).toEqual([]);
    expect(xml).toContain('<agency_responsible>永宁县住房和城乡建设局</agency_responsible>');
    const month = await get('/open-data/requests/2026-11.csv');
    for (const open of [xml, month]) {
      expect(open).toContain(id);
      expect(open).not.toMatch(/13800138000|漏水|和苑/);
    }
  });

  it('opens nothing of what is told in confidence', async () => {
    const form = {
      api_key: key,
      service_code: 'utilities.heating',
      address_id: 'town-wangyuan',
      'attribute[confidential]': 'yes',
    };
    const body = new URLSearchParams({ ...form, phone: '13800138000', description: '请保密' });
    const filed = await fetch(`${run.apiUrl}/open311/v2/requests.json`, { method: 'POST', body });
    const [{ service_request_id: id }] = (await filed.json()) as [{ service_request_id: string }];
    await hotline.settled();
    expect((await fetch(`${run.apiUrl}/open311/v2/requests/${id}.json`)).status).toBe(404);
    expect(await get('/open311/v2/requests.json')).not.toContain(id);
  });
});
