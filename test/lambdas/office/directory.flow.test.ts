import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directory } from '../../../config/county.ts';
import { directoryExamples } from '../../../lambdas/shared/schemas/directory-bodies.ts';
import type { DirectoryView, ProposalsView } from '../../../lambdas/shared/schemas/directory-view.ts';
import { type Api, startApi } from '../support/api.ts';
import { centreHead, clerk, handler, intake, type Person, supervisor } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const general: Person = { sub: 'general-1', roles: ['general'], unit: 'centre' };

const read = async (): Promise<DirectoryView> => (await api.get('/directory')).body as DirectoryView;
const ids = async (): Promise<readonly string[]> => (await read()).rules.map(({ id }) => id);
const change = (name: string, body: object, as: Person = supervisor, key?: string) =>
  api.post(`/directory/${name}`, body, { as, ...(key === undefined ? {} : { key }) });
const proposals = async (): Promise<ProposalsView['proposals']> =>
  ((await api.get('/directory/proposals', { as: supervisor })).body as ProposalsView).proposals;
const firstUnit = async (body: object): Promise<unknown> => {
  const { units } = (await api.post('/suggestions', body)).body as { units: readonly { unit: string }[] };
  return units[0]?.unit;
};

const drainage = { category: 'utilities/drainage', location: { town: 'town-yanghe' } };

/** A ticket that was dispatched, came back with good reason and found another unit. */
const returned = async (more: object = drainage, to = 'dept-water'): Promise<string> => {
  const ticketId = await api.dispatched(more);
  await api.post(`/tickets/${ticketId}/request-return`, { reason: '属水务职责', suggestedUnit: to }, { as: handler });
  const decided = await api.post(
    `/tickets/${ticketId}/decide-return`,
    { approve: true, reason: '属实' },
    { as: supervisor },
  );
  expect(decided.status).toBe(200);
  await api.show(ticketId);
  return ticketId;
};

