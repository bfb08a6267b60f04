import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { county } from '../../../lambdas/shared/county.ts';
import { personIn } from '../../../lambdas/shared/web/person.ts';
import { appKey, type Open311, otherKey, report, startOpen311, v2 } from './support/open311.ts';

let open311: Open311;
beforeAll(async () => {
  open311 = await startOpen311();
});
afterAll(() => open311.stop());

const { api_key: _, ...keyless } = report;
const filed = (form: Readonly<Record<string, string>>, sent = {}) => open311.post(`${v2}/requests.json`, form, sent);

describe('the key of an integrator', () => {
  it('stands in the form, in the query or in the header', async () => {
    expect((await filed(report)).status).toBe(201);
    expect((await filed(keyless, { headers: { 'x-api-key': appKey } })).status).toBe(201);
    const inQuery = await open311.post(`${v2}/requests.json?api_key=${appKey}`, keyless);
    expect(inQuery.status).toBe(201);
  });

  it('is what the ticket’s timeline names as the one who filed it', async () => {
    const [{ service_request_id: id }] = JSON.parse((await filed(report)).body);
    const { body } = await open311.api.get(`/tickets/${id}`);
    expect((body.timeline as { by: unknown }[])[0]?.by).toEqual({
      roles: ['clerk'],
      text: '接入方 int-1',
      english: 'Integrator int-1',
    });
    const [first] = await open311.commits(id);
    expect(first?.by).toEqual({ sub: 'integrator:int-1', roles: ['clerk'] });
    if (first) expect(personIn('en', first.by, first.at, county)).toBe('Integrator int-1');
  });

  it('opens nothing while its integrator is suspended, and nothing ever after it is revoked', async () => {
    const form = { ...keyless, api_key: otherKey };
    await open311.centre({ name: 'suspend', body: { integrator: 'int-2', reason: '核查' } });
    const suspended = await filed(form);
    expect([suspended.status, suspended.body]).toEqual([403, (await filed({ ...form, api_key: 'made up' })).body]);
    await open311.centre({ name: 'resume', body: { integrator: 'int-2', reason: '查清' } });
    expect((await filed(form)).status).toBe(201);
    await open311.centre({ name: 'revoke-key', body: { integrator: 'int-2', key: 1 } });
    expect((await filed(form)).status).toBe(403);
  });

  it('has an address wait that tried thirty that open nothing; others are not held up', async () => {
    const tried = { address: '198.51.100.9' };
    const statuses = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await filed({ ...keyless, api_key: `hk_${n}` }, tried)).status);
    expect(statuses).toEqual([...Array(30).fill(403), 429]);
    const last = await filed({ ...keyless, api_key: 'x' }, tried);
    expect(last.headers['retry-after']).toBe('600');
    expect((await filed(report)).status).toBe(201);
  });
});
