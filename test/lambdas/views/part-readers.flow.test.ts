import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import {
  intake,
  leadingGroup,
  liaison,
  type Person,
  partner,
  signatory,
  supervisor,
  townHandler,
} from '../support/people.ts';
import { saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const told = {
  description: '我叫王秀兰,电话 138-0013-8000,住团结西路和苑小区3号楼2单元。',
  location: { address: '团结西路和苑小区3号楼2单元', town: 'town-yanghe', lat: 38.28, long: 106.25 },
  onBehalf: { name: '马国强', phone: '0951-8011234', consent: true, item: '代马国强反映' },
};
const names = ['王秀兰', '13800138000', '138-0013-8000', '马国强', '8011234'];
const place = ['3号楼', '38.28', '106.25'];
const townSignatory: Person = { ...signatory, unit: 'town-yanghe' };

const sensitive: readonly object[] = [
  { type: 'violation-report' },
  { type: 'complaint', againstOfficials: true, complainedUnit: 'dept-transport' },
  { confidential: true },
];

/** A joint matter led by a township, with a partner, a village, and words of the caller in every text. */
const joint = async (more: object) => {
  const ticketId = await api.file({ ...told, ...more });
  const act = (command: string, body: object, as: Person) => api.post(`/tickets/${ticketId}/${command}`, body, { as });
  const appointment = { lead: 'town-yanghe', partners: ['dept-water'], minutes: '王秀兰一案会议纪要' };
  const answers = [
    await act('join', appointment, leadingGroup),
    await act('add-information', { text: '王秀兰再次来电,13800138000' }, intake),
    await act('delegate', { unit: liaison.unit, note: '到3号楼找王秀兰' }, townHandler),
    await act('contribute', { opinion: '已问王秀兰' }, partner),
    await act('supervise', { message: '尽快联系王秀兰', replyBy: '2026-11-25T18:00:00+08:00' }, supervisor),
    await act('submit-result', { summary: '已与王秀兰核实', outcome: 'solved' }, liaison),
    await act(
      'request-closure',
      { ground: 'objective-conditions', replyToCitizen: '已告知王秀兰', statement: '3号楼' },
      townHandler,
    ),
    await act('sign-result', { approve: true, note: '请再联系13800138000' }, townSignatory),
  ];
  return { ticketId, answers };
};

const unitSide: readonly Person[] = [townHandler, townSignatory, partner, liaison];

describe.each(sensitive)('a sensitive ticket %j', (more) => {
  it('shows no private field to any unit, in no answer and no text', async () => {
    const { ticketId, answers } = await joint(more);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const unitAnswers = answers.filter((_, index) => [2, 3, 5, 6, 7].includes(index));
    for (const as of unitSide)
      for (const path of ['', '/deadline']) unitAnswers.push(await api.get(`/tickets/${ticketId}${path}`, { as }));
    for (const { status, body } of unitAnswers) {
      expect(status).toBe(200);
      for (const secret of [...names, ...place]) expect(JSON.stringify(body)).not.toContain(secret);
    }
    expect((await api.get(`/tickets/${ticketId}`)).ticket.citizen.name).toBe('王秀兰');
  });
});

describe('an ordinary joint matter', () => {
  it('shows a partner where it is and the opinions, not whom it concerns nor the villages', async () => {
    const { ticketId } = await joint({});
    const { body, ticket } = await api.get(`/tickets/${ticketId}`, { as: partner });
    expect(ticket.citizen).toEqual({ anonymous: false, withheld: true });
    expect(ticket.location).toMatchObject({ address: told.location.address });
    for (const secret of names) expect(JSON.stringify(body)).not.toContain(secret);
    expect(ticket).toMatchObject({ joint: { lead: 'town-yanghe' }, delegations: [], breaches: [] });
    expect(ticket).not.toHaveProperty('application');
    expect(ticket.timeline.map(({ event }) => event)).toEqual([
      'TicketFiled',
      'JointAppointed',
      'InformationAdded',
      'OpinionContributed',
    ]);
  });

  it('shows a village whom to visit and its own part only', async () => {
    const { ticketId } = await joint({});
    const { ticket } = await api.get(`/tickets/${ticketId}`, { as: liaison });
    expect(ticket.citizen).toMatchObject({ withheld: false, phone: '+8613800138000' });
    expect(ticket.timeline.map(({ event }) => event)).toEqual([
      'TicketFiled',
      'InformationAdded',
      'TaskDelegated',
      'TaskReported',
    ]);
    for (const field of ['joint', 'supervision', 'application', 'pendingRequest'])
      expect(ticket).not.toHaveProperty(field);
  });
});

describe('the body complained of', () => {
  it('and its villages neither see the ticket nor act on it', async () => {
    const ticketId = await api.dispatched({ complainedUnit: 'town-yanghe' });
    for (const as of [townHandler, townSignatory, liaison]) {
      const answers = [
        await api.get(`/tickets/${ticketId}`, { as }),
        await api.get(`/tickets/${ticketId}/deadline`, { as }),
        await api.post(`/tickets/${ticketId}/contact-citizen`, { medium: 'phone', note: '找他' }, { as }),
      ];
      for (const answer of answers) expect(saidOf(answer)).toEqual([403, 'complained-unit-withheld', undefined]);
    }
    expect(await api.commits(ticketId)).toHaveLength(2);
  });

  it('gets it neither by dispatch nor by a merger into a ticket of its own', async () => {
    const ticketId = await api.file({ complainedUnit: 'town-yanghe' });
    const sent = await api.post(`/tickets/${ticketId}/dispatch`, { unit: 'town-yanghe', class: 'ordinary' });
    expect(saidOf(sent)).toEqual([409, 'complained-unit', 'unit']);
    const own = await api.dispatched({}, 'town-yanghe');
    const merged = await api.post(`/tickets/${ticketId}/merge`, { into: own });
    expect(saidOf(merged)).toEqual([409, 'complained-unit', 'into']);
  });
});
