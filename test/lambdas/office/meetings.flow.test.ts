import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingExample } from '../../../lambdas/shared/schemas/supervision/examples.ts';
import { type Api, startApi } from '../support/api.ts';
import { type OfficeClient, startOffice } from '../support/office.ts';
import { centreHead, handler, intake, otherHandler } from '../support/people.ts';

let api: Api;
let office: OfficeClient;
beforeAll(async () => {
  api = await startApi();
  office = startOffice(api);
});
afterAll(() => api.stop());

const at = '2026-11-24T10:00:00+08:00';

describe('meetings over the API (R78)', () => {
  it('give matters to units, which see and complete their own', async () => {
    const ticketId = await api.file();
    const held = { ...meetingExample, tickets: [ticketId] };
    const entered = await office.post('/meetings', held, { as: centreHead });
    expect(entered).toMatchObject({ status: 201, body: { open: 1, tickets: [ticketId] } });
    const { id } = entered.as('Meeting');
    const on = (command: string, asked: object, as = centreHead) =>
      office.post(`/meetings/${id}/${command}`, asked, { as, at });
    await on('add-follow-up', { unit: 'dept-water', text: '检修管网', dueOn: '2026-11-30' });
    const own = await office.get(`/meetings/${id}`, { as: otherHandler });
    expect(own.body).toMatchObject({ open: 1, tickets: [], followUps: [{ followUp: 2, unit: 'dept-water' }] });
    const done = { followUp: 1, text: '已抢修' };
    expect(await on('complete-follow-up', done, otherHandler)).toMatchObject({ status: 403 });
    expect((await on('complete-follow-up', done, handler)).body).toMatchObject({ open: 0 });
    expect((await office.get('/meetings', { as: centreHead })).as('MeetingList').items).toMatchObject([{ open: 1 }]);
    expect(await on('complete-follow-up', done)).toMatchObject({ status: 409, body: { code: 'follow-up-done' } });
  });

  it('are kept from whom they do not concern', async () => {
    const { id } = (await office.post('/meetings', meetingExample, { as: centreHead })).as('Meeting');
    expect(await office.get(`/meetings/${id}`, { as: intake })).toMatchObject({ status: 403 });
    expect(await office.get(`/meetings/${id}`, { as: otherHandler })).toMatchObject({ status: 404 });
    expect((await office.get('/meetings?year=2025', { as: centreHead })).as('MeetingList').items).toEqual([]);
    const future = await office.post('/meetings', { ...meetingExample, date: '2026-12-01' }, { as: centreHead });
    expect(future).toMatchObject({ status: 422, body: { code: 'meeting-from-future', field: 'date' } });
  });
});
