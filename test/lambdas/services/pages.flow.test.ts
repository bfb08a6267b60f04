import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { householdRules } from '../../../config/household.ts';
import { type intake, supervisor } from '../support/people.ts';
import { association, enterprise, type Services, startServices } from './support/services.ts';

let services: Services;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

const html = { accept: 'text/html,*/*' };
const resident = '+8613800138000';
const firm = '+8613800000101';

describe('the directory of enterprises', () => {
  it('is a page with phones and explained scores, without a login, in two languages', async () => {
    const page = await services.get('/services', { headers: html });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('href="tel:0951-5550101"');
    expect(page.text).toContain('评价不足3次,按3.5分');
    const { leastEvaluations, halfLifeDays, complaintDays } = householdRules.recommendation;
    for (const sentence of [
      `评价满${leastEvaluations.value}次才按评价计分`,
      `每过${halfLifeDays.value}天,一次评价的分量减半。`,
      `被投诉的企业${complaintDays.value}天内不推荐`,
      '得分相同的企业轮流排在前面',
    ])
      expect(page.text).toContain(sentence);
    expect(page.text).not.toMatch(/运行规则|\{\w+\}/);
    expect(page.text).not.toMatch(/13800000101|<script/);
    expect((await services.get('/services?lang=en', { headers: html })).text).toContain('Clean Water Housekeeping');
    const repair = await services.get('/services?category=repair', { headers: html });
    expect(repair.text).toContain('赵师傅维修');
    expect(repair.text).not.toContain('清水家政');
  });

  it('is JSON for others, with the rules of the order and every part of the score', async () => {
    const { body } = await services.get('/services?category=care');
    expect(body).toMatchObject({
      enterprises: [
        { id: 'ent-evergreen-care', phone: '0951-5550103', rating: { score: 3.5, evaluations: 0, rated: false } },
      ],
      recommendation: { leastEvaluations: { value: 3, requirement: 'R26' } },
    });
    expect(JSON.stringify(body)).not.toContain('13800000103');
    expect((await services.get('/services?category=nothing')).body.enterprises).toEqual([]);
  });

  it('leaves out whom its association or level 2 suspends, and takes it in again', async () => {
    const change = (name: string, body: object, as: typeof intake) =>
      services.post(`/services/register/${name}`, body, { as });
    const ids = async () =>
      ((await services.get('/services')).body.enterprises as unknown as { id: string }[]).map(({ id }) => id);
    const suspended = await change('suspend', { id: 'ent-easy-moving', reason: '整改' }, supervisor);
    expect(suspended.status).toBe(200);
    expect(await ids()).not.toContain('ent-easy-moving');
    const lifted = await change('resume', { id: 'ent-easy-moving' }, association());
    expect(lifted).toMatchObject({
      status: 403,
      body: { code: 'suspended-by-level-2', clause: expect.stringContaining('二(三)') },
    });
    expect((await change('resume', { id: 'ent-easy-moving' }, supervisor)).status).toBe(200);
    expect(await ids()).toContain('ent-easy-moving');
    expect((await change('admit', { id: 'ent-easy-moving' }, enterprise())).status).toBe(403);
    expect((await change('enter-category', { id: 'X', name: '新', english: 'n' }, supervisor)).status).toBe(422);
    expect((await change('fly', {}, supervisor)).status).toBe(404);
  });
});

