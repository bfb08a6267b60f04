import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineView } from '../../../lambdas/shared/schemas/deadline-view.ts';
import { type Api, startApi } from '../support/api.ts';
import { handler, signatory, supervisor } from '../support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const ledgerOf = async (ticketId: string): Promise<DeadlineView> =>
  (await api.get(`/tickets/${ticketId}/deadline`)).body as unknown as DeadlineView;

const received = async (ticketClass: string, at: string) => {
  const ticketId = await api.file({}, { at });
  await api.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: ticketClass }, { at });
  return ledgerOf(ticketId);
};

describe('the deadline ledger', () => {
  it('explains a limit after a week-end', async () => {
    const { text, english, dueAt, lines } = await received('ordinary', '2026-11-27T14:00:00+08:00');
    expect(dueAt).toBe('2026-11-30T18:00:00.000+08:00');
    expect(text).toBe(
      '普通事项,11月27日(周五)14:00接单,第1个工作日为11月30日(周一)18:00;跳过:11月28日周六、11月29日周日。' +
        '依据:三(三) 普通事项,一日办结(R39),时限规则yongning-2017。由永宁县12345便民服务中心接听派单组作出。',
    );
    expect(english).toBe(
      'Ordinary matter, received Fri 27 Nov 2026 14:00, due Mon 30 Nov 2026 18:00, which is WD(1); ' +
        'skipped: 28 Nov (Saturday), 29 Nov (Sunday). ' +
        'Basis: 三(三) 普通事项,一日办结 (R39), rule set yongning-2017. By intake.',
    );
    expect(lines.map(({ kind, current }) => [kind, current])).toEqual([
      ['acceptance', false],
      ['dispatch', true],
    ]);
  });

  it('names the holidays that it skips and the make-up day that it counts', async () => {
    const { text, english } = await received('complex', '2026-02-13T09:00:00+08:00');
    expect(text).toContain('第2个工作日为2月24日(周二)18:00');
    expect(text).toContain('2月16日春节');
    expect(text).not.toContain('2月14日');
    expect(english).toContain('16 Feb (Spring Festival)');
  });

  it('says that a limit is provisional', async () => {
    const { provisional, text, english } = await received('complex', '2026-12-30T09:00:00+08:00');
    expect(provisional).toBe(true);
    expect(text).toContain('1月1日元旦(法定,待公布)');
    expect(text).toContain('该时限为暂定');
    expect(english).toContain('1 Jan (New Year, to be announced)');
    expect(english).toContain('provisional');
  });

  it('says which of two limits works: the legal one and level 1’s', async () => {
    const at = '2026-11-23T14:00:00+08:00';
    const under = async (upstreamDueAt: string) => {
      const ticketId = await api.file({ channel: 'upstream', upstreamNumber: upstreamDueAt, upstreamDueAt }, { at });
      await api.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, { at });
      const { text, english, dueAt, lines } = await ledgerOf(ticketId);
      return { text, english, dueAt, line: lines.at(-1) };
    };
    const earlier = await under('2026-11-24T12:00:00+08:00');
    expect(earlier.dueAt).toBe('2026-11-24T12:00:00.000+08:00');
    expect(earlier.line?.levelOne).toEqual({
      dueAt: '2026-11-24T12:00:00.000+08:00',
      legalDueAt: '2026-11-24T18:00:00.000+08:00',
      standing: 'works',
    });
    expect(earlier.text).toContain('第1个工作日为11月24日(周二)18:00;一级平台时限为11月24日(周二)12:00,早于上述时限');
    expect(earlier.english).toContain('level 1’s limit is Tue 24 Nov 2026 12:00: the earlier one');
    expect((await under('2026-11-25T12:00:00+08:00')).text).toContain('不早于上述时限,按上述时限办理');
    const late = await under('2026-11-23T13:00:00+08:00');
    expect([late.dueAt, late.line?.levelOne?.standing]).toEqual(['2026-11-24T18:00:00.000+08:00', 'past']);
    expect(late.text).toContain('对一级平台已超期');
  });

  it('writes midnight as the end of the day, and a simple matter as due the same day', async () => {
    const { lines, text } = await received('simple', '2026-11-23T09:00:00+08:00');
    expect(lines[0]?.text).toContain('11月23日(周一)09:00受理,当日24:00前转办');
    expect(text).toContain('简单事项,11月23日(周一)09:00接单,当日18:00');
  });

  it('keeps every line, with who decided it', async () => {
    const ticketId = await api.dispatched();
    const act = (command: string, body: unknown, as: typeof handler, at: string) =>
      api.post(`/tickets/${ticketId}/${command}`, body, { as, at });
    await act('submit-result', { summary: '好', outcome: 'solved' }, handler, '2026-11-23T11:00:00+08:00');
    await act('sign-result', { approve: true }, signatory, '2026-11-23T12:00:00+08:00');
    const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
    await act('record-callback', failed, supervisor, '2026-11-24T09:00:00+08:00');
    const { lines, dueAt } = await ledgerOf(ticketId);
    expect(lines.map(({ kind, by }) => [kind, by])).toEqual([
      ['acceptance', '永宁县12345便民服务中心接听派单组'],
      ['dispatch', '永宁县12345便民服务中心接听派单组'],
      ['conclusion', '永宁县住房和城乡建设局分管负责人'],
      ['rework', '永宁县12345便民服务中心督办员'],
    ]);
    expect(dueAt).toBe('2026-11-25T18:00:00.000+08:00');
    expect(JSON.stringify(lines)).not.toContain('supervisor-2');
  });

  it('says when no limit runs', async () => {
    const ticketId = await api.file();
    await api.post(`/tickets/${ticketId}/withdraw`, { reason: '已解决' }, { as: supervisor });
    const ledger = await ledgerOf(ticketId);
    expect(ledger).toMatchObject({ text: '当前没有时限在计算。', english: 'No limit is running.' });
    expect(ledger).not.toHaveProperty('dueAt');
  });
});