describe('the dispatch directory (三(二), R33)', () => {
  it('begins as the county set it up, in order and in words', async () => {
    const { rules, changes, regulated, settings } = await read();
    expect(rules.map(({ id }) => id)).toEqual(directory.rules.map(({ id }) => id));
    expect(rules.filter(({ broken }) => broken)).toEqual([]);
    expect(changes).toBe(0);
    expect(regulated).toEqual(directory.regulated);
    expect(settings).toEqual(directory.settings);
    for (const { words, english } of rules) {
      expect(words).toMatch(/→/);
      expect(english).toMatch(/^[\x20-\x7e“”→\p{Script=Han}]+$/u);
    }
  });

  it('is changed at once, by one line each that says who and why', async () => {
    const noise = { category: 'ecology/noise', subject: '工地夜间施工' };
    expect(await firstUnit(noise)).toBe('dept-urban-management');
    const { rule } = directoryExamples['add-rule'];
    const added = {
      rule: { ...rule, to: { kind: 'unit', unit: 'dept-housing' } },
      before: 'noise-building',
      reason: '县里重新分工',
    };
    expect((await change('add-rule', added)).status).toBe(200);
    expect(await firstUnit(noise)).toBe('dept-housing');
    const id = `rule-${(await read()).changes}`;
    await change('move-rule', { id, reason: '先按综合执法' }, centreHead);
    expect(await firstUnit(noise)).toBe('dept-urban-management');
    await change('change-rule', { id, rule: { ...rule, note: '改' }, reason: '更正' }, general);
    await change('retire-rule', { id, reason: '不再需要' });
    expect(await ids()).not.toContain(id);
    const { body } = await api.get('/registers/directory', { as: centreHead });
    const lines = body.entries as readonly {
      command: string;
      by: { sub: string };
      events: readonly { reason: string }[];
    }[];
    expect(lines.map(({ command, by, events }) => [command, by.sub, events[0]?.reason])).toEqual([
      ['add-rule', 'supervisor-2', '县里重新分工'],
      ['move-rule', 'head-1', '先按综合执法'],
      ['change-rule', 'general-1', '更正'],
      ['retire-rule', 'supervisor-2', '不再需要'],
    ]);
  });

  it('takes the same request once', async () => {
    const before = await ids();
    const body = { ...directoryExamples['add-rule'], reason: '只加一次' };
    const first = await change('add-rule', body, supervisor, 'add-once');
    const again = await change('add-rule', body, supervisor, 'add-once');
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await ids()).toHaveLength(before.length + 1);
    expect(saidOf(await change('add-rule', { ...body, reason: '另一个' }, supervisor, 'add-once'))).toEqual([
      422,
      'idempotency-key-reused',
      undefined,
    ]);
  });

  it.each([
    [
      'add-rule',
      { rule: { when: {}, to: { kind: 'township' }, clause: 'x', note: 'x' }, reason: 'x' },
      422,
      'rule-without-condition',
      'rule.when',
    ],
    ['retire-rule', { id: 'rule-none', reason: 'x' }, 422, 'unknown-rule', 'id'],
    ['move-rule', { id: 'parking', before: 'parking', reason: 'x' }, 422, 'moved-before-itself', 'before'],
    ['move-rule', { id: 'parking', before: 'none', reason: 'x' }, 422, 'unknown-rule', 'before'],
    ['accept-proposal', { proposal: 'none', reason: 'x' }, 409, 'unknown-proposal', 'proposal'],
    ['add-rule', { reason: 'x' }, 422, 'invalid-fields', 'rule'],
    ['erase', {}, 404, 'unknown-command', undefined],
  ] as const)('refuses %s %j', async (name, body, status, code, field) => {
    const answer = await change(name, body);
    expect(saidOf(answer)).toEqual([status, code, field]);
    expectHelpful(answer);
  });

  it.each([
    [{ categories: ['none'] }, { kind: 'unit', unit: 'dept-water' }, 'rule-of-unknown-category'],
    [{ towns: ['dept-water'] }, { kind: 'unit', unit: 'dept-water' }, 'rule-of-unknown-town'],
    [{ categories: ['other'] }, { kind: 'unit', unit: 'dept-none' }, 'rule-to-unknown-unit'],
    [{ categories: ['other'] }, { kind: 'unit', unit: 'centre' }, 'rule-to-unknown-unit'],
    [{ categories: ['market/pricing'] }, { kind: 'township' }, 'belongs-to-department'],
    [{ categories: ['health'] }, { kind: 'unit', unit: 'town-yanghe' }, 'belongs-to-department'],
  ])('has no rule of %j to %j', async (when, to, code) => {
    const answer = await change('add-rule', { rule: { when, to, clause: 'x', note: 'x' }, reason: 'x' });
    expect(answer.body.code).toBe(code);
    expectHelpful(answer);
  });

  it('is changed by the supervisor, the general group and the head; read by intake and outlets; neither by units', async () => {
    for (const as of [intake, clerk, handler]) {
      expect((await change('retire-rule', { id: 'post', reason: 'x' }, as)).status).toBe(403);
      expect((await api.get('/directory/proposals', { as })).status).toBe(403);
    }
    expect((await api.get('/directory', { as: clerk })).status).toBe(200);
    expect((await api.get('/directory', { as: handler })).status).toBe(403);
    expect((await api.get('/routes', { as: handler })).status).toBe(403);
  });
});

