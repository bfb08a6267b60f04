import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readRegister } from '../../../lambdas/shared/store/registers.ts';
import { admin, intake, reader } from '../support/people.ts';
import { type Integrations, startIntegrations } from './support/integrations.ts';

let run: Integrations;
beforeAll(async () => {
  run = await startIntegrations();
});
afterAll(() => run.stop());

const own = (key: string, from?: string) => run.get(key, '', from === undefined ? {} : { from });

describe('the centre and its integrators', () => {
  it('admits one, and refuses another of the same name', async () => {
    const first = await run.asCentre('admit', { name: '城市大脑', body: '县大数据局' });
    expect(first).toMatchObject({
      status: 200,
      body: { integrator: { name: '城市大脑', standing: 'active', keys: [] } },
    });
    const again = await run.asCentre('admit', { name: '城市大脑', body: '另一单位' });
    expect(again).toMatchObject({ status: 409, body: { code: 'integrator-name-taken' } });
  });

  it('shows a key once: in the answer, and in that of the same request repeated', async () => {
    const { body } = await run.asCentre('admit', { name: '热力公司', body: '县供热站' });
    const { id } = body.integrator as { id: string };
    const issued = await run.asCentre('issue-key', { integrator: id }, { key: 'issue-1' });
    expect(issued.body.key).toMatch(/^hk_[a-z2-7]{32}$/);
    const repeated = await run.asCentre('issue-key', { integrator: id }, { key: 'issue-1' });
    expect(repeated).toMatchObject({ status: 200, body: issued.body, headers: { 'idempotency-replayed': 'true' } });
    expect(JSON.stringify(await run.list())).not.toContain('hk_');
    const lines = JSON.stringify(await readRegister<object>(run.table, 'integrators'));
    expect(lines).not.toContain(String(issued.body.key));
    const other = await run.asCentre('issue-key', { integrator: id }, { key: 'issue-2' });
    expect(other.body.key).not.toBe(issued.body.key);
  });

  it('lets at most two keys count, and a revoked one open nothing from then on', async () => {
    const { id, key } = await run.admitted('供水公司');
    const second = String((await run.asCentre('issue-key', { integrator: id })).body.key);
    expect(await run.asCentre('issue-key', { integrator: id })).toMatchObject({
      status: 409,
      body: { code: 'too-many-keys' },
    });
    expect(await own(key)).toMatchObject({ status: 200, body: { items: [] } });
    await run.asCentre('revoke-key', { integrator: id, key: 1 });
    expect(await own(key)).toMatchObject({ status: 401, body: { code: 'unknown-key' } });
    expect((await own(second)).status).toBe(200);
    expect(await run.asCentre('revoke-key', { integrator: id, key: 1 })).toMatchObject({
      status: 422,
      body: { code: 'no-such-key' },
    });
  });

  it('keeps out whoever is suspended or has ended, and lets a suspended one back', async () => {
    const { id, key } = await run.admitted('燃气公司');
    await run.asCentre('suspend', { integrator: id, reason: '检修' });
    expect(await own(key)).toMatchObject({ status: 403, body: { code: 'integrator-not-active' } });
    await run.asCentre('resume', { integrator: id, reason: '检修完毕' });
    expect((await own(key)).status).toBe(200);
    await run.asCentre('end', { integrator: id, reason: '停用' });
    expect((await own(key)).status).toBe(403);
    expect(await run.asCentre('resume', { integrator: id, reason: '再用' })).toMatchObject({
      status: 409,
      body: { code: 'integrator-ended' },
    });
  });

  it('corrects a name', async () => {
    const { id } = await run.admitted('公交公司');
    const changed = await run.asCentre('change', { integrator: id, name: '公共交通公司', body: '县交通局' });
    expect(changed.body).toMatchObject({ integrator: { id, name: '公共交通公司', body: '县交通局' } });
  });

  it('is for the centre’s head and the administrator alone', async () => {
    expect((await run.list({ as: admin })).status).toBe(200);
    for (const as of [intake, reader]) {
      expect(await run.list({ as })).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
      expect((await run.asCentre('admit', { name: '某系统', body: '某单位' }, { as })).status).toBe(403);
    }
  });

  it('tells what is wrong with a request', async () => {
    expect(await run.asCentre('admit', { name: '' })).toMatchObject({ status: 422, body: { code: 'invalid-fields' } });
    expect(await run.asCentre('issue-key', { integrator: 'int-999' })).toMatchObject({
      status: 422,
      body: { code: 'no-such-integrator', field: 'integrator' },
    });
    expect(await run.asCentre('__proto__', {})).toMatchObject({
      status: 404,
      body: { code: 'unknown-register-command' },
    });
  });
});

describe('a key that opens nothing', () => {
  it.each(['', 'hk_', `hk_${'a'.repeat(32)}`, 'hk_ABC', '__proto__', 'x'.repeat(9000)])(
    'is refused: %#',
    async (key) => {
      expect(await own(key)).toMatchObject({ status: 401, body: { code: 'unknown-key' } });
    },
  );

  it('is counted by the address it comes from, which is told to wait after many', async () => {
    const { key } = await run.admitted('邮政公司');
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await own(`hk_${'b'.repeat(32)}`, '198.51.100.1')).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 401), 429]);
    expect((await own('hk_x', '198.51.100.1')).headers).toMatchObject({ 'retry-after': '600' });
    expect((await own('hk_x', '198.51.100.2')).status).toBe(401);
    expect((await own(key, '198.51.100.1')).status).toBe(200);
  });
});
