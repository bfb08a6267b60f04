import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { append } from '../../../lambdas/shared/store/append.ts';
import { centreHead, handler, intake, signatory, supervisor } from '../support/people.ts';
import { carriedBy, type Desk, startDesk } from './support/desk-acts.ts';
import { addLike } from './support/many.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const evening = '2026-11-23T23:00:00+08:00';
const path = '/desk/handover';
const listOf = async (at = evening) => (await desk.as(intake).open(path, { at })).html;
/** The rows of a part of the list. */
const partOf = (html: string, heading: string): string =>
  html.split('<section').find((part) => part.includes(`aria-label="${heading}"`)) ?? '';

const stuck = async (): Promise<string> => {
  const ticketId = await desk.dispatched();
  const at = Date.parse('2026-11-23T11:00:00+08:00');
  const facts = { at, command: 'stuck', by: { sub: 'workflow', roles: [] } };
  const event = { type: 'WorkflowStuck', at, by: 'workflow', run: 1, hop: 1, error: 'States.Runtime' } as const;
  const { table, county } = desk.dependencies;
  await append<never>(table, ticketId, county, facts, () => ({ events: [event] }));
  return ticketId;
};

describe('what stands open for the next shift', () => {
  it('lists each ticket under what has to be done, with its limit', async () => {
    const late = await desk.file({}, { at: '2026-11-23T22:30:00+08:00' });
    const ringing = await desk.dispatched({ urgent: true });
    const signed = await desk.dispatched({ urgent: true });
    await desk.as(handler).act(signed, 'acknowledge');
    const returned = await desk.dispatched();
    await desk.as(handler).act(returned, 'request-return', { reason: '属水务', suggestedUnit: 'dept-water' });
    const done = await desk.dispatched();
    await desk.as(handler).act(done, 'submit-result', { summary: '已更换', outcome: 'solved' });
    await desk.as(signatory).act(done, 'sign-result', { approve: 'true' });
    const supervised = await desk.dispatched();
    await desk.as(supervisor).act(supervised, 'supervise', { message: '请报送', replyBy: '2026-11-24T12:00' });
    const halted = await stuck();
    const all = [late, ringing, signed, returned, done, supervised, halted];
    await Promise.all(all.map((ticketId) => desk.show(ticketId)));
    const html = await listOf();
    const expected: readonly (readonly [string, string, string])[] = [
      ['未转办(当日24:00前须转办)', late, '夜间受理(11月23日(周一)22:30)'],
      ['紧急、未签收', ringing, '已呼叫'],
      ['待审核', returned, '11月24日(周二)18:00'],
      ['24小时内到期的回访', done, '11月24日(周二)18:00'],
      ['24小时内到期的督办答复', supervised, '11月24日(周二)12:00'],
      ['工作流停滞', halted, ''],
    ];
    for (const [heading, ticketId, more] of expected) {
      expect(partOf(html, heading)).toContain(ticketId);
      expect(partOf(html, heading)).toContain(more);
    }
    expect(partOf(html, '紧急、未签收')).not.toContain(signed);
    expect(partOf(html, '未转办(当日24:00前须转办)')).not.toContain(ringing);
  });

  it('is the centre’s alone', async () => {
    expect((await desk.as(handler).open(path)).status).toBe(403);
    expect((await desk.as(centreHead).open(path)).status).toBe(200);
  });
});

