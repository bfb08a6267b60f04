import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { type OfficeClient, startOffice } from '../support/office.ts';
import { handler, intake, leadingGroup, otherHandler, type Person, supervisor } from '../support/people.ts';

const inspector: Person = { sub: 'inspector-1', roles: ['inspector'] };
const stranger: Person = { sub: 'inspector-9', roles: ['inspector'] };

let api: Api;
let office: OfficeClient;
const tickets: string[] = [];
beforeAll(async () => {
  api = await startApi();
  office = startOffice(api);
  for (let n = 0; n < 12; n += 1) {
    const at = `2026-11-2${n % 3}T10:${10 + n}:00+08:00`;
    const ticketId = await api.file({}, { at });
    await api.post(
      `/tickets/${ticketId}/dispatch`,
      { unit: n < 8 ? 'dept-housing' : 'dept-water', class: 'ordinary' },
      { at },
    );
    await api.show(ticketId);
    tickets.push(ticketId);
  }
});
afterAll(() => api.stop());

const period = { subject: '供暖督查', team: [inspector.sub], from: '2026-11-23', to: '2026-12-04' };
const opened = async () => {
  const { id } = (await office.post('/campaigns', period, { as: leadingGroup })).as('Campaign');
  const on = (command: string, asked: object, as: Person = inspector, at = '2026-11-24T10:00:00+08:00') =>
    office.post(`/campaigns/${id}/${command}`, asked, { as, at });
  return { id, on };
};
const random = { size: 5, from: '2026-11-20', to: '2026-11-22', unit: 'dept-housing' };

describe('inspection campaigns over the API (R70)', () => {
  it('draw a sample that anybody draws again from what is recorded', async () => {
    const { on } = await opened();
    const drawn = await on('draw-sample', { random: { ...random, seed: '2026冬' } });
    const [sample] = drawn.as('Campaign').samples ?? [];
    expect(sample).toMatchObject({ population: 8, rule: { by: 'random', seed: '2026冬', unit: 'dept-housing' } });
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const population = tickets.slice(0, 8).toSorted();
    expect(sample?.populationHash).toBe(hash(population.join('\n')));
    const again = population.toSorted((one, other) => (hash(`2026冬:${one}`) < hash(`2026冬:${other}`) ? -1 : 1));
    expect(sample?.tickets).toEqual(again.slice(0, 5));
  });

  it('make a seed that is recorded where the team gives none', async () => {
    const { on } = await opened();
    await on('draw-sample', { random });
    const { samples = [] } = (await on('draw-sample', { random })).as('Campaign');
    const seeds = samples.map(({ rule }) => ('seed' in rule ? rule.seed : undefined));
    for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(seeds).size).toBe(2);
  });

  it('refuse a sample of nothing, of too long a period, of no ticket, or by nobody of the team', async () => {
    const { on } = await opened();
    expect(await on('draw-sample', { random: { ...random, town: 'town-lijun' } })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-draw' },
    });
    expect(await on('draw-sample', { random: { ...random, from: '2026-01-01' } })).toMatchObject({ status: 422 });
    expect(await on('draw-sample', { random: { ...random, to: '2026-11-19' } })).toMatchObject({ status: 422 });
    expect(await on('draw-sample', { random, tickets })).toMatchObject({ status: 422 });
    expect(await on('draw-sample', { tickets: ['20261123009994'] })).toMatchObject({ status: 422 });
    expect(await on('draw-sample', { random }, stranger)).toMatchObject({ status: 403, body: { code: 'not-of-team' } });
    expect(await on('draw-sample', { random }, supervisor)).toMatchObject({ status: 403 });
  });

  it('log every opening of a ticket, which the inspector reads and cannot act on', async () => {
    const { id, on } = await opened();
    const [ticketId = '', other = ''] = tickets;
    await on('draw-sample', { tickets: [ticketId] });
    const open = (ticket: string, as: Person) =>
      office.post(`/campaigns/${id}/tickets/${ticket}`, {}, { as, at: '2026-11-24T11:00:00+08:00' });
    const read = await open(ticketId, inspector);
    expect(read).toMatchObject({ status: 200, body: { ticketId, allowed: [] } });
    await open(ticketId, inspector);
    expect(await open(other, inspector)).toMatchObject({ status: 409, body: { code: 'not-in-sample' } });
    expect(await open(ticketId, stranger)).toMatchObject({ status: 403 });
    expect(await open('20261123000000', inspector)).toMatchObject({ status: 404 });
    const campaign = await office.get(`/campaigns/${id}`, { as: leadingGroup });
    expect(campaign.as('Campaign').openings).toEqual([
      { at: '2026-11-24T11:00:00.000+08:00', ticketId, by: 'inspector-1' },
      { at: '2026-11-24T11:00:00.000+08:00', ticketId, by: 'inspector-1' },
    ]);
  });

  it('find against units, which see and answer their own findings only', async () => {
    const { id, on } = await opened();
    const [ticket = '', second = ''] = tickets;
    await on('draw-sample', { tickets: [ticket, second] });
    const finding = { ticket, unit: 'dept-housing', text: '未回访', severity: 'major', rectifyBy: '2026-11-27' };
    expect((await on('record-finding', finding)).status).toBe(200);
    await on('record-finding', { ...finding, ticket: second, unit: 'dept-water' });
    const own = await office.get(`/campaigns/${id}`, { as: handler });
    expect(own.as('Campaign').findings).toMatchObject([{ finding: 1, unit: 'dept-housing' }]);
    for (const field of ['team', 'samples', 'openings', 'report']) expect(own.body).not.toHaveProperty(field);
    const report = { finding: 1, text: '已整改' };
    expect(await on('report-rectification', report, otherHandler)).toMatchObject({ status: 403 });
    expect((await on('report-rectification', report, handler)).as('Campaign').findings).toMatchObject([
      { state: 'reported' },
    ]);
    expect((await on('accept-rectification', { finding: 1 })).body).toMatchObject({ unrectified: 1 });
    expect((await on('close', { report: '报告' })).body).toMatchObject({ report: '报告' });
    expect((await office.get('/campaigns', { as: handler })).as('CampaignList').items).toMatchObject([
      { id, findings: 1 },
    ]);
    const elsewhere: Person = { sub: 'handler-7', roles: ['handler'], unit: 'dept-education' };
    expect(await office.get(`/campaigns/${id}`, { as: elsewhere })).toMatchObject({ status: 404 });
    expect(await office.get('/campaigns', { as: intake })).toMatchObject({ status: 403 });
  });
});
