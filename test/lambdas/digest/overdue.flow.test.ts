import '../support/quiet.ts';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recordOverdue, tellOverdue } from '../../../lambdas/digest/overdue.ts';
import { campaignExample, meetingExample } from '../../../lambdas/shared/schemas/supervision/examples.ts';
import { type Api, startApi } from '../support/api.ts';
import { type OfficeClient, startOffice } from '../support/office.ts';
import { centreHead, leadingGroup } from '../support/people.ts';

let api: Api;
let office: OfficeClient;
beforeEach(async () => {
  api = await startApi();
  office = startOffice(api);
});
afterEach(() => api.stop());

const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const round = (text: string): Promise<number> => recordOverdue(at(text), api.dependencies);
const tell = (text: string): Promise<number> => tellOverdue(at(text), api.dependencies);

const told = async () => {
  const { Items = [] } = await api.table.client.send(new ScanCommand({ TableName: api.table.name }));
  return Items.filter(({ sk }) => sk === 'OUTGOING').map(({ id, params }) => [id, params]);
};

/** An instruction due on the 25th, a rectification on the 27th, a follow-up on the 26th. */
const given = async () => {
  const instruction = { kind: 'report', number: '12号', text: '报送', dueAt: '2026-11-25T18:00:00+08:00' };
  await office.post('/instructions', instruction);
  const ticket = await api.file();
  await office.post('/campaigns', campaignExample, { as: leadingGroup });
  await office.post('/campaigns/2026-1/draw-sample', { tickets: [ticket] }, { as: leadingGroup });
  const finding = { ticket, unit: 'dept-housing', text: '未回访', severity: 'minor', rectifyBy: '2026-11-27' };
  await office.post('/campaigns/2026-1/record-finding', finding, { as: leadingGroup });
  await office.post('/meetings', meetingExample, { as: centreHead });
};

describe('the morning round over the registers (R6, R70, R78)', () => {
  it('records each overdue matter once, as a line of its register', async () => {
    await given();
    expect(await round('2026-11-25T08:30')).toBe(0);
    expect(await round('2026-11-26T08:30')).toBe(1);
    expect(await round('2026-11-26T08:30')).toBe(0);
    expect(await round('2026-11-30T08:30')).toBe(2);
    expect(await round('2026-12-01T08:30')).toBe(0);
    const register = await office.get('/registers/instructions-2026', { as: centreHead });
    expect(register.as('Register').entries.at(-1)).toMatchObject({
      command: 'overdue',
      at: '2026-11-26T08:30:00.000+08:00',
      events: [{ type: 'InstructionOverdue', id: '2026-1' }],
    });
    expect((await office.get('/instructions?state=late')).as('InstructionList').items).toMatchObject([
      { id: '2026-1', late: true },
    ]);
    expect((await office.get('/campaigns')).as('CampaignList').items).toMatchObject([{ late: 1 }]);
    expect((await office.get('/meetings/2026-1')).as('Meeting').followUps).toMatchObject([{ late: true }]);
  });

  it('finds in the new year what was entered in the old one', async () => {
    await given();
    expect(await round('2027-01-04T08:30')).toBe(3);
  });

  it('has the centre told on each working day while something is overdue, once a day', async () => {
    await given();
    await round('2026-11-26T08:30');
    expect([await tell('2026-11-26T08:30'), await tell('2026-11-26T08:30')]).toEqual([2, 0]);
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['registers-late/duty/2026-11-26', { late: '1', count: '0' }],
        ['registers-late/head/2026-11-26', { late: '1', count: '0' }],
      ]),
    );
    await round('2026-11-28T08:30');
    expect(await tell('2026-11-28T08:30')).toBe(0);
    expect(await tell('2026-11-30T08:30')).toBe(2);
    expect(await told()).toEqual(
      expect.arrayContaining([['registers-late/duty/2026-11-30', { late: '1', count: '2' }]]),
    );
    await office.post('/instructions/2026-1/reply', { text: '已报' }, { at: '2026-11-30T09:00:00+08:00' });
    await office.post('/meetings/2026-1/complete-follow-up', { followUp: 1, text: '完成' }, { as: centreHead });
    await tell('2026-12-01T08:30');
    expect(await told()).toEqual(
      expect.arrayContaining([['registers-late/duty/2026-12-01', { late: '0', count: '1' }]]),
    );
  });
});
