import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clerk, handler, intake, supervisor } from '../support/people.ts';
import { type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const call = {
  phone: '138 0013 8000',
  name: '王秀兰',
  type: 'help',
  'category~named': '供暖',
  subject: '小区暖气不热',
  description: '家中室温只有 14℃,已持续三天。',
  request: '请尽快恢复供暖。',
  'town~named': '杨和',
  address: '和苑小区3号楼',
};

const nonceOf = (html: string): string => /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? '';
/** A new form, filled in and sent with one of its buttons. */
const take = async (step: string, more: Readonly<Record<string, string>> = {}, who = intake) => {
  const nonce = nonceOf((await desk.as(who).open('/desk/intake')).html);
  return desk.as(who).send('/desk/intake', { ...call, nonce, step, ...more });
};
const filedIn = (location: string | undefined): string => /filed\/(\d+)/.exec(location ?? '')?.[1] ?? '';
const ticketOf = async (location: string | undefined) =>
  (await desk.get(`/tickets/${filedIn(location)}`, { as: supervisor })).ticket;

describe('taking a call', () => {
  it('is for those who file', async () => {
    expect((await desk.as(intake).open('/desk/intake')).status).toBe(200);
    expect((await desk.as(clerk).open('/desk/intake')).status).toBe(200);
    for (const who of [handler, supervisor]) expect((await desk.as(who).open('/desk/intake')).status).toBe(403);
  });

  it('shows what the caller reported before, without the phone in any address', async () => {
    const earlier = await desk.file({ citizen: { phone: '13900001111' }, subject: '路灯不亮' });
    await desk.show(earlier);
    const found = await take('caller', { phone: '139-0000-1111' });
    expect(found.status).toBe(200);
    expect(found.html).toMatch(new RegExp(`${earlier}.*路灯不亮`, 's'));
    expect(found.html).toContain('value="139-0000-1111"');
    expect((await take('caller', { phone: '13900009999' })).html).toContain('近一年没有登记过');
    const clerks = await take('caller', { phone: '139-0000-1111' }, clerk);
    expect(clerks.html).not.toContain(earlier);
  });

  it('reads back in plain sentences what was understood, before anything is filed', async () => {
    const { status, html } = await take('read-back', { urgent: 'true', name: '王秀兰甲' });
    expect(status).toBe(200);
    for (const sentence of [
      '您反映的是求助:小区暖气不热。',
      '地点在永宁县杨和镇人民政府 和苑小区3号楼。',
      '您希望:请尽快恢复供暖。',
      '归入“供暖”类。',
      '我们会按这个电话回复您:138 0013 8000。',
      '怎么称呼您:王秀兰甲。',
      '按紧急事项处理',
      '派单建议',
    ])
      expect(html).toContain(sentence);
    expect(await desk.items('王秀兰甲')).toEqual([]);
  });

  it('goes back to be corrected without losing a word', async () => {
    const { html } = await take('correct', { confidential: 'true' });
    for (const text of ['value="138 0013 8000"', 'value="供暖"', '家中室温只有 14℃,已持续三天。</textarea>'])
      expect(html).toContain(text);
    expect(html).toMatch(/name="confidential" value="true" checked/);
  });

  it('says what is missing at its field, and keeps the rest', async () => {
    const { status, html } = await take('read-back', { subject: '', phone: '12', 'category~named': '没有的分类' });
    expect(status).toBe(422);
    expect(html).toMatch(/id="subject-error">必填/);
    expect(html).toMatch(/id="phone-error">应为手机号/);
    expect(html).toContain('value="没有的分类"');
    const unknown = await take('read-back', { 'category~named': '没有的分类' });
    expect([unknown.status, unknown.html]).toEqual([422, expect.stringContaining('依据:')]);
    const noContact = await take('read-back', { phone: '' });
    expect(noContact.html).toMatch(/id="phone-error"/);
  });

  it('files one ticket, however often the form is sent', async () => {
    const nonce = nonceOf((await desk.as(intake).open('/desk/intake')).html);
    const form = { ...call, nonce, step: 'file' };
    const answers = await Promise.all([1, 2, 3].map(() => desk.as(intake).send('/desk/intake', form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    const other = await desk.as(intake).send('/desk/intake', { ...form, subject: '另一件事' });
    expect(other.status).toBe(409);
    expect(other.html).toContain(`已登记过工单${filedIn(answers[0]?.location)}`);
    const again = await desk
      .as(intake)
      .send('/desk/intake', { ...form, subject: '另一件事', nonce: nonceOf(other.html) });
    expect(again.status).toBe(303);
    expect(again.location).not.toBe(answers[0]?.location);
  });

  it('files the same as over the API', async () => {
    const { location } = await take('file', {
      onBehalf: '',
      againstOfficials: 'true',
      'complainedUnit~named': '永宁县水务局',
    });
    expect(await ticketOf(location)).toMatchObject({
      stage: 'received',
      channel: 'phone',
      type: 'help',
      category: 'utilities/heating',
      againstOfficials: true,
      complainedUnit: 'dept-water',
      citizen: { name: '王秀兰', phone: '+8613800138000' },
      location: { town: 'town-yanghe', address: '和苑小区3号楼' },
    });
    const shown = await desk.as(intake).open(location ?? '');
    expect(shown.html).toContain('11月23日(周一)24:00前转办');
    expect((await desk.as(supervisor).open(location ?? '')).status).toBe(403);
  });

  it('files on behalf of another with that person’s consent only', async () => {
    const behalf = { behalfName: '李大爷', behalfPhone: '13900002222', behalfItem: '养老认证' };
    expect((await take('read-back', behalf, clerk)).html).toMatch(/id="behalfConsent-error"/);
    const consented = await take('read-back', { ...behalf, behalfConsent: 'true' }, clerk);
    expect(consented.html).toContain('您受李大爷(139 0000 2222)委托代办:养老认证,本人已同意。');
    const { location } = await take('file', { ...behalf, behalfConsent: 'true', channel: 'hall' }, clerk);
    expect(await ticketOf(location)).toMatchObject({ channel: 'hall', onBehalf: { item: '养老认证' } });
  });

  it('gives an anonymous caller the query code, to nobody but whoever filed it, for an hour', async () => {
    const { location } = await take('file', { phone: '', name: '', anonymous: 'true' });
    const path = location ?? '';
    const shown = await desk.as(intake).open(path);
    const code = /查询码[^<]*<b class="number">(\d{4} \d{4})</.exec(shown.html)?.[1];
    expect(code).toBeDefined();
    expect((await desk.as({ ...intake, sub: 'intake-8' }).open(path)).status).toBe(404);
    const later = await desk.as(intake).open(path, { at: '2026-11-23T11:30:00+08:00' });
    expect(later.html).not.toContain(code);
  });
});

describe('what follows a call at once', () => {
  it('is the dispatch to the suggested unit', async () => {
    const { location } = await take('dispatch', { unit: 'dept-housing', dispatchClass: 'ordinary' });
    expect(await ticketOf(location)).toMatchObject({ stage: 'dispatched', unit: 'dept-housing', class: 'ordinary' });
    expect((await desk.as(intake).open(location ?? '')).html).toContain('已派单给永宁县住房和城乡建设局');
  });

  it('is the answer to a simple matter', async () => {
    const { location } = await take('answer', { reply: '换热站正在抢修,今晚恢复。', type: 'inquiry' });
    expect((await ticketOf(location)).stage).toBe('callback');
  });

  it('is the merger into a ticket that stands open', async () => {
    const master = await desk.dispatched();
    const { location } = await take('merge', { intoOther: master });
    expect(await ticketOf(location)).toMatchObject({ stage: 'merged', mergedInto: master });
  });

  it('offers the caller’s own open tickets to merge into', async () => {
    const phone = '13900003333';
    const open = await desk.dispatched({ citizen: { phone } });
    await desk.show(open);
    expect((await take('read-back', { phone })).html).toMatch(new RegExp(`name="into" value="${open}"`));
  });

  it.each([
    ['dispatch', { unit: '', dispatchClass: 'ordinary' }],
    [
      'dispatch',
      { unit: 'dept-water', dispatchClass: 'ordinary', complainedUnit: 'dept-water', againstOfficials: 'true' },
    ],
    ['dispatch', { unit: '640121001001', dispatchClass: 'ordinary' }],
    ['answer', { reply: ' ' }],
    ['merge', { intoOther: '20261123999990' }],
    ['merge', { intoOther: 'x' }],
  ])('is refused before anything is filed: %s %p', async (step, more) => {
    const phone = '13900004444';
    const { status, html } = await take(step, { phone, ...more });
    expect([409, 422]).toContain(status);
    expect(html).toContain('没有提交成功');
    expect(html).toContain('您反映的是求助:小区暖气不热。');
    expect((await desk.items(phone)).length).toBe(0);
  });

  it('is done once with its filing', async () => {
    const nonce = nonceOf((await desk.as(intake).open('/desk/intake')).html);
    const form = { ...call, nonce, step: 'dispatch', unit: 'dept-housing', dispatchClass: 'simple' };
    const answers = await Promise.all([1, 2].map(() => desk.as(intake).send('/desk/intake', form)));
    expect(answers.map(({ location }) => location)).toEqual([answers[0]?.location, answers[0]?.location]);
    const commits = await desk.commits(filedIn(answers[0]?.location));
    expect(commits.map(({ command }) => command)).toEqual(['file', 'dispatch']);
  });
});
