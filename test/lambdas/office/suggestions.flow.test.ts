import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SuggestionsView } from '../../../lambdas/shared/schemas/suggestions.ts';
import { type Answered, type Api, startApi } from '../support/api.ts';
import { clerk, handler, intake, reader, supervisor } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const general = { sub: 'general-1', roles: ['general'], unit: 'centre' };

const viewOf = (answer: Answered): SuggestionsView => {
  expect(answer.status).toBe(200);
  return answer.body as SuggestionsView;
};
const suggestionsOf = async (ticketId: string, as = intake): Promise<SuggestionsView> =>
  viewOf(await api.get(`/tickets/${ticketId}/suggestions`, { as }));
const asked = async (body: object, as = intake, at?: string): Promise<SuggestionsView> =>
  viewOf(await api.post('/suggestions', body, { as, ...(at === undefined ? {} : { at }) }));

/** Files a ticket and shows it in the lists, as the publisher does. */
const filed = async (more: object = {}, at?: string): Promise<string> => {
  const ticketId = await api.file(more, at === undefined ? {} : { at });
  await api.show(ticketId);
  return ticketId;
};

const stranger = (phone: string) => ({ citizen: { name: '李', phone } });

describe('suggestions for a ticket (三(二), R32-R33)', () => {
  it('name the unit by the directory, with the rule in words', async () => {
    const { units } = await suggestionsOf(await filed());
    expect(units[0]).toMatchObject({ unit: 'dept-housing', class: 'ordinary', principle: 'duty', rule: 'utilities' });
    expect(units[0]?.words).toBe('分类为公用事业 → 永宁县住房和城乡建设局(部门职责)');
  });

  it('show what belongs to another route, an emergency first, and decline nothing by themselves', async () => {
    const ticketId = await filed({ subject: '小区着火了', description: '邻居已起诉物业。', category: 'other' });
    const { routes } = await suggestionsOf(ticketId);
    expect(routes.map(({ id, emergency }) => [id, emergency])).toEqual([
      ['fire', true],
      ['court', false],
    ]);
    expect((await api.get(`/tickets/${ticketId}`)).ticket.stage).toBe('received');
  });
});

describe('tickets that may be the same matter (R32)', () => {
  it('are those of the same place and category within days, with enough to judge by', async () => {
    const place = { location: { town: 'town-lijun' }, category: 'agriculture/irrigation', subject: '渠道淤堵' };
    const other = await filed({ ...place, ...stranger('13900000001') }, '2026-11-18T09:00:00+08:00');
    const old = await filed({ ...place, ...stranger('13900000002') }, '2026-11-12T09:00:00+08:00');
    const itself = await filed({ ...place, ...stranger('13900000003') });
    const elsewhere = await filed({ ...place, location: { town: 'town-yanghe' }, ...stranger('13900000004') });
    const { duplicates, massEvent } = await suggestionsOf(itself);
    expect(duplicates).toEqual([
      expect.objectContaining({
        ticketId: other,
        stage: 'received',
        open: true,
        subject: '渠道淤堵',
        days: 5,
        sameCaller: false,
        samePlace: true,
      }),
    ]);
    expect(massEvent).toBeUndefined();
    expect(JSON.stringify(duplicates)).not.toContain(old);
    expect(JSON.stringify(duplicates)).not.toContain(elsewhere);
  });

  it('are the same caller’s too, however far apart while they are open, the likeliest first', async () => {
    const caller = { ...stranger('139 0000 0011'), location: { town: 'town-wanghong' } };
    const open = await filed({ ...caller, category: 'market/pricing' }, '2026-11-02T09:00:00+08:00');
    const same = await filed(caller, '2026-11-22T09:00:00+08:00');
    const gone = await filed({ ...caller, category: 'education/fees' }, '2026-11-03T09:00:00+08:00');
    await api.post(`/tickets/${gone}/withdraw`, { reason: '已解决' });
    await api.show(gone);
    const { duplicates, callerHistory } = await asked({
      category: 'utilities/heating',
      location: { town: 'town-wanghong' },
      citizen: { phone: '+86 139-0000-0011' },
    });
    expect(duplicates.map(({ ticketId, sameCaller, samePlace }) => [ticketId, sameCaller, samePlace])).toEqual([
      [same, true, true],
      [open, true, false],
    ]);
    expect(callerHistory?.map(({ ticketId, stage }) => [ticketId, stage])).toEqual([
      [same, 'received'],
      [gone, 'withdrawn'],
      [open, 'received'],
    ]);
  });

  it('lead to the master that one of them was merged into', async () => {
    const place = { location: { town: 'town-shengli' }, category: 'transport/bus' };
    const master = await filed({ ...place, ...stranger('13900000021') }, '2026-11-10T09:00:00+08:00');
    const follower = await filed({ ...place, ...stranger('13900000022') });
    await api.post(`/tickets/${follower}/merge`, { into: master });
    await api.show(follower);
    const { duplicates } = await asked(place);
    expect(duplicates.map(({ ticketId, mergedInto }) => [ticketId, mergedInto])).toEqual([
      [master, undefined],
      [follower, master],
    ]);
  });

  it('are a mass event when there are many within hours; the first may be the master', async () => {
    const place = { location: { town: 'farm-huangyangtan' }, category: 'utilities/water-supply' };
    const file = (n: number, at: string) => filed({ ...place, ...stranger(`1390000003${n}`) }, at);
    await file(0, '2026-11-20T09:00:00+08:00');
    const first = await file(1, '2026-11-22T12:00:00+08:00');
    for (const n of [2, 3, 4]) await file(n, `2026-11-22T1${n + 1}:00:00+08:00`);
    expect((await asked(place)).massEvent).toBeUndefined();
    const last = await file(5, '2026-11-23T11:59:59+08:00');
    const { massEvent, duplicates } = await suggestionsOf(last);
    expect(massEvent).toEqual({ tickets: 5, hours: 24, first });
    expect(duplicates.map(({ ticketId }) => ticketId)).toContain(first);
  });
});

