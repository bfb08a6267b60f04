import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { centreHead, clerk, handler, intake, reader, signatory, supervisor } from '../support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const person = {
  description:
    '我叫王秀兰,电话 138-0013-8000,住团结西路和苑小区3号楼2单元,身份证 642221197001011234。邻居 15900001111 也可作证。',
  citizen: { name: '王秀兰', phone: '13800138000' },
  location: { address: '团结西路和苑小区3号楼2单元', town: 'town-tuanjiexilu', lat: 38.28, long: 106.25 },
  onBehalf: { name: '马国强', phone: '0951-8011234', consent: true, item: '代马国强反映' },
};
const secrets = [
  '王秀兰',
  '13800138000',
  '138-0013-8000',
  '3号楼',
  '642221197001011234',
  '15900001111',
  '马国强',
  '8011234',
  '38.28',
  '106.25',
];

const sensitive: ReadonlyArray<readonly [string, object]> = [
  ['a report', { type: 'violation-report' }],
  ['a complaint against officials', { type: 'complaint', againstOfficials: true, complainedUnit: 'dept-water' }],
  ['a matter told in confidence', { confidential: true }],
];

describe.each(sensitive)('%s', (_, more) => {
  it('hides who the caller is from the unit, in every text', async () => {
    const ticketId = await api.dispatched({ ...person, ...more });
    await api.post(`/tickets/${ticketId}/add-information`, { text: '王秀兰再次来电,13800138000' });
    const act = await api.post(
      `/tickets/${ticketId}/submit-result`,
      { summary: '已与王秀兰核实', outcome: 'solved' },
      { as: handler },
    );
    const read = await api.get(`/tickets/${ticketId}`, { as: signatory });
    const ledger = await api.get(`/tickets/${ticketId}/deadline`, { as: signatory });
    for (const { status, body } of [act, read, ledger]) {
      expect(status).toBe(200);
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
    }
    expect(read.ticket.citizen).toEqual({ anonymous: false, withheld: true });
    expect(read.ticket.location).toEqual({ town: 'town-tuanjiexilu', townName: '永宁县团结西路街道办事处' });
    expect(read.ticket.description).toContain('〔已隐去〕');
  });

  it('shows the centre whom to call', async () => {
    const ticketId = await api.dispatched({ ...person, ...more });
    for (const as of [intake, supervisor, centreHead])
      expect((await api.get(`/tickets/${ticketId}`, { as })).ticket.citizen).toMatchObject({
        name: '王秀兰',
        phone: '+8613800138000',
      });
    expect((await api.get(`/tickets/${ticketId}`, { as: reader })).ticket.citizen).toEqual({
      anonymous: false,
      withheld: true,
    });
  });

  it('shows the clerk what the clerk filed', async () => {
    const ticketId = await api.file({ ...person, ...more }, { as: clerk });
    expect((await api.get(`/tickets/${ticketId}`, { as: clerk })).ticket.citizen.name).toBe('王秀兰');
  });
});

describe('an ordinary ticket', () => {
  it('shows the unit whom to call and where to go', async () => {
    const ticketId = await api.dispatched(person);
    const { ticket } = await api.get(`/tickets/${ticketId}`, { as: handler });
    expect(ticket.citizen).toEqual({ anonymous: false, withheld: false, name: '王秀兰', phone: '+8613800138000' });
    expect(ticket.location).toMatchObject({ address: '团结西路和苑小区3号楼2单元', lat: 38.28 });
    expect(ticket.description).toBe(person.description);
  });

  it('is still shown after its words were erased', async () => {
    const ticketId = await api.dispatched(person);
    const commits = await api.commits(ticketId);
    await api.erase(commits);
    const { status, ticket } = await api.get(`/tickets/${ticketId}`);
    expect(status).toBe(200);
    expect(ticket.citizen).toEqual({ anonymous: false, withheld: false });
    expect(ticket).not.toHaveProperty('subject');
    for (const secret of secrets) expect(JSON.stringify(ticket)).not.toContain(secret);
    expect((await api.get(`/tickets/${ticketId}/deadline`)).status).toBe(200);
  });
});