describe('the shift book', () => {
  const enter = async (who: typeof intake, act: string, fields: Readonly<Record<string, string>>, at = evening) => {
    const carried = carriedBy((await desk.as(who).open(path, { at })).html, act) ?? {};
    return desk.as(who).send(path, { act, ...carried, ...fields }, { at });
  };

  it('keeps notes, hands over with what stands open, and is taken over by another person, once', async () => {
    expect((await enter(intake, 'note', { note: '杨和镇停水,已通知水务局' })).status).toBe(303);
    expect(await listOf()).toContain('杨和镇停水,已通知水务局');
    const handed = await enter(intake, 'hand-over', { note: '两件退回待审' });
    expect([handed.status, handed.location]).toEqual([303, '/desk/handover?did=hand-over']);
    const html = await listOf();
    expect(html).toContain('接听派单组 intake-7于2026年11月23日(周一)23:00交班,等待接班');
    expect(html).toContain('本班还没有记事');
    expect(carriedBy(html, 'take-over')).toBeUndefined();
    const next = { ...intake, sub: 'intake-8' };
    const carried = carriedBy((await desk.as(next).open(path, { at: evening })).html, 'take-over') ?? {};
    const own = await desk.as(intake).send(path, carried, { at: evening });
    expect([own.status, own.html]).toEqual([409, expect.stringContaining('交班人不能自己接班')]);
    const answers = [];
    for (let turn = 0; turn < 2; turn += 1) answers.push(await desk.as(next).send(path, carried, { at: evening }));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const third = await desk.as(supervisor).send(path, carried, { at: evening });
    expect([third.status, third.html]).toEqual([409, expect.stringContaining('已有人接班')]);
    const after = await listOf();
    expect(after).toMatch(/接听派单组 intake-7.*接听派单组 intake-8.*待审核 1.*两件退回待审/s);
  });

  it('enters a form that is sent twice once', async () => {
    const carried = carriedBy(await listOf(), 'note') ?? {};
    const form = { ...carried, note: '夜间无异常' };
    await Promise.all([1, 2, 3].map(() => desk.as(intake).send(path, form, { at: evening })));
    expect((await listOf()).split('夜间无异常')).toHaveLength(2);
  });

  it('takes the last shift of a year over in the next', async () => {
    const newYearsEve = '2026-12-31T23:50:00+08:00';
    const newYear = '2027-01-01T00:10:00+08:00';
    expect((await enter(intake, 'hand-over', {}, newYearsEve)).status).toBe(303);
    expect((await enter(supervisor, 'take-over', {}, newYear)).status).toBe(303);
    expect(await listOf(newYear)).toMatch(
      /2026年12月31日\(周四\)23:50 永宁县12345便民服务中心接听派单组 intake-7<\/td><td>2027年1月1日\(周五\)00:10 永宁县12345便民服务中心督办员/,
    );
  });

  it('shows on New Year’s night what was noted before midnight, until the shift is handed over', async () => {
    const [evening, night] = ['2026-12-31T23:55:00+08:00', '2027-01-01T00:20:00+08:00'];
    await enter(intake, 'note', { note: '零点前抢修未完' }, evening);
    expect(await listOf(night)).toContain('零点前抢修未完');
    await enter(intake, 'hand-over', {}, night);
    expect(await listOf(night)).not.toContain('零点前抢修未完');
  });

  it('records that more stood open than was listed', async () => {
    const model = await desk.file({}, { at: '2026-11-23T22:40:00+08:00' });
    await desk.show(model);
    await addLike({ api: desk }, [model], { from: 30_000, to: 30_040 });
    await enter(intake, 'hand-over', { note: '积压' });
    const html = await listOf();
    expect(partOf(html, '未转办(当日24:00前须转办)')).toMatch(/30\+/);
    expect(partOf(html, '最近的交接班')).toContain('未转办(当日24:00前须转办) 30+');
  });

  it.each([
    ['an empty note', { act: 'note', note: ' ' }, 422],
    ['a note that is too long', { act: 'note', note: '长'.repeat(2001) }, 422],
    ['no such handover', { act: 'take-over', year: '2026', entry: '99' }, 409],
    ['another year', { act: 'take-over', year: '2020', entry: '1' }, 404],
    ['no act', { act: 'erase' }, 404],
  ])('refuses %s', async (_, form, status) => {
    const answer = await desk.as(supervisor).send(path, form, { at: evening });
    expect(answer.status).toBe(status);
    if ('note' in form) expect(answer.html).toContain(form.note.trim());
  });
});
