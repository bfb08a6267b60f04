import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntegratorEvent } from '../../../domain/integrators/register.ts';
import { deliveryLog } from '../../../lambdas/shared/store/delivery-log.ts';
import { amendRegister } from '../../../lambdas/shared/store/registers.ts';
import { undeliveredStore } from '../../../lambdas/shared/store/undelivered.ts';
import { admin, centreHead, handler, type Person, supervisor } from '../support/people.ts';
import { type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const path = '/desk/integrations';
const nonce = 'A'.repeat(16);
const open = (address = path, as: Person = centreHead) => desk.as(as).open(address);
const send = (form: Record<string, string>, as: Person = centreHead) => desk.as(as).send(path, form);
const enter = (...events: readonly IntegratorEvent[]) =>
  amendRegister<IntegratorEvent, never>(
    desk.table,
    'integrators',
    { at: 0, command: 'subscribe', by: { sub: 'int-1', roles: [] } },
    () => ({ events }),
  );

describe('the centre’s integrators at the desk', () => {
  it('are admitted, and listed with how they stand', async () => {
    expect((await open()).html).toContain('还没有接入方');
    const admitted = await send({ act: 'admit', name: '县数据平台', body: '县<b>大数据局' });
    expect([admitted.status, admitted.location]).toEqual([303, `${path}?did=admit`]);
    const { html: text } = await open(`${path}?did=admit`);
    for (const shown of ['已登记。', '县数据平台', '县&lt;b&gt;大数据局', '没有有效密钥'])
      expect(text).toContain(shown);
    expect((await open(`${path}?lang=en`)).html).toContain('No key counts.');
  });

  it('keep what was typed when it is refused, and say why', async () => {
    const twice = await send({ act: 'admit', name: '县数据平台', body: '另一单位' });
    expect(twice.status).toBe(409);
    for (const shown of ['已有同名的接入方', '另一单位']) expect(twice.html).toContain(shown);
    expect(await send({ act: 'admit', name: '', body: 'x' })).toMatchObject({ status: 422 });
    expect(await send({ act: 'dance' })).toMatchObject({ status: 404 });
  });

  it('have keys that are shown once, to the form that issued them alone', async () => {
    const form = { act: 'issue-key', integrator: 'int-1', nonce };
    const issued = await send(form);
    const [key = ''] = /hk_[a-z2-7]{32}/.exec(issued.html) ?? [];
    expect([issued.status, key.length]).toEqual([200, 35]);
    expect((await send(form)).html).toContain(key);
    const { html: text } = await open();
    expect(text).toContain('第1号密钥');
    expect(text).not.toContain('hk_');
    await send({ act: 'revoke-key', integrator: 'int-1', key: '1' });
    expect((await open()).html).toContain('没有有效密钥');
  });

  it('are suspended, resumed and ended, each with a reason', async () => {
    expect(await send({ act: 'suspend', integrator: 'int-1' })).toMatchObject({ status: 422 });
    await send({ act: 'suspend', integrator: 'int-1', reason: '检修' });
    expect((await open()).html).toContain('已暂停');
    await send({ act: 'resume', integrator: 'int-1', reason: '检修完毕' });
    expect((await open()).html).toContain('正常');
  });

  it('keep what was typed into a change that is refused, in the part that stands open', async () => {
    await send({ act: 'admit', name: '县交通平台', body: '县交通局' });
    const twice = await send({ act: 'change', integrator: 'int-1', name: '县交通平台', body: '县大数据中心' });
    expect(twice.status).toBe(409);
    expect(twice.html).toMatch(/<details open[^>]*>(?:(?!<\/details>).)*value="县大数据中心"/s);
    expect(twice.html.match(/<details open/g)).toHaveLength(1);
  });

  it('have a log of their deliveries, with what they were not delivered', async () => {
    const filter = { kinds: ['ticket.filed'] } as const;
    const url = 'https://hooks.example.cn/';
    await enter({ type: 'SubscriptionMade', subscription: 'sub-1', integrator: 'int-1', url, filter });
    const { table } = desk;
    const at = Date.parse('2026-11-23T10:00:00+08:00');
    const attempt = {
      at,
      subject: '20261123004217',
      commit: 1,
      webhookId: 'x',
      taken: false,
      code: 'timeout',
      took: 9,
    };
    await deliveryLog(table).add('sub-1', 'holder', attempt);
    await undeliveredStore(table).put('sub-1', { subject: '20261123004217', reason: 'given-up', at });
    expect((await open()).html).toContain('推送到 https://hooks.example.cn/');
    const { html: text } = await open(`${path}/sub-1`);
    for (const shown of ['未收到(超时未应答)', '未送达的', '/desk/tickets/20261123004217'])
      expect(text).toContain(shown);
    expect(await open(`${path}/sub-9`)).toMatchObject({ status: 404 });
  });

  it('are for the centre’s head and the administrator alone', async () => {
    expect((await open(path, admin)).status).toBe(200);
    for (const as of [supervisor, handler]) {
      expect(await open(path, as)).toMatchObject({ status: 403 });
      expect(await send({ act: 'admit', name: 'x', body: 'y' }, as)).toMatchObject({ status: 403 });
      expect((await open('/desk', as)).html).not.toContain(path);
    }
  });
});