describe('who is shown what', () => {
  it('the caller’s tickets only to the desks that speak with callers', async () => {
    const ticketId = await filed(stranger('13900000041'));
    await filed(stranger('13900000041'));
    expect((await suggestionsOf(ticketId, supervisor)).callerHistory).toHaveLength(1);
    const shown = await suggestionsOf(ticketId, general);
    expect(shown).not.toHaveProperty('callerHistory');
    expect(shown.duplicates.filter(({ sameCaller }) => sameCaller)).toEqual([]);
  });

  it('no subject of a sensitive ticket, and never a name, a phone or an address', async () => {
    const caller = stranger('13900000051');
    await filed({ ...caller, confidential: true, subject: '请保密' });
    const shown = await suggestionsOf(await filed({ ...caller, subject: '公开' }));
    expect(shown.callerHistory?.[0]).not.toHaveProperty('subject');
    expect(JSON.stringify(shown)).not.toMatch(/1390000005|团结西路|李/);
  });

  it.each([
    [handler, 'a unit'],
    [clerk, 'an outlet'],
    [reader, 'a reader'],
  ])('nothing to %j: %s', async (as) => {
    const ticketId = await filed();
    expect((await api.get(`/tickets/${ticketId}/suggestions`, { as })).status).toBe(403);
    expect((await api.post('/suggestions', {}, { as })).status).toBe(403);
  });

  it('no unit that is complained of, nor one below it (R3)', async () => {
    const ticketId = await filed({
      type: 'complaint',
      category: 'government-service/conduct',
      againstOfficials: true,
      complainedUnit: 'dept-discipline-inspection',
    });
    const { units } = await suggestionsOf(ticketId);
    expect(units.map(({ unit }) => unit)).toEqual(['dept-government-office']);
  });
});

describe('what cannot be asked', () => {
  it.each([
    [{ category: 'utilities/none' }, 'unknown-category', 'category'],
    [{ location: { town: 'town-none' } }, 'unknown-town', 'location.town'],
    [{ location: { town: 'dept-housing' } }, 'unknown-town', 'location.town'],
    [{ complainedUnit: 'dept-none' }, 'unknown-unit', 'complainedUnit'],
    [{ citizen: { phone: '12345' } }, 'invalid-fields', 'citizen.phone'],
    [{ wish: '' }, 'invalid-fields', 'wish'],
  ])('%j is told with its field', async (body, code, field) => {
    const answer = await api.post('/suggestions', body);
    expect(saidOf(answer)).toEqual([422, code, field]);
    expectHelpful(answer);
  });

  it('of a ticket that does not exist', async () => {
    const answer = await api.get('/tickets/20261123004210/suggestions');
    expect(saidOf(answer)).toEqual([404, 'unknown-ticket', undefined]);
  });
});