describe('the pages behind links', () => {
  it('let enterprise and resident agree, report and evaluate without JavaScript', async () => {
    const orderId = await services.place();
    const atFirm = services.linkTo(firm);
    const shown = await services.get(atFirm);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('王秀兰');
    expect(shown.text).not.toContain('<script');
    const proposed = await services.submit(atFirm, { act: 'propose', completeBy: '2026-11-24T10:00' });
    expect(proposed).toMatchObject({ status: 303, headers: { location: atFirm } });
    await services.publish(orderId);
    const atHome = services.linkTo(resident);
    expect((await services.get(atHome)).text).toContain('11月24日(周二)10:00');
    expect((await services.get(`${atHome}?lang=en`)).text).toContain('Agree to this time');
    expect((await services.submit(atHome, { act: 'agree' })).status).toBe(303);
    const done = { act: 'report', done: '已完成', price: '120.50' };
    expect((await services.submit(atFirm, done, { at: '2026-11-24T11:00:00+08:00' })).status).toBe(303);
    expect((await services.order(orderId))?.report?.price).toBe(12_050);
    const scores = { act: 'evaluate', attitude: '5', quality: '5', satisfaction: '4' };
    expect((await services.submit(atHome, scores, { at: '2026-11-24T12:00:00+08:00' })).status).toBe(303);
    expect((await services.order(orderId))?.phase).toMatchObject({ outcome: 'evaluated' });
    const late = await services.submit(atHome, scores, { at: '2026-11-24T12:01:00+08:00' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('订单已结束。');
    expect((await services.get(atHome)).text).toContain('居民已评价');
  });

  it('take the same form sent twice as one act, and another act as another', async () => {
    const orderId = await services.place();
    const atFirm = services.linkTo(firm);
    const shown = await services.get(atFirm);
    const step = /name="step" value="(\d+)"/.exec(shown.text)?.[1] ?? '';
    const propose = { act: 'propose', step, completeBy: '2026-11-24T10:00' };
    for (const _ of ['first click', 'second click'])
      expect(await services.submit(atFirm, propose)).toMatchObject({ status: 303, headers: { location: atFirm } });
    expect((await services.order(orderId))?.phase).toMatchObject({ kind: 'talking', proposals: 1 });
    await services.submit(atFirm, { ...propose, completeBy: '2026-11-24T11:00' });
    expect((await services.order(orderId))?.phase).toMatchObject({ proposals: 2 });
    await services.publish(orderId);
    const asked = services.sent.filter(
      ({ dedupeId, template }) => dedupeId.includes(orderId) && template === 'order-time-asked',
    );
    expect(asked).toHaveLength(2);
    expect((await services.submit(`${atFirm}?lang=en`, propose)).headers.location).toBe(`${atFirm}?lang=en`);
  });

  it('show the resident to the enterprise only as long as it holds the order', async () => {
    const personal = /王秀兰|13800138000|和苑小区|擦玻璃/;
    const orderId = await services.place();
    const atFirm = services.linkTo(firm);
    expect((await services.get(atFirm)).text).toMatch(personal);
    const later = { at: '2026-11-25T10:00:00+08:00', as: supervisor };
    await services.post(`/services/orders/${orderId}/close`, {}, later);
    const ended = await services.get(atFirm, later);
    expect(ended.status).toBe(200);
    expect(ended.text).not.toMatch(personal);
    /** The only one that offers care declines: the order is nobody's. */
    const taken = await services.place({ category: 'care', enterprise: 'ent-evergreen-care' });
    const atCare = services.linkTo('+8613800000103');
    await services.submit(atCare, { act: 'decline', reason: 'busy' });
    expect((await services.order(taken))?.phase.kind).toBe('unassigned');
    const declined = await services.get(atCare);
    expect(declined.status).toBe(200);
    expect(declined.text).not.toMatch(personal);
  });

  it('show the resident what was done and for how much, before it is evaluated', async () => {
    const orderId = await services.place();
    const atFirm = services.linkTo(firm);
    await services.submit(atFirm, { act: 'propose', completeBy: '2026-11-24T10:00' });
    await services.publish(orderId);
    const atHome = services.linkTo(resident);
    await services.submit(atHome, { act: 'agree' });
    expect((await services.get(atFirm)).text).toMatch(/name="price"[^>]*step="0.01"/);
    const report = { act: 'report', done: '窗<b>已擦净', price: '88.5' };
    await services.submit(atFirm, report, { at: '2026-11-24T11:00:00+08:00' });
    const shown = (await services.get(atHome)).text;
    for (const told of ['窗&lt;b&gt;已擦净', '88.50', '服务态度']) expect(shown).toContain(told);
    expect(shown.match(/required=""><option value="">请选择/g)).toHaveLength(3);
    const unscored = await services.submit(atHome, { act: 'evaluate', attitude: '', quality: '5', satisfaction: '5' });
    expect(unscored).toMatchObject({ status: 422, text: expect.stringContaining('请核对:服务态度(1至5分)。') });
  });

  it('show an enterprise that the order went on from nothing any more', async () => {
    await services.place({ enterprise: 'ent-clean-water' });
    const atFirm = services.linkTo(firm);
    expect((await services.submit(atFirm, { act: 'decline', reason: 'busy' })).status).toBe(303);
    const gone = await services.get(atFirm);
    expect(gone.status).toBe(404);
    expect(gone.text).toContain('此订单已不由贵企业承接');
  });

  it('say what is wrong, and slow down whoever guesses', async () => {
    await services.place({ enterprise: 'ent-clean-water' });
    const atHome = services.linkTo(resident);
    expect((await services.submit(atHome, { act: 'dance' })).status).toBe(422);
    expect((await services.get(atHome)).text).toMatch(
      /<select id="cancel-reason"[^>]*><option value="">请选择<\/option>/,
    );
    expect((await services.submit(atHome, { act: 'cancel', reason: 'x' })).text).toContain('请核对:原因。');
    expect((await services.submit(atHome, { act: 'report', done: '好', price: '1' })).status).toBe(409);
    const foreign = await services.submit(
      atHome,
      { act: 'cancel', reason: 'price' },
      { headers: { 'sec-fetch-site': 'cross-site' } },
    );
    expect(foreign.status).toBe(422);
    const guesses = [];
    for (let index = 0; index < 25; index += 1)
      guesses.push((await services.get(`/s/${String(index).padStart(16, 'a')}`)).status);
    expect(guesses.at(0)).toBe(404);
    expect(guesses.at(-1)).toBe(429);
    expect((await services.get(atHome, { at: '2027-11-23T10:00:00+08:00' })).status).toBe(404);
  });
});

describe('an order by the page', () => {
  const form = {
    ...{ category: 'cleaning/home', enterprise: '', town: '', name: '李国强' },
    ...{ phone: '139 0013 9000', address: '望远镇某小区', wish: '擦玻璃' },
  };

  it('is placed once its phone is proved by the code sent to it, and once only', async () => {
    expect((await services.get('/services/order?category=care')).text).toContain('selected');
    const asked = await services.submit('/services/order', form);
    expect(asked.text).toContain('尾号9000');
    expect((await services.submit('/services/order', form)).text).toBe(asked.text);
    const draft = /name="draft" value="([\w-]{16})"/.exec(asked.text)?.[1] ?? '';
    const before = services.sent.length;
    await services.sendCodes();
    expect(services.sent.length).toBe(before + 1);
    const message = services.sent.findLast(({ template }) => template === 'confirm-code');
    expect(message?.to).toBe('+8613900139000');
    const code = message?.params.code ?? '';
    const wrong = await services.submit('/services/order', { draft, code: code === '000000' ? '111111' : '000000' });
    expect(wrong.status).toBe(422);
    const placed = await services.submit('/services/order', { draft, code });
    const number = /F20\d{12,15}/.exec(placed.text)?.[0] ?? '';
    expect((await services.order(number))?.via).toBe('page');
    expect((await services.order(number))?.offers[0]).toMatchObject({ way: 'recommended' });
    expect((await services.submit('/services/order', { draft, code })).text).toContain(number);
    const late = await services.submit('/services/order', { draft, code }, { at: '2026-11-23T11:30:00+08:00' });
    expect(late.status).toBe(404);
  });

  it('is refused with what is wrong, and slowed down when codes are asked for again and again', async () => {
    expect((await services.submit('/services/order', { ...form, phone: '12' })).text).toContain('请核对:电话。');
    expect((await services.submit('/services/order', { ...form, category: 'flying' })).status).toBe(422);
    expect((await services.submit('/services/order', { draft: 'x', code: '1' })).status).toBe(404);
    const statuses = [];
    for (let index = 0; index < 6; index += 1)
      statuses.push(
        (await services.submit('/services/order', { ...form, wish: `第${index}件`, phone: '13700137000' })).status,
      );
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});
