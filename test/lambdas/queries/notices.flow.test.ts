import '../support/quiet.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageKey } from '../../../lambdas/shared/store/keys.ts';
import { type Api, startApi } from '../support/api.ts';
import {
  centreHead,
  clerk,
  handler,
  intake,
  leadingGroup,
  liaison,
  otherHandler,
  type Person,
  partner,
  reader,
  signatory,
  supervisor,
  townHandler,
  upstream,
} from '../support/people.ts';
import { publishAll } from '../support/publisher.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const head: Person = { sub: 'head-3', roles: ['unit-head'], unit: 'dept-housing' };
const at = (time: string) => `2026-11-23T${time}:00+08:00`;
const instant = (time: string) => `2026-11-23T${time}:00.000+08:00`;

const act = (ticketId: string, command: string, body: object, as: Person, time: string) =>
  api.post(`/tickets/${ticketId}/${command}`, body, { as, at: at(time) });

const noticesFor = async (ticketId: string, as: Person = supervisor) =>
  (await api.get(`/tickets/${ticketId}`, { as, at: at('17:00') })).ticket.notices;

describe('what was sent about a ticket', () => {
  it('is listed with its recipient, its medium and when it was sent', async () => {
    const ticketId = await api.dispatched();
    await publishAll(api, ticketId);
    expect(await noticesFor(ticketId)).toEqual([
      {
        template: 'citizen-dispatched',
        recipient: 'citizen',
        medium: 'sms',
        sentAt: instant('10:30'),
        status: 'sent',
      },
      {
        template: 'unit-dispatched',
        recipient: 'dept-housing:handler',
        medium: 'sms',
        sentAt: instant('10:30'),
        status: 'sent',
      },
      {
        template: 'oa-dispatched',
        recipient: 'dept-housing:head',
        medium: 'oa',
        sentAt: instant('10:30'),
        status: 'sent',
      },
    ]);
  });

  it('shows when each post first read it', async () => {
    const ticketId = await api.dispatched();
    await act(ticketId, 'mark-read', {}, head, '11:00');
    await act(ticketId, 'acknowledge', {}, handler, '11:20');
    await act(ticketId, 'urge', { message: '快' }, intake, '14:00');
    await publishAll(api, ticketId);
    const read = Object.fromEntries(
      ((await noticesFor(ticketId)) ?? []).map(({ template, recipient, readAt }) => [
        `${template} ${recipient}`,
        readAt,
      ]),
    );
    expect(read).toEqual({
      'citizen-dispatched citizen': undefined,
      'unit-dispatched dept-housing:handler': instant('11:20'),
      'oa-dispatched dept-housing:head': instant('11:00'),
      'unit-urged dept-housing:handler': instant('11:20'),
      'unit-urged dept-housing:head': instant('11:00'),
    });
  });

  it('counts a reading for its own receipt only', async () => {
    const ticketId = await api.dispatched();
    await act(ticketId, 'mark-read', {}, head, '11:00');
    await act(ticketId, 'reassign', { unit: 'dept-water', reason: '误派' }, supervisor, '12:00');
    await act(ticketId, 'reassign', { unit: 'dept-housing', reason: '误派' }, supervisor, '13:00');
    await publishAll(api, ticketId);
    const pushed = ((await noticesFor(ticketId)) ?? []).filter(({ medium }) => medium === 'oa');
    expect(pushed.map(({ recipient, sentAt, readAt }) => [recipient, sentAt, readAt])).toEqual([
      ['dept-housing:head', instant('10:30'), instant('11:00')],
      ['dept-water:head', instant('12:00'), undefined],
      ['dept-housing:head', instant('13:00'), undefined],
    ]);
  });

  it('tells of a village’s reading of its part', async () => {
    const ticketId = await api.dispatched({}, 'town-yanghe');
    await act(ticketId, 'delegate', { unit: liaison.unit }, townHandler, '11:00');
    await act(ticketId, 'mark-read', {}, liaison, '11:30');
    await publishAll(api, ticketId);
    const notices = await noticesFor(ticketId, townHandler);
    expect(notices?.find(({ template }) => template === 'village-task')).toMatchObject({ readAt: instant('11:30') });
  });

  it('says so where the phone had opted out', async () => {
    const ticketId = await api.dispatched();
    const stopped = { template: 'citizen-dispatched', recipient: 'citizen', commit: 2, sentAt: instant('10:30') };
    const Item = { ...messageKey(ticketId, '0002#citizen-dispatched#citizen'), ...stopped, status: 'stopped' };
    await api.table.client.send(new PutCommand({ TableName: api.table.name, Item }));
    expect(await noticesFor(ticketId)).toMatchObject([{ recipient: 'citizen', status: 'stopped' }]);
  });

  it('stands in the timeline in words when it is read', async () => {
    const ticketId = await api.dispatched();
    await act(ticketId, 'mark-read', {}, head, '11:00');
    const { timeline } = (await api.get(`/tickets/${ticketId}`, { as: handler })).ticket;
    expect(timeline.at(-1)).toMatchObject({
      event: 'NoticeRead',
      text: '永宁县住房和城乡建设局负责人已阅',
      detail: { unit: 'dept-housing', post: 'head' },
    });
  });
});

describe('who was told', () => {
  it('is for the centre and the unit that holds the ticket', async () => {
    const ticketId = await api.dispatched();
    for (const as of [intake, supervisor, centreHead, handler, signatory, head])
      expect(await noticesFor(ticketId, as)).toEqual([]);
    for (const as of [reader, leadingGroup, upstream]) expect(await noticesFor(ticketId, as)).toBeUndefined();
  });

  it('is not for partners, villages and outlets, nor for the unit that had it before', async () => {
    const ticketId = await api.file({}, { as: clerk });
    const minutes = '纪要';
    await act(ticketId, 'join', { lead: 'town-yanghe', partners: ['dept-water'], minutes }, leadingGroup, '11:00');
    await act(ticketId, 'delegate', { unit: liaison.unit }, townHandler, '11:10');
    const lists = { sub: 'clerk-8', roles: ['clerk'], unit: 'town-lijun' };
    const filed = await api.file({}, { as: lists });
    for (const [of, as] of [
      [ticketId, partner],
      [ticketId, liaison],
      [filed, lists],
    ] as const)
      expect(await noticesFor(of, as)).toBeUndefined();
    expect(await noticesFor(ticketId, townHandler)).toEqual([]);
    const moved = await api.dispatched();
    await act(moved, 'reassign', { unit: 'dept-water', reason: '误派' }, supervisor, '12:00');
    expect((await api.get(`/tickets/${moved}`, { as: handler })).status).toBe(403);
    expect(await noticesFor(moved, otherHandler)).toEqual([]);
  });

  it('is read with the ticket only, not with the answer to an act', async () => {
    const ticketId = await api.dispatched();
    const answer = await act(ticketId, 'mark-read', {}, head, '11:00');
    expect(answer.ticket).not.toHaveProperty('notices');
  });
});