describe('what granted returns propose (三(二) 重新认定职能部门, R35)', () => {
  it('nothing until a ticket came back, then the other unit for that place, with the tickets', async () => {
    expect(await proposals()).toEqual([]);
    const tickets = [await returned(), await returned()];
    expect(await firstUnit(drainage)).toBe('dept-housing');
    const [proposal, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ from: 'dept-housing', to: 'dept-water', times: 2, before: 'utilities' });
    expect([...(proposal?.tickets ?? [])].sort()).toEqual(tickets.sort());
    expect(proposal?.words).toBe(
      '分类为排水,发生在永宁县杨和镇人民政府: 永宁县住房和城乡建设局退回2次,改由永宁县水务局办理',
    );
  });

  it('accepted by a person it is a rule of the directory, and no proposal any more', async () => {
    const [{ id = '', tickets = [] } = {}] = await proposals();
    const accepted = await change('accept-proposal', { proposal: id, reason: '管网归水务局' });
    expect(accepted.status).toBe(200);
    expect(await firstUnit(drainage)).toBe('dept-water');
    expect(await firstUnit({ ...drainage, location: { town: 'town-lijun' } })).toBe('dept-housing');
    expect(await proposals()).toEqual([]);
    const { body } = await api.get('/registers/directory', { as: supervisor });
    const [line] = (body.entries as readonly { events: readonly object[] }[]).slice(-1);
    expect(line?.events).toEqual([
      expect.objectContaining({ type: 'ProposalAccepted', proposal: id, tickets }),
      expect.objectContaining({ type: 'RuleAdded', before: 'utilities' }),
    ]);
  });

  it('left aside it comes back only with further tickets', async () => {
    const odour = { category: 'ecology/odour', location: { town: 'town-minning' } };
    await returned(odour, 'dept-urban-management');
    const [{ id = '' } = {}] = await proposals();
    await change('dismiss-proposal', { proposal: id, reason: '个别情况' });
    expect(await proposals()).toEqual([]);
    expect(saidOf(await change('dismiss-proposal', { proposal: id, reason: '再次' }))[1]).toBe('unknown-proposal');
    const another = await returned(odour, 'dept-urban-management');
    expect(await proposals()).toEqual([expect.objectContaining({ id, times: 1, tickets: [another] })]);
  });

  it('may be taken for every township', async () => {
    const [{ id = '' } = {}] = await proposals();
    await change('accept-proposal', { proposal: id, everywhere: true, reason: '全县如此' });
    expect(await firstUnit({ category: 'ecology/odour', location: { town: 'town-lijun' } })).toBe(
      'dept-urban-management',
    );
  });

  it('never sends to the grass roots what is a department’s', async () => {
    const prices = { category: 'market/pricing', location: { town: 'town-yanghe' } };
    await returned(prices, 'town-yanghe');
    const [{ id = '' } = {}] = await proposals();
    const answer = await change('accept-proposal', { proposal: id, reason: '试试' });
    expect(saidOf(answer)).toEqual([409, 'belongs-to-department', 'rule.to']);
  });

  it('tells nothing of a return that was refused', async () => {
    const before = await proposals();
    const ticketId = await api.dispatched({ category: 'utilities/post' });
    await api.post(
      `/tickets/${ticketId}/request-return`,
      { reason: '不属', suggestedUnit: 'dept-water' },
      { as: handler },
    );
    await api.post(`/tickets/${ticketId}/decide-return`, { approve: false, reason: '属住建' }, { as: supervisor });
    await api.show(ticketId);
    expect(await proposals()).toEqual(before);
  });
});

describe('routes that are not the hotline’s (R31, R81)', () => {
  it('are listed with phone, what the caller is told and the source', async () => {
    const { routes } = (await api.get('/routes')).body as { routes: readonly Record<string, unknown>[] };
    expect(routes.filter(({ emergency }) => emergency).map(({ phone }) => phone)).toEqual(['110', '119', '120', '122']);
    for (const route of routes)
      expect(route).toEqual(expect.objectContaining({ route: expect.any(String), source: expect.any(String) }));
  });

  it('are what a decline records', async () => {
    const ticketId = await api.file({ subject: '对法院判决不服' });
    const { routes } = (await api.get(`/tickets/${ticketId}/suggestions`)).body as {
      routes: readonly { route: string }[];
    };
    const { route = '' } = routes[0] ?? {};
    const declined = await api.post(
      `/tickets/${ticketId}/decline`,
      { reason: '已进入诉讼程序', route },
      { as: supervisor },
    );
    expect(declined.ticket).toMatchObject({ stage: 'declined' });
    expect(JSON.stringify(declined.body)).toContain('12368');
  });
});
